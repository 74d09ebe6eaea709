import type { ImportedTable } from './imported-tables.ts';
import type { ImportedLine } from './imported-text.ts';

/** What a line is by its style, besides a heading. `aside`: a heading of ours that takes no number. */
export type WordRole = 'title' | 'subtitle' | 'aside';

/** A paragraph of a Word document. */
export type WordLine = ImportedLine & {
  /** 1 to 9 for a heading, by its style or outline level. */
  heading: number | null;
  role: WordRole | null;
  /** What all of its words have in common; the size in half-points. */
  look: { bold: boolean; underlined: boolean; centred: boolean; size: number };
  /** How Word numbers it: « Article %1 », « %1.%2 »; '' when it does not. */
  sign: string;
  /** Its number in an ordered list; null out of one. */
  number: number | null;
  /** Names that links within the document lead to. */
  anchors: readonly string[];
};
export type WordBlock = WordLine | ImportedTable;

/** What an article cannot hold, or what was kept in another form. */
export const wordLossKinds = [
  'image',
  'drawing',
  'object',
  'equation',
  'symbol',
  'address',
  'comment',
  'deletion',
  'insertion',
  'hidden',
  'struck',
  'textBox',
  'mergedCells',
  'nestedTable',
  'wideTable',
  'endnote',
  'longNote',
  'lettered',
  'restarted',
  'contents',
  'margins',
  'inserted',
] as const;
export type WordLossKind = (typeof wordLossKinds)[number];

/** `at`: the block it was in, -1 for the document as a whole. */
export type WordLoss = { kind: WordLossKind; at: number };

export type WordDocument = {
  blocks: readonly WordBlock[];
  losses: readonly WordLoss[];
  /** Its title among its properties; '' when it has none. */
  title: string;
  /** Written by this application: what stands around the text is known. */
  isOurs: boolean;
};
