import { useNavigate } from '@tanstack/react-router';
import { councilSessionSchema } from '../../../db/domain/council-session.ts';
import { FormDate, FormText, FormTime } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FieldRow, FormActions, Measure } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useCommand } from '../../use-route.ts';

export function NewCouncil() {
  const navigate = useNavigate();
  const { today } = useAppStatus();
  const create = useCommand('council.create');
  const form = useSubmitForm({
    schema: councilSessionSchema,
    defaultValues: { date: '', time: '', place: '' },
    submit: async (values) => {
      const result = await create(values);
      if (result.ok)
        await navigate({ to: '/conseils/$id', params: { id: String(result.data.id) }, replace: true });
      return result;
    },
  });
  return (
    <>
      <PageHeader title="Nouveau conseil" breadcrumb={[{ label: 'Conseils', href: '#/conseils' }]} />
      <PageBody>
        <Measure>
          <Card>
            <Form onSubmit={form.onSubmit} message={form.message}>
              <FieldRow>
                <FormDate form={form} name="date" label="Date" today={today} isRequired />
                <FormTime form={form} name="time" label="Heure" isRequired placeholder="18h30" />
              </FieldRow>
              <FormText
                form={form}
                name="place"
                label="Lieu"
                placeholder="Hôtel communautaire, salle des fêtes…"
              />
              <FormActions>
                <Button type="submit" variant="primary" isPending={form.isPending}>
                  Ajouter le conseil
                </Button>
                <LinkButton href="#/conseils" variant="quiet">
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
