import { useId } from 'react';
import { z } from 'zod';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import type { TurnKind } from '../../../db/domain/turn.ts';
import { typeset } from '../../../db/domain/typography.ts';
import { FormSelect } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCommand } from '../../use-route.ts';
import type { KindTurns } from './turn-hint.tsx';

const ask = 'Choisissez la réunion avec laquelle échanger.';
const schema = z.object({
  otherId: idSchema.nullable().refine((id) => id !== null, ask),
});

const words: Record<TurnKind, { heading: string; what: string }> = {
  host: { heading: 'Échanger l’accueil', what: 'L’accueil et le lieu' },
  facilitator: { heading: 'Échanger l’animation', what: 'L’animation' },
};

type SwapTurnDialogProps = {
  kind: TurnKind;
  meetingId: number;
  swaps: KindTurns['swaps'];
  onClose: () => void;
};

/** Two meetings to come exchange their hosts, or who facilitates them. */
export function SwapTurnDialog({ kind, meetingId, swaps, onClose }: SwapTurnDialogProps) {
  const formId = useId();
  const swap = useCommand('turns.swap');
  const undoToast = useUndoToast();
  const form = useSubmitForm({
    schema,
    defaultValues: { otherId: swaps.length === 1 ? (swaps[0]?.meetingId ?? null) : null },
    submit: async ({ otherId }) => {
      const result = await swap({ kind, id: meetingId, otherId: otherId ?? 0 });
      if (result.ok) {
        onClose();
        undoToast(`${words[kind].what} des deux réunions sont échangés.`);
      }
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading={words[kind].heading}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.isPending}>
            Échanger
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FormSelect
          form={form}
          name="otherId"
          label="Avec la réunion du"
          placeholder="Choisir la réunion…"
          options={swaps.map(({ meetingId: id, date, who }) => ({
            id,
            label: formatDate(date, 'full'),
            description: typeset(who),
          }))}
        />
      </Form>
    </Dialog>
  );
}
