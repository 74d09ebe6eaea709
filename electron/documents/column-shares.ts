import type { ProseFlow, ProseTable } from './model.ts';

const charactersOf = (flow: ProseFlow): number =>
  flow.type === 'paragraph'
    ? (flow.content ?? []).reduce((sum, node) => sum + (node.type === 'text' ? node.text.length : 6), 0)
    : Math.max(...flow.content.flatMap(({ content }) => content.map(charactersOf))) + 4;

/** A column narrower than this cuts its words; beyond, more room makes no fewer lines. In characters. */
const narrowest = 9;
const widest = 60;

/** The shares of columns whose texts are so long: as wide as their longest words ask, within reason. In characters. */
export const sharesOf = (columns: readonly (readonly number[])[]): number[] =>
  columns.map((lengths) => Math.min(widest, Math.max(narrowest, ...lengths)));

/** The share of the width each column of a table takes. */
export const columnShares = ({ rows }: ProseTable): number[] =>
  sharesOf(
    (rows[0] ?? []).map((_, column) => rows.flatMap((cells) => (cells[column] ?? []).map(charactersOf))),
  );
