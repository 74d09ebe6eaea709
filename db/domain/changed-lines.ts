import type { ArticleLine, RowLine, TextLine } from './charter-lines.ts';
import type { Segment } from './word-diff.ts';

/** What became of a line: new, gone, in both, or in both with other words. */
export type LineChange = 'same' | 'inserted' | 'deleted' | 'reworded';

/** A line of either text, or of both: as it was, and as it is. */
export type Told<Line extends ArticleLine> =
  | { change: 'inserted'; from: null; to: Line }
  | { change: 'deleted'; from: Line; to: null }
  | { change: 'same' | 'reworded'; from: Line; to: Line };

/** Rows pair with rows and words with words: what one side is, the other is too. */
export const isRowTold = (told: Told<ArticleLine>): told is Told<RowLine> =>
  (told.to ?? told.from).look === 'row';

/** A line of words of a comparison; its mark is the later one's, but where it is gone. */
export type ChangedText = Pick<TextLine, 'look' | 'level' | 'mark'> & {
  change: LineChange;
  segments: Segment[];
};

/** A row of a comparison; a cell has the lines of both versions, and none where its column was not there. */
export type ChangedRow = { isHead: boolean; change: LineChange; cells: ChangedText[][] };

/** A table of a comparison: as many cells in every row. */
export type ChangedTable = { look: 'table'; rows: ChangedRow[] };

export type ChangedLine = ChangedText | ChangedTable;
