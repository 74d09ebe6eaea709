import { count } from '../../../db/domain/plural.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { useToast } from '../../ui/toast.tsx';
import { useCommand } from '../../use-route.ts';

/** Removes points of a conseil, says so, and offers to bring all of them back. */
export const useRemovePoints = (): ((ids: readonly number[]) => Promise<void>) => {
  const remove = useCommand('council.removeItem');
  const undo = useCommand('journal.undo');
  const toast = useToast();
  const undoToast = useUndoToast();

  /** Each removal is a step of its own: undone while the step to come is one of them. */
  const bringBack = async (steps: number) => {
    let step: string | null = null;
    for (let done = 0; done < steps; done++) {
      const result = await undo({});
      if (!result.ok) return toast({ sentence: result.message });
      step ??= result.data.done;
      if (done + 1 < steps && result.data.undo !== step) break;
    }
    toast({ sentence: `Annulé\u00a0: ${step ?? 'rien'}.` });
  };

  return async (ids) => {
    let removed = 0;
    let failure = '';
    for (const id of ids) {
      const result = await remove({ id });
      if (!result.ok) {
        failure = result.message;
        break;
      }
      removed += 1;
    }
    if (removed === 0) return undoToast(failure, false);
    if (removed === 1 && failure === '') return undoToast('Point supprimé du conseil.');
    const sentence = `${count(removed, 'point supprimé', 'points supprimés')} du conseil. ${failure}`.trim();
    toast({ sentence, action: { label: 'Annuler', onPress: () => void bringBack(removed) } });
  };
};
