import { z } from 'zod';
import { type Consequence, consequenceSchema } from '../../../db/domain/council-decision.ts';
import { FormDate, FormSelect, FormText } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { type SubmitReply, useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { FieldRow } from '../../ui/layout.tsx';
import { useRoute } from '../../use-route.ts';

const all = 'all';

const newSchema = consequenceSchema
  .pick({ subject: true, dueOn: true })
  .extend({ who: z.union([z.literal(all), z.number()]) });

type AddProps = {
  /** Writes the lines added to those there are. */
  save: (added: Consequence[]) => Promise<SubmitReply>;
  onClose: () => void;
};

/** What communes have to deliberate in their turn: every one of them, or one. */
export function AddConsequencesDialog({ save, onClose }: AddProps) {
  const { today } = useAppStatus();
  const { collectivities } = useRoute('collective.get', {});
  const communes = collectivities.filter(({ kind }) => kind === 'commune');
  const form = useSubmitForm<z.infer<typeof newSchema>>({
    schema: newSchema,
    defaultValues: { who: all, subject: '', dueOn: null },
    submit: async ({ who, ...line }) => {
      const asked = communes.filter(({ id }) => who === all || id === who);
      const result = await save(asked.map(({ id }) => ({ ...line, collectivityId: id, doneOn: null })));
      if (result.ok) onClose();
      return result;
    },
  });
  return (
    <FormDialog
      form={form}
      heading="Délibérations attendues des communes"
      submitLabel="Ajouter"
      onClose={onClose}
    >
      <FormSelect
        form={form}
        name="who"
        label="Communes"
        options={[
          { id: all, label: 'Toutes les communes' },
          ...communes.map(({ id, name }) => ({ id, label: name })),
        ]}
      />
      <FormText
        form={form}
        name="subject"
        label="Ce qui est à délibérer"
        placeholder="Approuver les nouveaux statuts"
        isRequired
      />
      <FormDate form={form} name="dueOn" label="Au plus tard le" today={today} emptyIsNull />
    </FormDialog>
  );
}

const lineSchema = consequenceSchema.pick({ subject: true, dueOn: true, doneOn: true });

type LineProps = {
  name: string;
  line: Consequence;
  /** What the date of the délibération starts from: today when it is being noted. */
  doneOn: string | null;
  save: (line: Consequence) => Promise<SubmitReply>;
  onClose: () => void;
};

/** One commune's délibération: what it is, by when, and the day it was taken. */
export function ConsequenceDialog({ name, line, doneOn, save, onClose }: LineProps) {
  const { today } = useAppStatus();
  const form = useSubmitForm({
    schema: lineSchema,
    defaultValues: { subject: line.subject, dueOn: line.dueOn, doneOn },
    submit: async (written) => {
      const result = await save({ ...line, ...written });
      if (result.ok) onClose();
      return result;
    },
  });
  return (
    <FormDialog form={form} heading={name} submitLabel="Enregistrer" onClose={onClose}>
      <FormText form={form} name="subject" label="Ce qui est à délibérer" isRequired />
      <FieldRow>
        <FormDate form={form} name="dueOn" label="Au plus tard le" today={today} emptyIsNull />
        <FormDate form={form} name="doneOn" label="Délibéré le" today={today} emptyIsNull />
      </FieldRow>
    </FormDialog>
  );
}
