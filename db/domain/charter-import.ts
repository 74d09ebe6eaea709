import { type ArticleBlock, articleBodyField } from './article-text.ts';
import { articleWords } from './article-words.ts';
import { DEFAULT_CHARTER_TITLE, PREAMBLE_TITLE } from './charter.ts';
import type { ArticleContent, CharterContent } from './charter-content.ts';
import { lineWords } from './charter-headings.ts';
import { type ImportLoss, lossSentences, nothingRecognised } from './charter-import-losses.ts';
import {
  type CharterSketch,
  holdsText,
  sketchCharter,
  type SketchedChapter,
  type SketchedPart,
} from './charter-sketch.ts';
import { Failure } from './failure.ts';
import { fold } from './fold.ts';
import { articleBlocks } from './imported-text.ts';
import type { LinkTo } from './imported-inline.ts';
import type { WordDocument, WordLine } from './word-blocks.ts';

/** What a Word document becomes: the charter to write, and what could not be kept, in sentences. */
export type CharterImport = { content: CharterContent; notKept: string[] };

const commonTitle = 'Dispositions communes';
const wholeTitle = 'Texte de la charte';
const maxTitle = { charter: 160, chapter: 160, article: 200 };
/** Under what an article may weigh, once stored. */
const comfortable = 300_000;

const shortened = (title: string, most: number): string => {
  if (title.length <= most) return title;
  const head = title.slice(0, most - 1);
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), most / 2)).trimEnd()}…`;
};

/** The title among lines that come first: centred, the largest; what a charter is called is told by its word. */
const drawnTitle = ({ front }: CharterSketch): WordLine | null => {
  const lines = front.blocks.flatMap(({ block }) => (block.type === 'line' ? [block] : [])).slice(0, 12);
  const set = lines.filter((line) => {
    const words = lineWords(line);
    const { bold, centred, size } = line.look;
    return (
      words.length <= maxTitle.charter &&
      !/[.;]$/.test(words) &&
      (centred || bold) &&
      (bold || size >= 28 || words === words.toUpperCase())
    );
  });
  const named = set.filter((line) => /\b(?:charte|pacte|reglement)\b/.test(fold(lineWords(line))));
  const among = named.length > 0 ? named : set;
  return among.toSorted((a, b) => b.look.size - a.look.size)[0] ?? null;
};

/** Words writes « Document1 » or the name of a file there when nobody says better. */
const isRealTitle = (title: string): boolean =>
  /\p{L}{3}/u.test(title) && !/^(?:document ?\d*|microsoft word\b.*|.*\.(?:docx?|odt|rtf))$/i.test(title);

const sayTitle = (sketch: CharterSketch, document: WordDocument): string => {
  if (sketch.titles.length > 0) return sketch.titles.join(' ');
  const drawn = drawnTitle(sketch);
  if (drawn) {
    sketch.front.blocks = sketch.front.blocks.filter(({ block }) => block !== drawn);
    return lineWords(drawn);
  }
  return isRealTitle(document.title) ? document.title : DEFAULT_CHARTER_TITLE;
};

const stored = (content: readonly ArticleBlock[]): string => {
  const result = articleBodyField.safeParse(JSON.stringify({ type: 'doc', content }));
  if (result.success) return result.data;
  throw new Failure(
    'refused',
    'Un passage de ce document est trop long pour un article\u00a0: coupez-le dans Word par des titres, enregistrez, puis recommencez.',
  );
};

/** Blocks in as few bodies as can be stored. */
const bodies = (blocks: readonly ArticleBlock[], most: number): string[] => {
  const parts: ArticleBlock[][] = [[]];
  let weight = 0;
  for (const block of blocks) {
    const own = JSON.stringify(block).length;
    if (weight > 0 && weight + own > most) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)?.push(block);
    weight += own;
  }
  return parts.map(stored);
};

/** Numbered lists that Word goes on counting after a text, by the place of their first line. */
const restarted = (part: SketchedPart): number[] => {
  let open = new Set<string>();
  return part.blocks.flatMap(({ block, at }) => {
    if (block.type === 'table' || block.place === null) {
      open = new Set();
      return [];
    }
    if (!('level' in block.place) || block.number === null) return [];
    const name = `${block.place.list}/${block.place.level}`;
    const isCut = block.number > 1 && !open.has(name);
    open.add(name);
    return isCut ? [at] : [];
  });
};

const titleLine = (title: string): ArticleBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text: title }],
});

/** Turns a sketch into articles, numbering them as the charter will, to say where something was lost. */
class Maker {
  readonly losses: ImportLoss[] = [];
  readonly places = new Map<number, string>();
  readonly #linkTo: LinkTo;
  readonly #keys: ReadonlyMap<SketchedPart, string>;

  constructor(parts: readonly SketchedPart[], newKey: () => string) {
    this.#keys = new Map(parts.map((part) => [part, newKey()]));
    const byAnchor = new Map(parts.flatMap((part) => part.anchors.map((anchor) => [anchor, part] as const)));
    this.#linkTo = (target) => {
      const part = byAnchor.get(target);
      return (part && this.#keys.get(part)) ?? null;
    };
  }

  /** The articles of a part: one, or as many as it must be cut in. */
  articles(part: SketchedPart, title: string, place: string, most = comfortable): ArticleContent[] {
    this.places.set(part.headingAt, place);
    for (const { at } of part.blocks) this.places.set(at, place);
    for (const _ of restarted(part)) this.losses.push({ kind: 'restarted', place });
    const isLong = title.length > maxTitle.article;
    if (isLong) this.losses.push({ kind: 'shortenedTitle', place });
    const blocks = articleBlocks(
      part.blocks.map(({ block }) => block),
      this.#linkTo,
    );
    const texts = bodies([...(isLong ? [titleLine(title)] : []), ...blocks], most);
    if (texts.length > 1) this.losses.push({ kind: 'cutArticle', place });
    return texts.map((body, index) => ({
      key: index === 0 ? (this.#keys.get(part) ?? null) : null,
      title: index === 0 ? shortened(title, maxTitle.article) : `${shortened(title, 180)} (suite)`,
      body,
      rules: [],
    }));
  }
}

const preambleOf = ({ front, preamble }: CharterSketch): SketchedPart | null => {
  if (!holdsText(front) && !preamble) return null;
  const own = preamble ?? { ...front, title: PREAMBLE_TITLE, blocks: [] };
  return { ...own, blocks: [...front.blocks, ...own.blocks] };
};

const chaptersOf = ({ chapters, front }: CharterSketch): SketchedChapter[] => {
  if (chapters.length > 0 || !holdsText(front)) return chapters;
  const whole = { ...front, title: wholeTitle };
  return [{ title: commonTitle, intro: { ...front, blocks: [] }, articles: [whole] }];
};

/** The text of a chapter before its first article, under the chapter's own name unless an article has it. */
const introTitle = ({ title, articles }: SketchedChapter): string =>
  title === '' || articles.some((article) => fold(article.title) === fold(title)) ? commonTitle : title;

/**
 * A Word document as a charter: its headings are chapters and articles, what comes before them is the preamble, links
 * to its own headings lead to their articles. `newKey` names the articles.
 * @throws Failure `refused` when a passage is too long for an article
 */
export const importCharter = (document: WordDocument, newKey: () => string): CharterImport => {
  const sketch = sketchCharter(document);
  const title = shortened(sayTitle(sketch, document), maxTitle.charter);
  const isUnheaded = sketch.chapters.length === 0 && sketch.preamble === null;
  const preamble = isUnheaded ? null : preambleOf(sketch);
  const chapters = isUnheaded ? chaptersOf(sketch) : sketch.chapters;
  const parts = [
    ...(preamble ? [preamble] : []),
    ...chapters.flatMap(({ intro, articles }) => [...(holdsText(intro) ? [intro] : []), ...articles]),
  ];
  const maker = new Maker(parts, newKey);
  const content: CharterContent = {
    title,
    // There is one preamble: it cannot be cut.
    preamble:
      (preamble && maker.articles(preamble, preamble.title, 'préambule', Number.POSITIVE_INFINITY)[0]) ??
      null,
    chapters: chapters.map((chapter, index) => {
      const articles: ArticleContent[] = [];
      maker.places.set(chapter.intro.headingAt, `chapitre ${index + 1}`);
      const add = (part: SketchedPart, named: string): void => {
        articles.push(...maker.articles(part, named, `article ${index + 1}.${articles.length + 1}`));
      };
      if (holdsText(chapter.intro)) add(chapter.intro, introTitle(chapter));
      for (const part of chapter.articles) add(part, part.title);
      return { key: null, title: shortened(chapter.title || commonTitle, maxTitle.chapter), articles };
    }),
  };
  const losses = [...document.losses, ...sketch.losses].map(({ kind, at }) => ({
    kind,
    place: maker.places.get(at) ?? '',
  }));
  const notKept = lossSentences([...losses, ...maker.losses]);
  return { content, notKept: isUnheaded && chapters.length > 0 ? [nothingRecognised, ...notKept] : notKept };
};

const beginning = 160;

/** What is shown of an article before it is taken. */
const articleLine = ({ title, body }: ArticleContent) => {
  const words = articleWords(body, { link: () => 'article', value: () => '' })
    .replace(/\s+/g, ' ')
    .trim();
  return {
    title,
    beginning: shortened(words, beginning),
    wordCount: words.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
  };
};

/** The import as the screen shows it. */
export const importPlan = ({ content, notKept }: CharterImport) => ({
  title: content.title,
  preamble: content.preamble && articleLine(content.preamble),
  chapters: content.chapters.map(({ title, articles }) => ({ title, articles: articles.map(articleLine) })),
  notKept,
});
