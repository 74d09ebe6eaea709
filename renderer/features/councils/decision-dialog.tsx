import { DecisionFields, useDecisionForm } from '../../opinions/decision-form.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { useRoute } from '../../use-route.ts';

/** What the conseil did with one point, whether an avis was asked of it or not. */
export function DecisionDialog({ councilItemId, onClose }: { councilItemId: number; onClose: () => void }) {
  const { title, decision } = useRoute('decision.get', { councilItemId });
  const undoToast = useUndoToast();
  const form = useDecisionForm(councilItemId, decision, () => {
    undoToast('Décision du conseil notée.');
    onClose();
  });
  return (
    <FormDialog
      form={form}
      heading="Décision du conseil"
      submitLabel="Noter la décision"
      startsWithChoice
      onClose={onClose}
    >
      <p>
        <FrenchText>{title}</FrenchText>
      </p>
      <DecisionFields form={form} />
    </FormDialog>
  );
}
