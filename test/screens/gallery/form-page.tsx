import { useState } from 'react';
import { Failure } from '../../../db/domain/failure.ts';
import { checkMeeting, type Meeting, meetingSchema } from '../../../db/domain/meeting.ts';
import { memberSchema } from '../../../db/domain/member.ts';
import { memberFunctionLabels, memberFunctions } from '../../../db/domain/post.ts';
import { FormDate, FormSelect, FormSuggest, FormText, FormTime } from '../../../renderer/forms/fields.tsx';
import { Form } from '../../../renderer/forms/form.tsx';
import { useAutosaveForm } from '../../../renderer/forms/use-autosave-form.ts';
import { useSubmitForm } from '../../../renderer/forms/use-submit-form.ts';
import { Button } from '../../../renderer/ui/button.tsx';
import { Card } from '../../../renderer/ui/card.tsx';
import { Columns, FieldRow, FormActions, Stack } from '../../../renderer/ui/layout.tsx';
import { PageBody, PageHeader } from '../../../renderer/ui/page-header.tsx';

const first: Meeting = {
  date: '2026-12-08',
  startTime: '09:30',
  endTime: '12:00',
  place: 'Mallièvre',
  hostId: null,
  facilitatorId: null,
  facilitatorName: '',
  facilitatorForId: null,
  sessionId: null,
};
const hosts = [
  { id: 1, label: 'Chanverrie' },
  { id: 2, label: 'Mallièvre' },
  { id: 3, label: 'Tiffauges' },
];

/** Answers as the application does, with its own rules, from memory and a little later. */
const answer = async (kept: Meeting, patch: Partial<Meeting>) => {
  await new Promise((resolve) => setTimeout(resolve, 150));
  const values = { ...kept, ...patch };
  try {
    checkMeeting(values, { date: '2026-12-16', time: '18:30' });
    return { ok: true as const, values };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ok: false as const, message: error.message, fields: error.fields };
  }
};

function MeetingForm() {
  const [kept, setKept] = useState(first);
  const [sent, setSent] = useState<Partial<Meeting>[]>([]);
  const form = useAutosaveForm({
    schema: meetingSchema,
    values: kept,
    names: { endTime: 'l’heure de fin', date: 'la date' },
    save: async (patch) => {
      setSent((all) => [...all, patch]);
      const reply = await answer(kept, patch);
      if (reply.ok) setKept(reply.values);
      return reply;
    },
  });
  return (
    <Card heading="Une réunion, enregistrée d’elle-même">
      <Stack>
        <FormDate form={form} name="date" label="Date de la réunion" today="2026-11-22" />
        <FieldRow>
          <FormTime form={form} name="startTime" label="Début" />
          <FormTime form={form} name="endTime" label="Fin" />
        </FieldRow>
        <FormText form={form} name="place" label="Lieu" />
        <FormSelect form={form} name="hostId" label="Commune hôte" options={hosts} noneLabel="Aucune" />
        <FormSuggest form={form} name="facilitatorName" label="Animation" options={hosts} />
        <Button onPress={() => setKept({ ...kept, place: 'Tiffauges, mairie' })}>
          Changer le lieu ailleurs
        </Button>
        <output aria-label="Envoyé" className="text-xs text-muted">
          {JSON.stringify(sent)}
        </output>
      </Stack>
    </Card>
  );
}

function MemberForm() {
  const [sent, setSent] = useState(0);
  const form = useSubmitForm({
    schema: memberSchema,
    defaultValues: {
      civility: '',
      firstName: '',
      lastName: '',
      function: 'dgs',
      functionTitle: '',
      collectivityId: null,
      email: '',
      phone: '',
    },
    submit: async ({ lastName }) => {
      setSent((count) => count + 1);
      await new Promise((resolve) => setTimeout(resolve, 150));
      if (lastName !== 'Durand') return { ok: true };
      return {
        ok: false,
        message: 'Refusé.',
        fields: { lastName: 'Ce membre existe déjà : ouvrez sa fiche.' },
      };
    },
  });
  return (
    <Card heading="Un membre, ajouté">
      <Form onSubmit={form.onSubmit} message={form.message}>
        <FormText form={form} name="lastName" label="Nom" isRequired />
        <FormText form={form} name="email" label="Adresse électronique" type="email" />
        <FormSelect
          form={form}
          name="function"
          label="Fonction"
          options={memberFunctions.map((id) => ({ id, label: memberFunctionLabels[id].long }))}
        />
        <FormActions>
          <Button type="submit" variant="primary" isPending={form.isPending} pendingLabel="Ajout…">
            Ajouter le membre
          </Button>
          <output aria-label="Envois" className="text-xs text-muted">
            {sent}
          </output>
        </FormActions>
      </Form>
    </Card>
  );
}

export function FormPage() {
  return (
    <>
      <PageHeader title="Formulaires" />
      <PageBody>
        <Columns>
          <MeetingForm />
          <MemberForm />
        </Columns>
      </PageBody>
    </>
  );
}
