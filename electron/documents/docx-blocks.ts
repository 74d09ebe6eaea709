import { HeadingLevel, PageBreak, Paragraph, Tab, TextRun, type Table as WordTable } from 'docx';
import { assertNever } from '../../db/domain/failure.ts';
import { bodyIndent, mm, partIndent, rightTab } from './docx-styles.ts';
import { letterhead, monthGrids, wordTable } from './docx-tables.ts';
import { paragraph, richParagraphs, runs, type Lists } from './docx-text.ts';
import type { AgendaEntry, Block, NameCard, Note } from './model.ts';

type Piece = Paragraph | WordTable;

/** What goes from block to block: lists to number apart, and the number the word processor would write next. */
export type Course = {
  accent: string;
  lists: Lists;
  point: number;
  part: number;
  breaks: boolean;
};

/** Whether the word processor, counting by itself, comes to the number of this entry. */
const countsTo = ({ number, isPart }: AgendaEntry, course: Course): boolean => {
  if (number === '') return false;
  const next = isPart ? `${course.point}.${course.part + 1}` : String(course.point + 1);
  if (next !== number) return false;
  course.point = isPart ? course.point : course.point + 1;
  course.part = isPart ? course.part + 1 : 0;
  return true;
};

const tab = () => new TextRun({ children: [new Tab()] });

const entry = (block: AgendaEntry, course: Course): Paragraph[] => {
  const isCounted = countsTo(block, course);
  const left = block.isPart ? partIndent : bodyIndent;
  const clock = [block.time, block.duration].filter((part) => part !== '').join('\u00a0·\u00a0');
  const under = [
    ...(block.question === '' ? [] : [runs(block.question, { italics: true })]),
    ...(block.detail === '' ? [] : [runs(block.detail)]),
    ...block.facts.map(({ label, value }) => [
      ...runs(`${label}\u00a0:`, { color: '555555' }),
      new TextRun(' '),
      ...runs(value),
    ]),
  ];
  const body = under.map((children, index) => {
    const keepNext = index < under.length - 1 || block.keepsWithNext;
    return new Paragraph({ style: 'CoDirPoint', keepNext, indent: { left }, children });
  });
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_3,
    ...(isCounted
      ? { numbering: { reference: 'points', level: block.isPart ? 1 : 0, instance: 1, custom: true } }
      : {}),
    tabStops: [{ type: 'left', position: left }, ...rightTab],
    keepNext: under.length > 0 || block.keepsWithNext,
    indent: { left, ...((isCounted || block.number !== '') && { hanging: mm(block.isPart ? 10 : 9) }) },
    children: [
      ...(isCounted || block.number === '' ? [] : [...runs(block.number), tab()]),
      ...runs(block.title, block.number === '' ? { italics: true } : {}),
      ...(clock === '' ? [] : [tab(), ...runs(clock, { bold: false, color: '444444', size: 19 })]),
    ],
  });
  return [title, ...body];
};

const note = (block: Note, course: Course): Paragraph[] => {
  const style = block.isRestricted ? 'CoDirNoteReservee' : 'CoDirNote';
  const label = block.label === '' ? [] : [paragraph(block.label, { style, keepNext: true }, { bold: true })];
  return [...label, ...richParagraphs(block.content, { style, lists: course.lists })];
};

const card = (each: NameCard): Paragraph[] => [
  paragraph(each.name, { alignment: 'center', spacing: { before: mm(30) } }, { bold: true, size: 72 }),
  paragraph(each.function, { alignment: 'center' }, { size: 36 }),
  paragraph(each.collectivity, { alignment: 'center' }, { size: 36 }),
];

const tones = {
  plain: {},
  quiet: { color: '444444' },
  warning: { bold: true },
};

/** The paragraphs and tables of one block. */
export const wordBlock = (block: Block, course: Course): Piece[] => {
  switch (block.type) {
    case 'letterhead':
      return [letterhead(block, course.accent)];
    case 'title':
      return [
        paragraph(block.text, { heading: HeadingLevel.HEADING_1 }),
        paragraph(block.subtitle, { style: 'CoDirSousTitre' }),
      ];
    case 'facts':
      return block.rows.map(
        ({ label, value }, index) =>
          new Paragraph({
            indent: { left: mm(30), hanging: mm(30) },
            tabStops: [{ type: 'left', position: mm(30) }],
            spacing: { after: mm(index === block.rows.length - 1 ? 3.5 : 1) },
            children: [...runs(label, { color: '444444' }), tab(), ...runs(value)],
          }),
      );
    case 'heading': {
      const pageBreakBefore = course.breaks;
      course.breaks = false;
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          pageBreakBefore,
          tabStops: rightTab,
          children: [
            ...runs(block.text),
            ...(block.note === ''
              ? []
              : [tab(), ...runs(block.note, { bold: false, size: 18, color: '444444' })]),
          ],
        }),
      ];
    }
    case 'entry':
      return entry(block, course);
    case 'note':
      return note(block, course);
    case 'paragraph':
      return [paragraph(block.text, { spacing: { before: mm(2), after: mm(2) } }, tones[block.tone])];
    case 'list': {
      const reference = block.ordered ? 'numeros' : 'puces';
      const instance = ++course.lists.count;
      return block.items.map((item) =>
        paragraph(item, { numbering: { reference, level: 0, instance, custom: true } }),
      );
    }
    case 'table':
      return [wordTable(block, course.accent)];
    case 'months':
      return monthGrids(block, course.accent);
    case 'cards':
      return block.cards.flatMap(card);
    case 'pageBreak':
      course.breaks = true;
      return [];
    default:
      return assertNever(block);
  }
};

/** Every block in turn; a page break waits for the heading it brings to the top of a page. */
export const wordBlocks = (blocks: readonly Block[], accent: string): Piece[] => {
  const course: Course = { accent, lists: { count: 0 }, point: 0, part: 0, breaks: false };
  return blocks.flatMap((block) => {
    const isLate = course.breaks && block.type !== 'heading' && block.type !== 'pageBreak';
    const breaking = isLate ? [new Paragraph({ children: [new PageBreak()] })] : [];
    if (isLate) course.breaks = false;
    return [...breaking, ...wordBlock(block, course)];
  });
};
