import { useState } from 'react';
import { z } from 'zod';
import { correctionField } from '../../../db/domain/decision-record.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { FormTextArea } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { useCommand, useShownCommand } from '../../use-route.ts';
import type { SittingItem, SittingView } from './sitting-view.ts';

type Approval = NonNullable<SittingItem['approval']>;

const correctionSchema = z.object({ text: correctionField });

/** Approved, with what the meeting asked to correct: the relevé is kept as it is, and the corrigendum under it. */
function CorrectedDialog(props: { approval: Approval; atId: number; onClose: () => void }) {
  const { approval, atId, onClose } = props;
  const approve = useCommand('record.approveCorrected');
  const undoToast = useUndoToast();
  const form = useSubmitForm({
    schema: correctionSchema,
    defaultValues: { text: '' },
    submit: async ({ text }) => {
      const result = await approve({ id: approval.meetingId, atId, text });
      if (!result.ok) return result;
      undoToast('Relevé approuvé, avec son corrigendum.');
      onClose();
      return result;
    },
  });
  return (
    <FormDialog form={form} heading="Approuver avec corrections" submitLabel="Approuver" onClose={onClose}>
      <p>La correction, datée d’aujourd’hui, s’imprime sous le relevé, dont le texte ne change plus.</p>
      <FormTextArea form={form} name="text" label="Ce qui est corrigé" rows={3} isRequired />
    </FormDialog>
  );
}

type ApprovalLineProps = {
  sitting: SittingView;
  approval: Approval;
  isReading: boolean;
  onRead: (isReading: boolean) => void;
};

/** The relevé this point puts up for approval: read beside the notes, and approved from here. */
export function ApprovalLine({ sitting, approval, isReading, onRead }: ApprovalLineProps) {
  const approve = useShownCommand('record.approve');
  const undoToast = useUndoToast();
  const [isCorrecting, setCorrecting] = useState(false);
  const approving = useOnce(async () => {
    const result = await approve({ id: approval.meetingId, atId: sitting.id });
    undoToast(result.ok ? 'Relevé approuvé.' : result.message, result.ok);
  });
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2">
      <span className="font-semibold">
        <FrenchText>{`Relevé du ${formatDate(approval.date, 'long')}`}</FrenchText>
      </span>
      {approval.isApproved && <Tag tone="ok">approuvé</Tag>}
      <Button size="small" aria-expanded={isReading} onPress={() => onRead(!isReading)}>
        {isReading ? 'Fermer le relevé' : 'Lire le relevé'}
      </Button>
      {!approval.isApproved && sitting.state !== 'none' && (
        <>
          <Button size="small" isPending={approving.isPending} onPress={approving.press}>
            Approuvé
          </Button>
          <Button size="small" onPress={() => setCorrecting(true)}>
            Approuvé avec corrections…
          </Button>
        </>
      )}
      {isCorrecting && (
        <CorrectedDialog approval={approval} atId={sitting.id} onClose={() => setCorrecting(false)} />
      )}
    </div>
  );
}
