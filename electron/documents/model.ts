import type { LetterheadAccent } from '../../db/domain/letterhead.ts';
import type { RichBlock, RichInline } from '../../db/domain/rich-text.ts';

/**
 * One document, whatever its format: built once from a view, then handed to any renderer (HTML, PDF, DOCX, ODT, text).
 * Texts are as typed; each renderer applies French typography, so that every format reads the same.
 */
export type Block =
  | Letterhead
  | { type: 'title'; text: string; subtitle: string }
  | { type: 'facts'; rows: readonly { label: string; value: string }[] }
  | { type: 'heading'; text: string; note: string }
  | AgendaEntry
  | Note
  | Contents
  | Chapter
  | Article
  | Prose
  | Endnotes
  | Changed
  | ChangedTable
  | { type: 'subheading'; text: string }
  | Paragraph
  | { type: 'choices'; choices: readonly Choice[] }
  | { type: 'blanks'; blanks: readonly Blank[] }
  | { type: 'list'; ordered: boolean; items: readonly string[] }
  | Table
  | Months
  | { type: 'cards'; cards: readonly NameCard[] }
  | { type: 'pageBreak' };

/** `label` opens it, « Coût : », where it tells one thing of several. */
export type Paragraph = {
  type: 'paragraph';
  text: string;
  tone: 'plain' | 'quiet' | 'warning';
  label?: string;
  /** A page never ends between it and what follows. */
  keepsWithNext?: boolean;
};

/** A box to tick, by hand or in the word processor, with what it means. */
export type Choice = { label: string; description: string };

/** Room to write in, under its label; `value` is written already. Those of one line stand two by two. */
export type Blank = { label: string; value: string; lines: number };

/** An image of the letterhead. `width` and `height` in pixels; `data` as the file holds it. */
export type Logo = { mediaType: 'image/png' | 'image/jpeg'; data: Uint8Array; width: number; height: number };

export type Letterhead = {
  type: 'letterhead';
  name: string;
  lines: readonly string[];
  address: readonly string[];
  logo: Logo | null;
};

/** One point of an agenda: hanging number, title, its place in the running clock, what is asked, who presents. */
export type AgendaEntry = {
  type: 'entry';
  /** The row it came from: the page on screen leads back to its form. */
  itemId: number;
  /** It begins a run without a heading of its own: a rule sets it apart from what stands above. */
  standsAlone: boolean;
  /** A part of the point above it (« 3.1 »). */
  isPart: boolean;
  /** Title and clock alone, on a line. */
  isBrief: boolean;
  /** What was agreed of it, once the meeting is held: no clock, and lines the width of the page. */
  isAgreed?: boolean;
  /** '' for a break. */
  number: string;
  title: string;
  question: string;
  /** Expected outcome, origin, annexes: each a short line with its label. */
  facts: readonly { label: string; value: string }[];
  /** Who presents. */
  detail: string;
  time: string;
  duration: string;
  /** What follows belongs to it: a page never ends between the two. */
  keepsWithNext: boolean;
};

/** A rich text under a point. One block per paragraph or list, so that a long note may run over pages. */
export type Note = {
  type: 'note';
  itemId: number;
  /** '' but on the first block of a note. */
  label: string;
  /** A restricted note carries a mark of its own, in words and on the page. */
  isRestricted: boolean;
  content: RichBlock;
};

/** The table of contents of a charter: chapters (level 1) and articles (level 2); `target` names where each leads. */
export type Contents = {
  type: 'contents';
  title: string;
  entries: readonly { level: 1 | 2; number: string; title: string; target: string }[];
};

/** A chapter of a charter: « 2 », its title. `target` is its name within the document: letters, digits and dashes. */
export type Chapter = {
  type: 'chapter';
  /** The row it came from: the page on screen leads back to its form. */
  chapterId: number;
  number: string;
  title: string;
  target: string;
};

/** An article of a charter: « 2.3 » ('' for the preamble), its title; never alone at the foot of a page. */
export type Article = {
  type: 'article';
  /** The row it came from: the page on screen leads back to its form. */
  itemId: number;
  number: string;
  title: string;
  target: string;
};

/** Inline of an article, once its links, notes and values are resolved. */
export type ProseInline =
  | RichInline
  /** The call of a note, numbered through the document; its words go to the foot of the page where a format has one. */
  | { type: 'noteCall'; number: number; text: string }
  /** « article 2.3 »: `label` then `number`, leading to `target`; '' for an article that is no more. */
  | { type: 'reference'; label: string; number: string; target: string };
export type ProseParagraph = { type: 'paragraph'; content?: ProseInline[] };
export type ProseList = {
  type: 'bulletList' | 'orderedList';
  content: { type: 'listItem'; content: ProseFlow[] }[];
};
export type ProseFlow = ProseParagraph | ProseList;
export type ProseTable = {
  type: 'table';
  /** Headings fill the first row, or nowhere. */
  hasHead: boolean;
  rows: ProseFlow[][][];
};
export type ProseBlock = ProseFlow | { type: 'heading'; content?: ProseInline[] } | ProseTable;

/** A paragraph, list, heading or table of an article: a block each, so that a long article runs over pages. */
export type Prose = { type: 'prose'; itemId: number; content: ProseBlock };

/** The notes of an article, under it, for formats without foot notes; the others pass over it. */
export type Endnotes = {
  type: 'endnotes';
  itemId: number;
  notes: readonly { number: number; text: string }[];
};

/** Words of a comparison, each piece told new, gone, or in both. */
export type ChangedWords = readonly { text: string; change: 'same' | 'inserted' | 'deleted' }[];

/** A line of a comparison, its insertions and deletions marked in words that print well in grey. */
export type Changed = {
  type: 'changed';
  /** `remark` says, in words of ours, what became of what stands above. */
  look: 'title' | 'heading' | 'remark' | 'paragraph' | 'item';
  /** The line as a whole is new, gone, or in both. */
  change: 'same' | 'inserted' | 'deleted' | 'reworded';
  segments: ChangedWords;
  /** Lists it stands within, four at most; none when absent. */
  level?: number;
  /** What stands before an item: « • », « – », « 2. ». */
  mark?: string;
  /** A page never ends between it and what follows; always so of a title or a heading. */
  keepsWithNext?: boolean;
};

/** A line in a cell of a comparison. */
export type ChangedCellLine = { level: number; mark: string; segments: ChangedWords };

/** A table of a comparison: as many cells in every row, a bar in the margin of the rows that changed. */
export type ChangedTable = {
  type: 'changedTable';
  rows: readonly {
    /** Headings come first. */
    isHead: boolean;
    change: Changed['change'];
    cells: readonly (readonly ChangedCellLine[])[];
  }[];
};

/** `detail` is a second line, smaller. */
export type Cell = { text: string; detail?: string };

export type Table = {
  type: 'table';
  /** Said to readers of the page that do not see it. */
  summary: string;
  /** `share` of the width, out of the sum of shares. */
  columns: readonly { label: string; share: number }[];
  rows: readonly (readonly Cell[])[];
  /** Rows tall enough to sign in. */
  isForSigning: boolean;
  /** Taller still: a stamp beside the signature. */
  isForStamp?: boolean;
  /** Rows close to one another, in a smaller letter: a paper that is to hold on one page. */
  isDense?: boolean;
};

/** A day of a month grid that is not like the others. */
export type DayMark = 'council' | 'meeting' | 'both' | 'closed' | 'holiday';

export type Months = {
  type: 'months';
  months: readonly { year: number; month: number; marks: Readonly<Record<number, DayMark>> }[];
  /** What each mark that is used means, in words. */
  legend: readonly { mark: DayMark; label: string }[];
};

/** A folded card: name on one line, function and collectivity under it. */
export type NameCard = { name: string; function: string; collectivity: string };

export type DocModel = {
  /** Title of the file and of the PDF. */
  title: string;
  /** Proposed file name, without extension; safe on Windows. */
  fileName: string;
  /** Left part of the running foot; the right part is the page « 1/3 ». */
  foot: string;
  /** Running head of every page but the first; none when absent. */
  head?: string;
  /** Its pages are sheets that go each its own way: none bears a number. */
  isUnpaged?: boolean;
  /** Its title is a book's: chapters take the first level of headings (« Titre 1 »). */
  isBook?: boolean;
  accent: LetterheadAccent;
  /** `flow`: blocks one after the other, with margins and foot. `whole`: each block is a page to its edges. */
  layout: 'flow' | 'whole';
  blocks: readonly Block[];
};
