import { useState } from 'react';
import { decisionSchema } from '../../../db/domain/decision.ts';
import { FormText, FormTextArea } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { useCommand } from '../../use-route.ts';
import type { RecordDecision } from './record-item.tsx';

type DecisionDialogProps = {
  meetingId: number;
  itemId: number | null;
  /** Null: a new one. */
  decision: RecordDecision | null;
  onClose: () => void;
};

/** Writes a decision and, on one line, its reason. */
function DecisionDialog({ meetingId, itemId, decision, onClose }: DecisionDialogProps) {
  const add = useCommand('sitting.addEntry');
  const edit = useCommand('sitting.editEntry');
  const undoToast = useUndoToast();
  const form = useSubmitForm({
    schema: decisionSchema,
    defaultValues: { text: decision?.text ?? '', reason: decision?.reason ?? '' },
    submit: async (values) => {
      const entry = { kind: 'decision', ...values } as const;
      const result = decision
        ? await edit({ id: meetingId, which: { kind: 'decision', id: decision.id }, entry })
        : await add({ id: meetingId, itemId, entry });
      if (!result.ok) return result;
      if (!decision) undoToast('Décision ajoutée.');
      onClose();
      return result;
    },
  });
  return (
    <FormDialog
      form={form}
      heading={decision ? `Modifier la décision ${decision.number}` : 'Nouvelle décision'}
      submitLabel={decision ? 'Enregistrer' : 'Ajouter la décision'}
      onClose={onClose}
    >
      <FormTextArea form={form} name="text" label="Ce qui est décidé" rows={2} isRequired />
      <FormText form={form} name="reason" label="Raison" help="Facultative, en une ligne." />
    </FormDialog>
  );
}

type State = { itemId: number | null; decision: RecordDecision | null };

/** The dialog of decisions that is open on the relevé, and what opens it. */
export function useDecisionDialog(meetingId: number) {
  const [state, open] = useState<State | null>(null);
  const dialog = state && <DecisionDialog meetingId={meetingId} {...state} onClose={() => open(null)} />;
  return { open, dialog };
}
