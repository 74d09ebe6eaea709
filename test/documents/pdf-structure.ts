import { execFileSync } from 'node:child_process';

/** A tag of a PDF, with what is read under it in its order. */
export type Tagged = { tag: string; text: string; kids: Tagged[] };

/** The tags of a PDF as a screen reader walks them. */
export const taggedTree = (file: string): Tagged => {
  const said = execFileSync('pdfinfo', ['-struct-text', file], {
    encoding: 'utf8',
    maxBuffer: 100 * 1024 * 1024,
  });
  const root: Tagged = { tag: '', text: '', kids: [] };
  const open: { depth: number; node: Tagged }[] = [{ depth: -1, node: root }];
  for (const line of said.split('\n')) {
    const [, blanks = '', tag, text] = /^( *)(?:([A-Z]\w*)\b.*|"(.*)")$/.exec(line) ?? [];
    if (tag === undefined && text === undefined) continue;
    while ((open.at(-1)?.depth ?? -1) >= blanks.length) open.pop();
    const node: Tagged = { tag: tag ?? '', text: text ?? '', kids: [] };
    open.at(-1)?.node.kids.push(node);
    if (tag !== undefined) open.push({ depth: blanks.length, node });
  }
  return root;
};

/** What is read under a tag, but for the marks of lists. */
export const readUnder = ({ tag, text, kids }: Tagged): string =>
  tag === 'Lbl' ? '' : text + kids.map(readUnder).join('');

export const under = (node: Tagged, tag: string): Tagged[] =>
  node.kids.flatMap((kid) => (kid.tag === tag ? [kid] : under(kid, tag)));

/** « 3×2 »: rows of a table, and cells of each. */
export const sizeOf = (table: Tagged): string => {
  const rows = under(table, 'TR');
  const cells = rows.reduce((sum, row) => sum + under(row, 'TD').length + under(row, 'TH').length, 0);
  return `${rows.length}×${cells / rows.length}`;
};

/** The level of each item of lists, from 1, in their order. */
export const levelsOf = (nodes: readonly Tagged[], level = 0): number[] =>
  nodes.flatMap(({ tag, kids }) => [
    ...(tag === 'LI' ? [level] : []),
    ...levelsOf(kids, tag === 'L' ? level + 1 : level),
  ]);
