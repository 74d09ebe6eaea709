import { type Ref, Suspense, useDeferredValue, useEffect, useRef, useState } from 'react';
import { PaperChoice } from '../../paper/paper-choice.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { useLeaving } from '../../shell/leaving.tsx';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { ArticleForm } from './article-form.tsx';
import type { CharterAsked } from './charter-place.tsx';
import { ChapterForm } from './chapter-form.tsx';
import { CharterForm } from './charter-form.tsx';
import { CharterPaperActions, useCharterPapers } from './charter-papers.tsx';
import { CharterTabs } from './charter-tabs.tsx';
import { type Outline, articleLineId, linesOf } from './plan-moves.ts';
import { type Current, PlanPane } from './plan-pane.tsx';

type MiddleProps = {
  outline: Outline;
  current: Current;
  remarkId: number | null;
  onCurrent: (current: Current) => void;
  ref: Ref<HTMLElement>;
};

const names = { article: 'Article choisi', chapter: 'Chapitre choisi', charter: 'La charte' };

/** The form of what is chosen; the charter itself when its line has gone. */
function Middle({ outline, current, remarkId, onCurrent, ref }: MiddleProps) {
  const line = linesOf(outline).find(({ id }) => id === current);
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label={names[line?.kind ?? 'charter']}
      className="relative min-h-0 shrink-0 px-5 py-4 max-frame:border-t max-frame:border-line wide:overflow-y-auto"
    >
      {line?.kind === 'article' && (
        <ArticleForm outline={outline} article={line.article} remarkId={remarkId} onLine={onCurrent} />
      )}
      {line?.kind === 'chapter' && (
        <ChapterForm outline={outline} chapter={line.chapter} onLine={onCurrent} />
      )}
      {!line && <CharterForm outline={outline} onLine={onCurrent} />}
    </section>
  );
}

const draftName = ({ basedOn }: Outline['version']): string =>
  basedOn === null ? 'première version, en projet' : `projet de la version\u00a0${basedOn + 1}`;

function DraftActions() {
  const discard = useCommand('charter.discardDraft');
  const undoToast = useUndoToast();
  const discardIt = async () => {
    const result = await discard({});
    undoToast(result.ok ? 'Projet abandonné. Les remarques sont gardées.' : result.message, result.ok);
  };
  return (
    <Menu
      label="Autres actions"
      variant="quiet"
      actions={[
        {
          id: 'discard',
          label: 'Abandonner ce projet',
          isDangerous: true,
          onAction: () => void discardIt(),
        },
      ]}
    />
  );
}

/** The draft: its plan on the left, the form in the middle, and on the right the page as it will print. */
export function WritingPlace({ id, articleId, remarkId }: CharterAsked & { id: number }) {
  const outline = useRoute('charter.outline', { id });
  const papers = useCharterPapers(id);
  const leave = useLeaving();
  const [chosen, setChosen] = useState<Current>(() =>
    articleId === null ? 'charter' : articleLineId(articleId),
  );
  const lines = linesOf(outline);
  const at = lines.findIndex(({ id: each }) => each === chosen);
  // A line that goes (a cut undone, an article that joins another) leaves the place to the one it came after.
  const [before, setBefore] = useState<string | null>(null);
  const above = lines[at - 1]?.id ?? null;
  if (at >= 0 && above !== before) setBefore(above);
  const line = lines[at] ?? lines.find(({ id: each }) => each === before);
  const current = line?.id ?? 'charter';
  // The plan and the page follow at once; the form before stays until the next one has been read.
  const shown = useDeferredValue(current);
  const middle = useRef<HTMLElement>(null);
  // Where the focus goes once the form asked for is there; counted, so that asking twice focuses twice.
  const [focus, setFocus] = useState<{ on: Current; count: number }>({ on: 'charter', count: 0 });
  const focused = useRef(0);
  useEffect(() => {
    if (focus.count === focused.current || focus.on !== shown) return;
    focused.current = focus.count;
    (middle.current?.querySelector('textarea') ?? middle.current)?.focus();
  }, [focus, shown]);
  // A refused field of the form shown is not dropped in silence: one is asked first.
  const setCurrent = (next: Current) => void leave(() => setChosen(next), 'refused');
  const edit = (next: Current) =>
    void leave(() => {
      setChosen(next);
      setFocus(({ count }) => ({ on: next, count: count + 1 }));
    }, 'refused');
  return (
    <>
      <PageHeader
        title={outline.version.title}
        subtitle={<Tag>{draftName(outline.version)}</Tag>}
        actions={
          <>
            <DraftActions />
            <CharterPaperActions shown={papers.shown} />
          </>
        }
        tabs={<CharterTabs tab="rediger" />}
      />
      <div className="grid min-h-0 flex-1 frame:grid-cols-[minmax(15rem,17rem)_minmax(0,1fr)] frame:grid-rows-[minmax(0,1fr)] wide:grid-cols-[17rem_minmax(24rem,28rem)_minmax(0,1fr)] min-[100rem]:grid-cols-[21rem_40rem_minmax(0,1fr)]">
        <PlanPane outline={outline} current={current} onCurrent={setCurrent} />
        {/* Too narrow for three columns: the form and, under it, the page. */}
        <div className="relative flex min-h-0 min-w-0 flex-col max-wide:frame:overflow-y-auto wide:contents">
          <Suspense fallback={<Waiting />}>
            <Middle
              key={shown}
              ref={middle}
              outline={outline}
              current={shown}
              remarkId={remarkId}
              onCurrent={edit}
            />
          </Suspense>
          <PaperPane
            document={papers.shown.document}
            // On the page a chapter has the name of its line in the plan.
            current={line?.kind === 'article' ? line.article.id : (line?.id ?? null)}
            onItem={(article) => edit(articleLineId(article))}
            onNamed={edit}
            choice={<PaperChoice {...papers} />}
          />
        </div>
      </div>
    </>
  );
}
