import { changedShares, headAndBody } from './changed-rows.ts';
import type { Changed, ChangedCellLine, ChangedTable, ChangedWords } from './model.ts';
import { comparedBarRoom, comparedBars, comparedIndent, comparedStyle } from './odt-compared-styles.ts';
import type { OdtTables } from './odt-tables.ts';
import type { OdtText } from './odt-text.ts';
import { setChanged } from './set-text.ts';

const segmentStyles = { inserted: 'Insere', deleted: 'Supprime' };

/** How far in each level of a list is, in millimetres, beside a bar and in a cell; as in docx-list-styles.ts. */
type Measures = { from: number; step: number };
const besideBar: Measures = { from: comparedIndent, step: 6 };
const inCell: Measures = { from: 0, step: 4 };

/** A comparison for LibreOffice. */
export const odtCompared = ({ styles, words, line, paragraph }: OdtText, tables: OdtTables) => {
  const said = (segments: ChangedWords): string =>
    setChanged(segments)
      .map(({ line: runs, change }) => {
        const shown = line(runs, {});
        return change === 'same' || shown === ''
          ? shown
          : `<text:span text:style-name="${segmentStyles[change]}">${shown}</text:span>`;
      })
      .join('');

  /** A mark is written, not counted: numbers are those of two versions. */
  const marked = ({ mark = '', segments }: { mark?: string; segments: ChangedWords }): string =>
    (mark === '' ? '' : `${words(mark)}<text:tab/>`) + said(segments);

  /**
   * The style `parent` of a line, as far in as its lists, its mark hanging before its words. LibreOffice tabs to the
   * margin, whatever a bar takes beside it: the words of an item begin there, and its mark as much before.
   */
  const placed = (
    parent: string,
    { level = 0, mark = '', keepsWithNext = false }: Pick<Changed, 'level' | 'mark' | 'keepsWithNext'>,
    { from, step }: Measures,
    bar = 0,
  ): string => {
    const left = from + step * level;
    const hung = ` fo:margin-left="${left}mm" fo:text-indent="${-step - bar}mm"`;
    const under = ` fo:margin-left="${left - bar}mm"`;
    const place = level === 0 ? '' : mark === '' ? under : hung;
    const keeps = keepsWithNext ? ' fo:keep-with-next="always"' : '';
    return place + keeps === ''
      ? parent
      : styles.name(
          'paragraph',
          `<style:paragraph-properties${place}${keeps}/>`,
          `style:parent-style-name="${parent}"`,
        );
  };

  /** A line of a comparison: a bar in the margin of what changed, its words underlined or struck. */
  const changed = (block: Changed): string => {
    const { look, change } = block;
    const content = marked(block);
    if (look === 'title')
      return `<text:h text:style-name="Heading_20_2" text:outline-level="2">${content}</text:h>`;
    if (look === 'heading')
      return `<text:h text:style-name="Compare_20_article" text:outline-level="3">${content}</text:h>`;
    const bar = change === 'same' ? 0 : comparedBarRoom;
    return paragraph(placed(comparedStyle(look, change), block, besideBar, bar), content);
  };

  const cellLines = (lines: readonly ChangedCellLine[], style: string): string =>
    lines.length === 0
      ? paragraph(style, '')
      : lines.map((each) => paragraph(placed(style, each, inCell), marked(each))).join('');

  /** A table of a comparison: at the left of each row that changed, its bar. */
  const changedTable = ({ rows }: ChangedTable): string => {
    const heads = headAndBody(rows).head.length;
    const cells = rows.map((row, index) =>
      row.cells.map((lines) => cellLines(lines, index < heads ? 'Cellule_20_titre' : 'Cellule')),
    );
    const edges = rows.map(({ change }) => (change === 'same' ? '' : ` ${comparedBars[change]}`));
    return tables.cellGrid(changedShares(rows), cells, heads, edges) + paragraph('Apres_20_tableau', '');
  };

  return { changed, changedTable };
};
