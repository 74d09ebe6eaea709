import {
  Paragraph,
  Tab,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { BookPlan } from './book-plan.ts';
import { chapterMark } from './chapter-mark.ts';
import { columnShares } from './column-shares.ts';
import { unnumberedStyle } from './docx-book-styles.ts';
import { BookmarkedHeading } from './docx-bookmarks.ts';
import { bulletStyle, continueStyle, deepest, inCell, itemIndent, numberStyle } from './docx-list-styles.ts';
import { proseWords } from './docx-prose-words.ts';
import { gridStyle } from './docx-table-styles.ts';
import { keepsNextRow } from './docx-tables.ts';
import { runs, type Lists } from './docx-text.ts';
import type { Article, Chapter, Prose, ProseFlow, ProseList, ProseTable } from './model.ts';

/** What the text of a charter needs to know of its document; `width` of the text, in twips. */
export type ProseCourse = {
  plan: BookPlan;
  isBook: boolean;
  lists: Lists;
  width: number;
  /** The next heading opens a page. */
  breaks: boolean;
};

/** Whether a heading opens a page, asked once. */
export const opensPage = (course: ProseCourse): { pageBreakBefore?: true } => {
  const { breaks } = course;
  course.breaks = false;
  return breaks ? { pageBreakBefore: true } : {};
};

/** A chapter or an article: its style numbers it, where counting comes to its number. */
export const bookHeading = (block: Chapter | Article, course: ProseCourse): Paragraph => {
  const { plan, isBook } = course;
  const place = plan.of(block);
  const { level, isCounted } = place;
  const unnumbered = isBook ? unnumberedStyle(level) : `Heading${level + 1}`;
  const number =
    isCounted || block.number === ''
      ? []
      : [...runs(chapterMark(level, block.number)), new TextRun({ children: [new Tab()] })];
  const style = isCounted ? `Heading${level}` : unnumbered;
  return new BookmarkedHeading({ style, ...opensPage(course) }, place, [...number, ...runs(block.title)]);
};

/** How paragraphs look in the text, and in a cell of a table. */
type Room = {
  paragraph: string;
  bullets: string;
  numbers: string;
  item: (kind: ProseList['type'], level: number) => string;
  /** A paragraph of an item that is not its first. */
  more: (level: number) => IParagraphOptions;
  /** A page never ends between its paragraphs and what follows. */
  keepNext?: boolean;
};

const inTheText: Room = {
  paragraph: 'BodyText',
  bullets: 'puces-texte',
  numbers: 'numeros-texte',
  item: (kind, level) => (kind === 'bulletList' ? bulletStyle(level) : numberStyle(level)),
  more: (level) => ({ style: continueStyle(level) }),
};

const inACell: Room = {
  paragraph: 'CoDirCellule',
  bullets: 'puces-cellule',
  numbers: 'numeros-cellule',
  item: () => 'CoDirCellule',
  more: (level) => ({ style: 'CoDirCellule', indent: { left: itemIndent(inCell, level) } }),
};

const kept = ({ keepNext = false }: Room): IParagraphOptions => (keepNext ? { keepNext } : {});

/**
 * A list is an instance of its own, or its numbers would go on from the list above. A list of the same kind within it
 * shares its instance, one level down, as Word has it; a second one under the same item counts afresh.
 */
const listParagraphs = (
  list: ProseList,
  level: number,
  instance: number,
  room: Room,
  course: ProseCourse,
): Paragraph[] => {
  const reference = list.type === 'bulletList' ? room.bullets : room.numbers;
  const marked = {
    numbering: { reference, level, instance, custom: true },
    style: room.item(list.type, level),
    ...kept(room),
  };
  return list.content.flatMap(({ content }) => {
    let hasSameKind = false;
    const [first, ...rest] = content;
    const begins = first?.type === 'paragraph';
    return [
      new Paragraph({ ...marked, children: begins ? proseWords(first.content, course.plan) : [] }),
      ...(begins ? rest : content).flatMap((child) => {
        if (child.type === 'paragraph')
          return [
            new Paragraph({
              ...kept(room),
              ...room.more(level),
              children: proseWords(child.content, course.plan),
            }),
          ];
        const shares = child.type === list.type && !hasSameKind && level < deepest;
        hasSameKind ||= shares;
        const under = Math.min(level + 1, deepest);
        return listParagraphs(child, under, shares ? instance : ++course.lists.count, room, course);
      }),
    ];
  });
};

const flow = (block: ProseFlow, room: Room, course: ProseCourse): Paragraph[] =>
  block.type === 'paragraph'
    ? [
        new Paragraph({
          ...kept(room),
          style: room.paragraph,
          children: proseWords(block.content, course.plan),
        }),
      ]
    : listParagraphs(block, 0, ++course.lists.count, room, course);

/** Headings come back on every page; a row is never cut. */
const table = (block: ProseTable, course: ProseCourse): WordTable => {
  const shares = columnShares(block);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((course.width * share) / whole));
  const heading: Room = { ...inACell, paragraph: 'CoDirCelluleTitre' };
  const first = block.hasHead ? 1 : 0;
  return new WordTable({
    style: gridStyle,
    width: { size: course.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: block.hasHead, noHBand: true, noVBand: true },
    rows: block.rows.map((cells, index) => {
      const isHead = block.hasHead && index === 0;
      const body = keepsNextRow(index - first, block.rows.length - first)
        ? { ...inACell, keepNext: true }
        : inACell;
      return new TableRow({
        cantSplit: true,
        ...(isHead && { tableHeader: true }),
        children: cells.map(
          (content, column) =>
            new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              children: content.flatMap((each) => flow(each, isHead ? heading : body, course)),
            }),
        ),
      });
    }),
  });
};

/** A paragraph, list, intertitle or table of an article. */
export const wordProse = ({ content }: Prose, course: ProseCourse): (Paragraph | WordTable)[] => {
  if (content.type === 'heading')
    return [new Paragraph({ style: 'Heading3', children: proseWords(content.content, course.plan) })];
  // Two tables without a paragraph between them would be one.
  if (content.type === 'table')
    return [table(content, course), new Paragraph({ style: 'CoDirApresTableau' })];
  return flow(content, inTheText, course);
};
