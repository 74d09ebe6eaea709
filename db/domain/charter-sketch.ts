import { PREAMBLE_TITLE } from './charter.ts';
import { headingRoles, isContentsLine, lineWords, type HeadingRole } from './charter-headings.ts';
import type { ImportLoss } from './charter-import-losses.ts';
import { fold } from './fold.ts';
import { type ImportedInline, inlineWords, isBlank } from './imported-inline.ts';
import { bareTitle, type TypedHeading, typedHeading, typedPrefix } from './typed-heading.ts';
import type { WordBlock, WordDocument, WordLine } from './word-blocks.ts';

/** A stretch of a document that becomes an article: where its heading was, and each of its blocks. */
export type SketchedPart = {
  title: string;
  headingAt: number;
  blocks: { block: WordBlock; at: number }[];
  anchors: string[];
};
/** `intro` is what stands under the chapter before its first article. */
export type SketchedChapter = { title: string; intro: SketchedPart; articles: SketchedPart[] };
export type CharterSketch = {
  /** Lines that name the document, the surest first. */
  titles: string[];
  /** What comes before the first heading. */
  front: SketchedPart;
  preamble: SketchedPart | null;
  chapters: SketchedChapter[];
  losses: { kind: ImportLoss['kind']; at: number }[];
};

const part = (title: string, headingAt = -1, anchors: readonly string[] = []): SketchedPart => ({
  title,
  headingAt,
  blocks: [],
  anchors: [...anchors],
});

/** The content of a line from a character on. */
const from = (content: readonly ImportedInline[], start: number): ImportedInline[] => {
  let passed = 0;
  return content.flatMap((node): ImportedInline[] => {
    const words = inlineWords([node]);
    const skip = Math.max(0, start - passed);
    passed += words.length;
    if (skip === 0) return [node];
    return node.type === 'text' && words.length > skip ? [{ ...node, text: words.slice(skip) }] : [];
  });
};

const isBold = (node: ImportedInline): boolean =>
  node.type === 'text' && (node.marks ?? []).some(({ type }) => type === 'bold');

type Opening = { title: string; rest: ImportedInline[] };

/** « Article 3 – Objet. Le CoDir… » in one line: what is bold names the article, the rest is its text. */
const runIn = (line: WordLine, words: string): Opening | null => {
  const typed = typedHeading(words);
  if (line.heading !== null || typed?.word !== 'article' || typed.title === '') return null;
  const content = from(line.content, typedPrefix(inlineWords(line.content)));
  const end = content.findIndex((node) => !isBold(node) && inlineWords([node]).trim() !== '');
  const head = bareTitle(inlineWords(content.slice(0, Math.max(0, end)))).replace(/\.$/, '');
  if (end > 0 && head.length > 2) return { title: head, rest: content.slice(end) };
  const isSentence = typed.title.length > 100 || /[.;]$/.test(typed.title);
  if (!isSentence) return null;
  return {
    title: words.slice(0, words.length - typed.title.length).replace(/[\s:.–—-]+$/, ''),
    rest: content,
  };
};

const isSet = (line: WordLine): boolean => {
  const words = lineWords(line);
  const isCapital = words === words.toUpperCase();
  return words.length <= 140 && (line.look.bold || line.look.centred || line.look.underlined || isCapital);
};

type Heading = { at: number; anchors: readonly string[] };

/** Walks a document and gathers its text under its headings. */
class Sketcher {
  readonly sketch: CharterSketch = {
    titles: [],
    front: part(''),
    preamble: null,
    chapters: [],
    losses: [],
  };
  readonly #document: WordDocument;
  readonly #roles: ReadonlyMap<number, HeadingRole>;
  #part: SketchedPart | null;
  /** Headings of articles are intertitles in a preamble that is as high as a chapter. */
  #isInPreamble = false;
  #above = '';

  constructor(document: WordDocument) {
    this.#document = document;
    this.#roles = headingRoles(document);
    this.#part = this.sketch.front;
  }

  walk(): CharterSketch {
    const { blocks } = this.#document;
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at];
      if (!block) continue;
      if (block.type === 'line') at += this.#line(block, at);
      else if (!(this.#isFront && this.#document.isOurs)) this.#part?.blocks.push({ block, at });
    }
    return this.sketch;
  }

  get #isFront(): boolean {
    return this.#part === this.sketch.front;
  }

  /** How many lines after this one were read with it. */
  #line(line: WordLine, at: number): number {
    const words = lineWords(line);
    const role = this.#roles.get(at);
    if (this.#isFront && (line.role === 'title' || line.role === 'subtitle') && role === undefined)
      this.#named(line, at, words);
    else if (!this.#document.isOurs && isContentsLine(words))
      this.sketch.losses.push({ kind: 'contents', at });
    else if (role === undefined) this.#part?.blocks.push({ block: line, at });
    else if (line.role === 'aside') this.#aside(line, at, words);
    else return this.#heading(line, at, role, words);
    return 0;
  }

  #named(line: WordLine, at: number, words: string): void {
    if (line.role === 'title') this.sketch.titles.push(words);
    else if (!this.#document.isOurs) this.sketch.front.blocks.push({ block: line, at });
  }

  /** Ours, without a number: the preamble before the chapters; after them, what the paper says around the charter. */
  #aside(line: WordLine, at: number, words: string): void {
    this.#isInPreamble = this.sketch.chapters.length === 0 && this.sketch.preamble === null;
    this.#part = this.#isInPreamble ? (this.sketch.preamble = part(words, at, line.anchors)) : null;
  }

  #heading(line: WordLine, at: number, role: HeadingRole, words: string): number {
    if (role === 'title') {
      this.sketch.titles.push(words);
      return 0;
    }
    if (role === 'deeper' || (role === 'article' && this.#isInPreamble)) {
      const content = from(
        line.content,
        this.#typed(words)?.title ? typedPrefix(inlineWords(line.content)) : 0,
      );
      this.#part?.blocks.push({ block: { ...line, content, place: null, isHeading: true }, at });
      return 0;
    }
    const opening = role === 'article' && !this.#document.isOurs ? runIn(line, words) : null;
    const typed = this.#typed(words);
    const next = this.#document.blocks[at + 1];
    const takesNext =
      !opening &&
      typed?.title === '' &&
      next?.type === 'line' &&
      (this.#roles.get(at + 1) ?? (isSet(next) ? role : null)) === role &&
      typedHeading(lineWords(next))?.word == null;
    const title =
      opening?.title ?? (takesNext ? bareTitle(lineWords(next)) : typed?.title || this.#bare(words));
    const anchors = takesNext ? [...line.anchors, ...next.anchors] : line.anchors;
    this.#open(role, title, { at, anchors });
    if (opening) this.#part?.blocks.push({ block: { ...line, content: opening.rest, place: null }, at });
    this.#keepNotes(line, at);
    return takesNext ? 1 : 0;
  }

  /** Word numbers our own headings: what their words begin by is theirs. */
  #typed(words: string): TypedHeading | null {
    return this.#document.isOurs ? null : typedHeading(words);
  }

  #bare(words: string): string {
    return this.#document.isOurs ? words : bareTitle(words) || words;
  }

  #open(role: HeadingRole, title: string, heading: Heading): void {
    this.#isInPreamble = false;
    if (role !== 'above' && fold(title) === 'preambule') {
      this.#isInPreamble = role === 'chapter';
      this.#part = this.sketch.preamble ??= part(PREAMBLE_TITLE, heading.at, heading.anchors);
    } else if (role === 'above') {
      this.#above = title;
      this.#part = this.#openChapter(title, heading).intro;
    } else if (role === 'chapter') {
      const upper = this.#above;
      // What stands above was opened as a chapter of its own, in case it holds a text.
      const last = this.sketch.chapters.at(-1);
      if (
        upper !== '' &&
        last?.title === upper &&
        last.intro.blocks.length === 0 &&
        last.articles.length === 0
      )
        this.sketch.chapters.pop();
      this.#part = this.#openChapter(upper === '' ? title : `${upper} – ${title}`, heading).intro;
    } else {
      const chapter = this.sketch.chapters.at(-1) ?? this.#openChapter('', { at: -1, anchors: [] });
      this.#part = part(title, heading.at, heading.anchors);
      chapter.articles.push(this.#part);
    }
  }

  #openChapter(title: string, { at, anchors }: Heading): SketchedChapter {
    const chapter = { title, intro: part(title, at, anchors), articles: [] };
    this.sketch.chapters.push(chapter);
    return chapter;
  }

  /** A title is words alone: its notes go to the text under it. */
  #keepNotes(line: WordLine, at: number): void {
    for (const node of line.content) {
      if (node.type !== 'note' || !this.#part) continue;
      this.sketch.losses.push({ kind: 'titleNote', at });
      const content = [{ type: 'text' as const, text: node.attrs.text }];
      this.#part.blocks.push({ block: { ...line, content, place: null, isHeading: false }, at });
    }
  }
}

/** Whether a stretch of a document holds words. */
export const holdsText = ({ blocks }: SketchedPart): boolean =>
  blocks.some(({ block }) => block.type === 'table' || !isBlank(block.content));

/** A document under its headings, before it is a charter. */
export const sketchCharter = (document: WordDocument): CharterSketch => {
  const sketch = new Sketcher(document).walk();
  const above = [...headingRoles(document)].filter(([, role]) => role === 'above');
  for (const [at] of above) sketch.losses.push({ kind: 'above', at });
  return sketch;
};
