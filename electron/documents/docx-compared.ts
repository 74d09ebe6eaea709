import {
  BorderStyle,
  Paragraph,
  Tab,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IIndentAttributesProperties,
  type IParagraphStyleOptions,
  type ParagraphChild,
} from 'docx';
import { changedShares, headAndBody } from './changed-rows.ts';
import { inCell, itemIndent, type Measures } from './docx-list-styles.ts';
import { mm } from './docx-measures.ts';
import { gridStyle } from './docx-table-styles.ts';
import { keepsNextRow } from './docx-tables.ts';
import { runs, runsOf } from './docx-text.ts';
import type { Changed, ChangedCellLine, ChangedTable, ChangedWords } from './model.ts';
import { setChanged } from './set-text.ts';

type Change = Changed['change'];
const looks = ['remark', 'paragraph', 'item'] as const;
const changes = ['same', 'inserted', 'deleted', 'reworded'] as const;
const indents = { remark: mm(5), paragraph: mm(5), item: mm(11) };

/** Told by shape, like paper.css: a line for what comes, dots for what goes, two lines for what is reworded. */
const bars = {
  inserted: { style: BorderStyle.SINGLE, size: 12 },
  deleted: { style: BorderStyle.DOTTED, size: 12 },
  reworded: { style: BorderStyle.DOUBLE, size: 4 },
};
const names = {
  remark: 'CoDir Remarque de comparaison',
  paragraph: 'CoDir Paragraphe comparé',
  item: 'CoDir Point comparé',
  same: 'inchangé',
  inserted: 'ajouté',
  deleted: 'retiré',
  reworded: 'modifié',
};

const comparedStyle = (look: (typeof looks)[number], change: Change): string =>
  `CoDirCompare${look}${change}`;

/** The lines of a comparison, as styles. */
export const comparedStyles: IParagraphStyleOptions[] = [
  {
    id: 'CoDirCompareArticle',
    name: 'CoDir Article comparé',
    basedOn: 'Heading3',
    paragraph: { spacing: { before: mm(4), after: mm(1) }, indent: { left: 0 } },
  },
  ...looks.flatMap((look) =>
    changes.map((change) => ({
      id: comparedStyle(look, change),
      name: `${names[look]} ${names[change]}`,
      basedOn: 'BodyText',
      ...(look === 'remark' && { run: { color: '444444' } }),
      paragraph: {
        indent: { left: indents[look] },
        ...(change !== 'same' && { border: { left: { ...bars[change], color: '111111', space: 6 } } }),
      },
    })),
  ),
];

const segmentStyles = { same: {}, inserted: { style: 'CoDirInsere' }, deleted: { style: 'CoDirSupprime' } };

const changedRuns = (segments: ChangedWords): TextRun[] =>
  setChanged(segments).flatMap(({ line, change }) => runsOf(line, segmentStyles[change]));

/** Lists of a comparison: beside the bar of what changed. */
const besideBar: Measures = { from: 5, step: 6 };

/** How far in a line of a list stands, its mark hanging before its words; nothing outside of lists. */
const listPlace = (
  { level = 0, mark = '' }: { level?: number; mark?: string },
  measures: Measures,
): { indent?: IIndentAttributesProperties } =>
  level === 0
    ? {}
    : {
        indent: {
          left: itemIndent(measures, level - 1),
          ...(mark !== '' && { hanging: mm(measures.step) }),
        },
      };

/** A mark is written, not counted: numbers are those of two versions. */
const markRuns = (mark = ''): ParagraphChild[] =>
  mark === '' ? [] : [...runs(mark), new TextRun({ children: [new Tab()] })];

/** A line of a comparison: a bar in the margin of what changed, its words underlined or struck. */
export const comparedLine = (line: Changed): Paragraph => {
  const { look, change, segments, mark, keepsWithNext = false } = line;
  const titles = { title: 'Heading2', heading: 'CoDirCompareArticle' };
  return new Paragraph({
    style: look === 'title' || look === 'heading' ? titles[look] : comparedStyle(look, change),
    ...listPlace(line, besideBar),
    ...(keepsWithNext && { keepNext: true }),
    children: [...markRuns(mark), ...changedRuns(segments)],
  });
};

const cellParagraphs = (
  lines: readonly ChangedCellLine[],
  look: { style: string; keepNext: boolean },
): Paragraph[] =>
  lines.length === 0
    ? [new Paragraph(look)]
    : lines.map(
        (line) =>
          new Paragraph({
            ...look,
            ...listPlace(line, inCell),
            children: [...markRuns(line.mark), ...changedRuns(line.segments)],
          }),
      );

/** A table of a comparison, `width` twips wide: at the left of each row that changed, its bar. */
export const comparedTable = ({ rows }: ChangedTable, width: number): (WordTable | Paragraph)[] => {
  const shares = changedShares(rows);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((width * share) / whole));
  const { head, body } = headAndBody(rows);
  const row = ({ change, cells }: ChangedTable['rows'][number], isHead: boolean, keepNext: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: cells.map(
        (lines, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            ...(column === 0 &&
              change !== 'same' && { borders: { left: { ...bars[change], color: '111111' } } }),
            children: cellParagraphs(lines, {
              style: isHead ? 'CoDirCelluleTitre' : 'CoDirCellule',
              keepNext,
            }),
          }),
      ),
    });
  return [
    new WordTable({
      style: gridStyle,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: head.length > 0, noHBand: true, noVBand: true },
      rows: [
        ...head.map((each) => row(each, true, true)),
        ...body.map((each, index) => row(each, false, keepsNextRow(index, body.length))),
      ],
    }),
    // Two tables without a paragraph between them would be one.
    new Paragraph({ style: 'CoDirApresTableau' }),
  ];
};
