import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../../use-route.ts';
import { articleLineId, linesOf, type Outline, type PlanArticle } from './plan-moves.ts';

type ArticleActionsProps = {
  outline: Outline;
  article: PlanArticle;
  /** The text on either side of the cursor; null where one side is empty. */
  parts: () => { before: string; after: string } | null;
  flush: () => Promise<void>;
  onLine: (lineId: string) => void;
};

/** The line whose form is shown once an article has gone: the one after it, else the one before. */
const lineBeside = (outline: Outline, id: number): string => {
  const lines = linesOf(outline);
  const at = lines.findIndex((line) => line.id === articleLineId(id));
  return (lines[at + 1] ?? lines[at - 1])?.id ?? 'charter';
};

/** What changes the plan from an article: cut in two, joined to the one before, taken away. Each can be undone. */
export function ArticleActions({ outline, article, parts, flush, onLine }: ArticleActionsProps) {
  const split = useCommand('charter.splitArticle');
  const merge = useCommand('charter.mergeArticle');
  const remove = useCommand('charter.removeArticle');
  const undoToast = useUndoToast();
  const { id, chapterId } = article;
  const isFirst = outline.articles.find((each) => each.chapterId === chapterId)?.id === id;
  const splitIt = async () => {
    const around = parts();
    if (!around) {
      undoToast('Placez le curseur là où commence le nouvel article, puis scindez.', false);
      return;
    }
    await flush();
    const result = await split({ id, ...around });
    undoToast(result.ok ? 'Article scindé en deux.' : result.message, result.ok);
    if (result.ok) onLine(articleLineId(result.data.addedId));
  };
  const mergeIt = async () => {
    await flush();
    const result = await merge({ id });
    undoToast(result.ok ? 'Article joint au précédent.' : result.message, result.ok);
    if (result.ok) onLine(articleLineId(result.data.intoId));
  };
  const removeIt = async () => {
    const next = lineBeside(outline, id);
    await flush();
    onLine(next);
    const result = await remove({ id });
    const removed = chapterId === null ? 'Préambule retiré.' : 'Article retiré.';
    undoToast(result.ok ? removed : result.message, result.ok);
  };
  return (
    <div className="-ml-3 flex flex-wrap gap-x-1">
      {chapterId !== null && (
        <>
          <Button variant="quiet" size="small" onPress={() => void splitIt()}>
            Scinder au curseur
          </Button>
          {!isFirst && (
            <Button variant="quiet" size="small" onPress={() => void mergeIt()}>
              Joindre au précédent
            </Button>
          )}
        </>
      )}
      <Button variant="quiet" size="small" tone="muted" onPress={() => void removeIt()}>
        {chapterId === null ? 'Retirer le préambule' : 'Retirer l’article'}
      </Button>
    </div>
  );
}
