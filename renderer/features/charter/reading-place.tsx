import { useState } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { PaperChoice } from '../../paper/paper-choice.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { ContentsList, type ContentsPart } from '../../ui/contents-list.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { CharterPaperActions, useCharterPapers } from './charter-papers.tsx';
import { CharterTabs } from './charter-tabs.tsx';
import { marksOf } from './plan-line.tsx';
import type { Outline } from './plan-moves.ts';

const partsOf = ({ chapters, articles }: Outline): ContentsPart[] => {
  const under = (wanted: number | null) =>
    articles
      .filter(({ chapterId }) => chapterId === wanted)
      .map((article) => ({
        id: String(article.id),
        number: article.number,
        title: article.title,
        note: marksOf(article).join(' · '),
      }));
  const opening = under(null);
  return [
    ...(opening.length > 0 ? [{ id: 'opening', number: '', title: '', entries: opening }] : []),
    ...chapters.map(({ id, number, title }) => ({
      id: `chapter-${id}`,
      number,
      title,
      entries: under(id),
    })),
  ];
};

const versionWords = ({ number, isInForce, effectiveFrom }: Outline['version']): string => {
  const day = effectiveFrom === null ? '' : formatDate(effectiveFrom, 'long');
  if (isInForce) return `version\u00a0${number}, en vigueur depuis le ${day}`;
  return `version\u00a0${number}, applicable à partir du ${day}`;
};

/** The version adopted last, to be read: its contents and its page. The next one is prepared from it. */
export function ReadingPlace({ id, articleId }: { id: number; articleId: number | null }) {
  const outline = useRoute('charter.outline', { id });
  const papers = useCharterPapers(id);
  const draftNext = useCommand('charter.draftNext');
  const undoToast = useUndoToast();
  const [current, setCurrent] = useState(articleId);
  const [isPending, setPending] = useState(false);
  const { version } = outline;
  const prepare = async () => {
    setPending(true);
    const result = await draftNext({});
    undoToast(result.ok ? 'Projet de nouvelle version ouvert.' : result.message, result.ok);
    setPending(false);
  };
  return (
    <>
      <PageHeader
        title={version.title}
        subtitle={<Tag tone={version.isInForce ? 'ok' : 'neutral'}>{versionWords(version)}</Tag>}
        actions={
          <>
            <CharterPaperActions shown={papers.shown} isSecondary />
            <Button variant="primary" isPending={isPending} onPress={() => void prepare()}>
              Préparer une nouvelle version
            </Button>
          </>
        }
        tabs={<CharterTabs tab="rediger" />}
      />
      <div className="grid min-h-0 flex-1 frame:grid-cols-[minmax(16rem,22rem)_minmax(0,1fr)] frame:grid-rows-[minmax(0,1fr)]">
        <section
          aria-label="Plan de la charte"
          className="flex min-h-0 flex-col border-line bg-surface max-frame:max-h-[60dvh] frame:border-r"
        >
          <ContentsList
            label="Chapitres et articles"
            parts={partsOf(outline)}
            selected={current === null ? null : String(current)}
            onSelect={(line) => setCurrent(Number(line))}
          />
        </section>
        <PaperPane
          document={papers.shown.document}
          current={current}
          onItem={setCurrent}
          choice={<PaperChoice {...papers} />}
        />
      </div>
    </>
  );
}
