/**
 * One document, whatever its format: built once from a view, then handed to any renderer (HTML, PDF, later DOCX, ODT).
 * Texts are as typed; each renderer applies French typography, so that every format reads the same.
 */
export type Block =
  | { type: 'letterhead'; name: string; lines: readonly string[]; address: readonly string[] }
  | { type: 'title'; text: string; subtitle: string }
  | { type: 'facts'; rows: readonly { label: string; value: string }[] }
  | { type: 'heading'; text: string; note: string }
  | AgendaEntry
  | { type: 'paragraph'; text: string; tone: 'plain' | 'quiet' };

/** One numbered point: hanging number, title, what is asked, who presents, and its place in the running clock. */
export type AgendaEntry = {
  type: 'entry';
  /** The row it came from: the page on screen leads back to its form. */
  itemId: number;
  /** It begins a run without a heading of its own: a rule sets it apart from what stands above. */
  standsAlone: boolean;
  number: string;
  title: string;
  question: string;
  detail: string;
  time: string;
  duration: string;
};

export type DocModel = {
  /** Title of the file and of the PDF. */
  title: string;
  /** Proposed file name, without extension; safe on Windows. */
  fileName: string;
  /** Left part of the running foot; the right part is the page « 1/3 ». */
  foot: string;
  blocks: readonly Block[];
};
