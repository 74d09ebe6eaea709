import type { LetterheadAccent } from '../../db/domain/letterhead.ts';
import type { RichBlock } from '../../db/domain/rich-text.ts';

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
  | { type: 'paragraph'; text: string; tone: 'plain' | 'quiet' | 'warning' }
  | { type: 'list'; ordered: boolean; items: readonly string[] }
  | Table
  | Months
  | { type: 'cards'; cards: readonly NameCard[] }
  | { type: 'pageBreak' };

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
  accent: LetterheadAccent;
  /** `flow`: blocks one after the other, with margins and foot. `whole`: each block is a page to its edges. */
  layout: 'flow' | 'whole';
  blocks: readonly Block[];
};
