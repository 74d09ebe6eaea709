import { useId } from 'react';
import { z } from 'zod';
import { turnPassSchema, type TurnKind } from '../../../db/domain/turn.ts';
import { atHead } from '../../../db/domain/turns.ts';
import { FormText } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCommand } from '../../use-route.ts';

const schema = z.object({ reason: turnPassSchema.shape.reason });

type PassTurnDialogProps = {
  kind: TurnKind;
  meetingId: number;
  voice: { collectivityId: number; spoken: string };
  onClose: () => void;
};

/** A turn passed, with its reason if one wants to say it. */
export function PassTurnDialog({ kind, meetingId, voice, onClose }: PassTurnDialogProps) {
  const formId = useId();
  const pass = useCommand('turns.pass');
  const undoToast = useUndoToast();
  const form = useSubmitForm({
    schema,
    defaultValues: { reason: '' },
    submit: async ({ reason }) => {
      const result = await pass({ kind, meetingId, collectivityId: voice.collectivityId, reason });
      if (result.ok) {
        onClose();
        undoToast(`${atHead(voice.spoken)} passe son tour.`);
      }
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading={`${atHead(voice.spoken)} passe son tour`}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.isPending}>
            Passer ce tour
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <p>
          Pour cette réunion seulement&nbsp;: le passage est noté, et le tour reviendra à la réunion suivante.
        </p>
        <FormText form={form} name="reason" label="Motif (facultatif)" placeholder="Salle en travaux…" />
      </Form>
    </Dialog>
  );
}
