import { count } from '../../../db/domain/plural.ts';
import { useSaidWhenDone } from '../../shell/use-undo-toast.ts';
import { cx } from '../../ui/class-names.ts';
import { ReorderList } from '../../ui/reorder-list.tsx';
import { useShownCommand } from '../../use-route.ts';
import { AddLine } from './add-line.tsx';
import { ArticleLine, ChapterLine } from './plan-line.tsx';
import { dropOf, linesOf, type Outline, type PlanMove, stepOf } from './plan-moves.ts';

/** What the form in the middle shows: a line of the plan by its id, or the charter itself. */
export type Current = string;

type PlanPaneProps = {
  outline: Outline;
  current: Current;
  onCurrent: (current: Current) => void;
};

/** The plan of the draft: chapters over their articles, put in order by mouse or keyboard, and added to. */
export function PlanPane({ outline, current, onCurrent }: PlanPaneProps) {
  const moveArticle = useShownCommand('charter.moveArticle');
  const moveChapter = useShownCommand('charter.moveChapter');
  const lines = linesOf(outline);
  const toSay = useSaidWhenDone();
  const move = (wanted: PlanMove | null, sentence?: string): Promise<string> => {
    if (!wanted) return toSay(null, sentence);
    const sent =
      wanted.route === 'charter.moveArticle' ? moveArticle(wanted.input) : moveChapter(wanted.input);
    return toSay(sent, sentence);
  };
  const { chapters } = outline;
  // The preamble is not one of them.
  const articles = outline.articles.filter(({ chapterId }) => chapterId !== null);
  return (
    <section
      aria-label="Plan de la charte"
      className="flex min-h-0 flex-col border-line bg-surface frame:border-r"
    >
      <button
        type="button"
        aria-pressed={current === 'charter'}
        onClick={() => onCurrent('charter')}
        className={cx(
          'shrink-0 border-b border-l-3 border-b-line py-2 pr-4 pl-[0.8125rem] text-left outline-offset-[-3px]',
          current === 'charter' ? 'border-l-teal bg-teal-wash' : 'border-l-transparent hover:bg-sunk',
        )}
      >
        <span className="block font-semibold">La charte</span>
        <span className="block text-xs text-muted">
          {count(chapters.length, 'chapitre', 'chapitres')}, {count(articles.length, 'article', 'articles')}
        </span>
      </button>
      <div className="flex min-h-0 flex-1 flex-col max-frame:max-h-[60dvh] [&>div]:flex-1">
        <ReorderList
          label="Chapitres et articles"
          items={lines.map((line) => ({
            id: line.id,
            opensGroup: line.kind === 'chapter',
            text: line.kind === 'chapter' ? line.chapter.title : line.article.title,
            content:
              line.kind === 'chapter' ? (
                <ChapterLine chapter={line.chapter} />
              ) : (
                <ArticleLine article={line.article} />
              ),
          }))}
          selected={current === 'charter' ? null : current}
          onSelect={(id) => onCurrent(id)}
          onReorder={(ids, [moved]) => {
            return moved !== undefined && move(dropOf(outline, ids, moved));
          }}
          onStep={(id, offset) => {
            const step = stepOf(outline, id, offset);
            return move(step.move, step.sentence);
          }}
          hint="Choisissez un article ou un chapitre."
          empty={<p className="px-4 py-3 text-sm text-muted">Aucun chapitre pour l’instant.</p>}
        />
      </div>
      <AddLine outline={outline} current={current} onAdded={onCurrent} />
    </section>
  );
}
