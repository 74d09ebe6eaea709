import { count } from '../../../db/domain/plural.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { useCommand } from '../../use-route.ts';

/** Removes points of a conseil in one step, says so, and offers to bring all of them back. */
export const useRemovePoints = (): ((ids: readonly number[]) => Promise<void>) => {
  const remove = useCommand('council.removeItems');
  const undoToast = useUndoToast();
  return async (ids) => {
    const result = await remove({ ids: [...ids] });
    const removed = count(ids.length, 'point supprimé', 'points supprimés');
    undoToast(result.ok ? `${removed} du conseil.` : result.message, result.ok);
  };
};
