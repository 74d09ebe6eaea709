import { useState } from 'react';
import { type Action, actionClosingSchema, actionSchema } from '../../../db/domain/action.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormDate, FormText, FormTextArea } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { PeopleField } from '../../people/people-field.tsx';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { useCommand } from '../../use-route.ts';

export type ActionLine = RouteOutput<'action.list'>['lines'][number];

const formSchema = actionSchema.pick({ text: true, dueOn: true, owners: true });

type SaveProps = {
  /** Null: a new one. */
  action: ActionLine | null;
  where?: Pick<Action, 'meetingId' | 'itemId'>;
  onClose: () => void;
};

/** Writes an action: what is to be done, by whom, by when. */
export function ActionDialog({ action, where = { meetingId: null, itemId: null }, onClose }: SaveProps) {
  const { today } = useAppStatus();
  const save = useCommand('action.save');
  const undoToast = useUndoToast();
  const origin = action ? { meetingId: action.meeting?.id ?? null, itemId: action.item?.id ?? null } : where;
  const form = useSubmitForm({
    schema: formSchema,
    defaultValues: {
      text: action?.text ?? '',
      dueOn: action?.dueOn ?? '',
      owners: action?.owners ?? [],
    },
    submit: async (values) => {
      const result = await save({ id: action?.id ?? null, ...origin, ...values });
      if (!result.ok) return result;
      if (!action) undoToast('Action ajoutée.');
      onClose();
      return result;
    },
  });
  return (
    <FormDialog
      form={form}
      heading={action ? 'Modifier l’action' : 'Nouvelle action'}
      submitLabel={action ? 'Enregistrer' : 'Ajouter l’action'}
      onClose={onClose}
    >
      <FormTextArea form={form} name="text" label="Ce qui est à faire" rows={2} isRequired />
      <PeopleField
        form={form}
        name="owners"
        label="Par qui"
        help="Un ou plusieurs membres, une collectivité, ou tout autre nom."
      />
      <FormDate form={form} name="dueOn" label="Échéance" today={today} />
    </FormDialog>
  );
}

type CloseProps = { action: ActionLine; state: 'done' | 'dropped'; onClose: () => void };

/** Says how an action ended: Enter in its one field is enough. */
export function CloseActionDialog({ action, state, onClose }: CloseProps) {
  const close = useCommand('action.close');
  const undoToast = useUndoToast();
  const form = useSubmitForm({
    schema: actionClosingSchema,
    defaultValues: { state, outcome: action.outcome },
    submit: async (closing) => {
      const result = await close({ id: action.id, ...closing });
      if (!result.ok) return result;
      undoToast(closing.state === 'done' ? 'Action faite.' : 'Action abandonnée.');
      onClose();
      return result;
    },
  });
  return (
    <FormDialog
      form={form}
      heading={state === 'done' ? 'Action faite' : 'Abandonner l’action'}
      submitLabel={state === 'done' ? 'Noter comme faite' : 'Abandonner l’action'}
      onClose={onClose}
    >
      <p>
        <FrenchText>{action.text}</FrenchText>
      </p>
      <FormText
        form={form}
        name="outcome"
        label="Suite donnée"
        help={
          state === 'done'
            ? 'En une ligne, si elle mérite d’être gardée. Entrée suffit.'
            : 'En une ligne\u00a0: pourquoi elle n’est plus à faire.'
        }
      />
    </FormDialog>
  );
}

export type ActionDialogState =
  | { kind: 'edit'; action: ActionLine }
  | { kind: 'new'; where?: Pick<Action, 'meetingId' | 'itemId'> }
  | { kind: 'done' | 'dropped'; action: ActionLine };

/** The dialog of actions that is open in a place, and what opens it. */
export function useActionDialog() {
  const [state, open] = useState<ActionDialogState | null>(null);
  const close = () => open(null);
  const dialog = !state ? null : state.kind === 'new' ? (
    <ActionDialog action={null} {...(state.where && { where: state.where })} onClose={close} />
  ) : state.kind === 'edit' ? (
    <ActionDialog action={state.action} onClose={close} />
  ) : (
    <CloseActionDialog action={state.action} state={state.kind} onClose={close} />
  );
  return { open, dialog };
}
