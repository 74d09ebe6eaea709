import { type CharterRuleKind, proposedRule } from '../../../db/domain/charter-rules.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { useCommand, useRoute } from '../../use-route.ts';

/** Binds a rule to an article, as it holds today: the charter first says what is done. Gives false when it could not. */
export const useBindRule = (articleId: number) => {
  const { rules } = useRoute('rules.get', {});
  const { today } = useAppStatus();
  const setRule = useCommand('charter.setRule');
  const undoToast = useUndoToast();
  return async (kind: CharterRuleKind): Promise<boolean> => {
    const result = await setRule({ articleId, rule: rules[kind].rule ?? proposedRule(kind, today) });
    if (!result.ok) undoToast(result.message, false);
    return result.ok;
  };
};
