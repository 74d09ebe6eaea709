import type { Adhesion } from '../../db/domain/charter-adhesions.ts';
import type { CharterText } from '../../db/queries/charter-text.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { articleTarget, chapterTarget, proseReader } from './charter-prose.ts';
import { signingTable } from './charter-signing.ts';
import { versionLine, versionName } from './charter-version.ts';
import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { Article, Block, Contents, DocModel } from './model.ts';

/** From this many lines on, the table of contents fills the first page: the text begins on the next. */
const longContents = 18;

const articleBlock = ({ id, number, title }: CharterText['articles'][number]): Article => ({
  type: 'article',
  itemId: id,
  number,
  title,
  target: articleTarget({ number }),
});

type Entry = Contents['entries'][number];

const entry = (
  level: Entry['level'],
  { number, title }: Pick<Entry, 'number' | 'title'>,
  target: string,
): Entry => ({
  level,
  number,
  title,
  target,
});

const contentsOf = ({ chapters, articles }: CharterText): Contents['entries'] => {
  const under = (chapterId: number | null, level: 1 | 2) =>
    articles
      .filter((article) => article.chapterId === chapterId)
      .map((article) => entry(level, article, articleTarget(article)));
  return [
    ...under(null, 1),
    ...chapters.flatMap((chapter) => [entry(1, chapter, chapterTarget(chapter)), ...under(chapter.id, 2)]),
  ];
};

const contentsBlocks = (text: CharterText): Block[] => {
  const entries = contentsOf(text);
  if (entries.length < 2) return [];
  const contents: Block = { type: 'contents', title: 'Sommaire', entries };
  return entries.length < longContents ? [contents] : [contents, { type: 'pageBreak' }];
};

const bodyBlocks = (text: CharterText): Block[] => {
  const blocksOf = proseReader(text);
  const under = (chapterId: number | null): Block[] =>
    text.articles
      .filter((article) => article.chapterId === chapterId)
      .flatMap((article) => [articleBlock(article), ...blocksOf(article)]);
  return [
    ...under(null),
    ...text.chapters.flatMap((chapter): Block[] => [
      {
        type: 'chapter',
        chapterId: chapter.id,
        number: chapter.number,
        title: chapter.title,
        target: chapterTarget(chapter),
      },
      ...under(chapter.id),
    ]),
  ];
};

const nothing: Block = {
  type: 'paragraph',
  tone: 'quiet',
  text: 'Aucun article n’est encore écrit.',
};

/** What was said at the adoption, disagreements with the rest: the collective chose to have it read with the text. */
const adoptionBlocks = ({ adoptionNote }: CharterText['version']): Block[] => {
  const lines = adoptionNote.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  return [
    { type: 'heading', text: 'Ce qui a été dit à l’adoption', note: '' },
    ...lines.map((text): Block => ({ type: 'paragraph', text, tone: 'plain' })),
  ];
};

/** The charter, a version of it: `now` is an instant. A draft has nothing to sign. */
export const charterDocument = (
  text: CharterText,
  adhesions: readonly Adhesion[],
  view: CollectiveView,
  heading: Heading,
  now: string,
): DocModel => {
  const { version } = text;
  const name = collectiveName(view);
  const isAdopted = version.number !== null;
  const body = bodyBlocks(text);
  const day = version.adoptedOn ?? fromInstant(now).date;
  return {
    title: `${version.title} – ${name} – ${versionName(version)}`,
    fileName: `${day} Charte du CoDir (${versionName(version).replace('\u00a0', ' ')})`,
    head: `${version.title} · ${name}`,
    foot: versionLine(version, now),
    isBook: true,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(view, heading),
      { type: 'title', text: version.title, subtitle: versionLine(version, now) },
      ...contentsBlocks(text),
      ...(body.length > 0 ? body : [nothing]),
      ...adoptionBlocks(version),
      ...(isAdopted
        ? [{ type: 'heading' as const, text: 'Signatures', note: '' }, signingTable(adhesions)]
        : []),
    ],
  };
};
