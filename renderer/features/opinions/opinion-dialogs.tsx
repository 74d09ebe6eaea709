import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { askedOnField, dueOnField } from '../../../db/domain/opinion-deadline.ts';
import { transmissionSchema } from '../../../db/domain/opinion-life.ts';
import { addresseeField, addresseeLabels, opinionAddressees } from '../../../db/domain/opinion-words.ts';
import { FormCheckbox, FormDate, FormSelect } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { useCommand } from '../../use-route.ts';
import type { OpinionView } from './opinion-view.ts';

type DialogProps = { opinion: OpinionView; onClose: () => void };

/** Notes that the avis was handed to an elected body, and when. */
export function TransmitDialog({ opinion, onClose }: DialogProps) {
  const { today } = useAppStatus();
  const transmit = useCommand('opinion.transmit');
  const undoToast = useUndoToast();
  const form = useSubmitForm({
    schema: transmissionSchema,
    defaultValues: { addressee: opinion.addressee, sentOn: today },
    submit: async (sent) => {
      const result = await transmit({ id: opinion.id, ...sent });
      if (!result.ok) return result;
      undoToast('Transmission notée.');
      onClose();
      return result;
    },
  });
  return (
    <FormDialog
      form={form}
      heading="Noter une transmission"
      submitLabel="Noter la transmission"
      onClose={onClose}
    >
      <FormSelect
        form={form}
        name="addressee"
        label="Transmis à"
        options={opinionAddressees.map((id) => ({ id, label: addresseeLabels[id] }))}
      />
      <FormDate form={form} name="sentOn" label="Transmis le" today={today} isRequired />
    </FormDialog>
  );
}

const requestSchema = z.object({
  dueOn: dueOnField,
  addressee: addresseeField,
  attributed: z.boolean(),
});

/** By when positions are awaited, for whom the avis is, and whether voices are named on papers. */
export function RequestDialog({ opinion, onClose }: DialogProps) {
  const { today } = useAppStatus();
  const update = useCommand('opinion.update');
  const form = useSubmitForm({
    schema: requestSchema,
    defaultValues: {
      dueOn: opinion.dueOn,
      addressee: opinion.addressee,
      attributed: opinion.attributed,
    },
    submit: async (patch) => {
      const result = await update({ id: opinion.id, patch });
      if (result.ok) onClose();
      return result;
    },
  });
  return (
    <FormDialog form={form} heading="Modifier la demande" submitLabel="Enregistrer" onClose={onClose}>
      <FormDate form={form} name="dueOn" label="Réponse attendue le" today={today} isRequired />
      <FormSelect
        form={form}
        name="addressee"
        label="Avis destiné à"
        options={opinionAddressees.map((id) => ({ id, label: addresseeLabels[id] }))}
      />
      <FormCheckbox
        form={form}
        name="attributed"
        label="Nommer les collectivités à côté de leur position"
        help={
          'Sur les documents seulement, et si elles en sont d’accord\u00a0: un avis devient communicable une fois la décision prise.'
        }
      />
    </FormDialog>
  );
}

const againSchema = z.object({
  askedOn: askedOnField,
  dueOn: dueOnField.nullable(),
});

/** Asks the same point again, of the text as it now is; what was said of the former stays readable. */
export function AskAgainDialog({ opinion, onClose }: DialogProps) {
  const { today } = useAppStatus();
  const navigate = useNavigate();
  const askAgain = useCommand('opinion.askAgain');
  const form = useSubmitForm({
    schema: againSchema,
    defaultValues: { askedOn: today, dueOn: null },
    submit: async (request) => {
      const result = await askAgain({ id: opinion.id, ...request });
      if (!result.ok) return result;
      onClose();
      await navigate({ to: '/avis/$id', params: { id: String(result.data.id) } });
      return result;
    },
  });
  return (
    <FormDialog form={form} heading="Redemander l’avis" submitLabel="Redemander l’avis" onClose={onClose}>
      <p>
        Une nouvelle demande porte sur le point tel qu’il est aujourd’hui, et chaque collectivité donne sa
        position. L’avis précédent reste lisible, avec le texte sur lequel il portait.
      </p>
      <FormDate form={form} name="askedOn" label="Demandé le" today={today} isRequired />
      <FormDate
        form={form}
        name="dueOn"
        label="Réponse attendue le"
        help="Laissez vide pour suivre le délai de la charte."
        today={today}
        emptyIsNull
      />
    </FormDialog>
  );
}
