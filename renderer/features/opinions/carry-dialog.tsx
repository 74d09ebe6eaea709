import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { FormSelect } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import type { OpinionView } from './opinion-view.ts';

const carrySchema = z.object({ sessionId: idSchema });

type CarryProps = { opinion: OpinionView; onClose: () => void };

function CarryForm({
  opinion,
  councils,
  onClose,
}: CarryProps & { councils: readonly { id: number; date: string }[] }) {
  const navigate = useNavigate();
  const carry = useCommand('opinion.carry');
  const undoToast = useUndoToast();
  const form = useSubmitForm({
    schema: carrySchema,
    defaultValues: { sessionId: councils[0]?.id ?? 0 },
    submit: async ({ sessionId }) => {
      const result = await carry({ id: opinion.id, sessionId });
      if (!result.ok) return result;
      onClose();
      undoToast('Avis repris, avec son point.');
      await navigate({ to: '/avis/$id', params: { id: String(result.data.id) } });
      return result;
    },
  });
  return (
    <FormDialog
      form={form}
      heading="Reprendre l’avis dans un autre conseil"
      submitLabel="Reprendre l’avis"
      onClose={onClose}
    >
      <p>
        Le point est ajouté à cet autre conseil s’il n’y est pas encore. L’avis l’y suit, marqué comme repris,
        avec ses positions&nbsp;: il pourra être transmis de nouveau, ou redemandé.
      </p>
      <FormSelect
        form={form}
        name="sessionId"
        label="Conseil"
        options={councils.map(({ id, date }) => ({ id, label: formatDate(date, 'full') }))}
      />
    </FormDialog>
  );
}

/** Carries the avis of a point put off to the conseil that takes it up. */
export function CarryDialog({ opinion, onClose }: CarryProps) {
  const later = useRoute('council.list', {})
    .filter(({ date }) => date > opinion.session.date)
    .toSorted((one, other) => one.date.localeCompare(other.date));
  if (later.length > 0) return <CarryForm opinion={opinion} councils={later} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading="Reprendre l’avis dans un autre conseil"
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <LinkButton href="#/conseils/nouveau" variant="primary">
            Ajouter un conseil
          </LinkButton>
        </>
      }
    >
      <p>Aucun conseil plus tardif n’est noté&nbsp;: ajoutez d’abord celui qui reprendra le point.</p>
    </Dialog>
  );
}
