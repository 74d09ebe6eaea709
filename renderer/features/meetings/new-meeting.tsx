import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { addDays } from '../../../db/domain/civil-date.ts';
import { meetingSchema } from '../../../db/domain/meeting.ts';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormActions, Measure } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { TemplateSelect, templateOf } from './proposals-templates.tsx';

/** The day that the collective's rule gives; at first the eighth before the conseil, before its convocation. */
const proposedDate = (councilDate: string, daysBefore: number, today: string): string => {
  const proposed = addDays(councilDate, -daysBefore);
  return proposed >= today ? proposed : '';
};

export function NewMeeting({ sessionId }: { sessionId: number | null }) {
  const navigate = useNavigate();
  const { today } = useAppStatus();
  const sessions = useRoute('council.list', {});
  const { meetingRhythm } = useRoute('rules.get', {}).rules;
  const create = useCommand('meeting.create');
  const apply = useCommand('template.apply');
  const [template, setTemplate] = useState<string | null>(null);
  // Without a conseil named, the next one that no meeting prepares yet.
  const session =
    sessions.find(({ id }) => id === sessionId) ??
    sessions.findLast(({ date, meetings }) => date >= today && meetings.length === 0);
  const form = useSubmitForm({
    schema: meetingSchema,
    defaultValues: {
      date: session ? proposedDate(session.date, meetingRhythm.rule.daysBefore, today) : '',
      startTime: '09:30',
      endTime: '12:00',
      place: '',
      hostId: null,
      facilitatorId: null,
      facilitatorName: '',
      facilitatorForId: null,
      sessionId: session?.id ?? null,
    },
    submit: async (values) => {
      const result = await create(values);
      if (result.ok && template !== null)
        await apply({ meetingId: result.data.id, template: templateOf(template) });
      if (result.ok)
        await navigate({ to: '/reunions/$id', params: { id: String(result.data.id) }, replace: true });
      return result;
    },
  });
  return (
    <>
      <PageHeader
        title="Nouvelle réunion du CoDir"
        breadcrumb={[{ label: 'Réunions', href: '#/reunions' }]}
      />
      <PageBody>
        <Measure>
          <Card>
            <Form onSubmit={form.onSubmit} message={form.message}>
              <MeetingFields form={form} meetingId={null} />
              <Suspense fallback={null}>
                <TemplateSelect choice={template} onChoose={setTemplate} />
              </Suspense>
              <FormActions>
                <Button type="submit" variant="primary" isPending={form.isPending}>
                  Ajouter la réunion
                </Button>
                <LinkButton href="#/reunions" variant="quiet">
                  Renoncer
                </LinkButton>
              </FormActions>
            </Form>
          </Card>
        </Measure>
      </PageBody>
    </>
  );
}
