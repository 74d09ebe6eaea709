import { HeadingLevel, PageBreak, Paragraph, Tab, TextRun, type FileChild } from 'docx';
import { assertNever } from '../../db/domain/failure.ts';
import { bookPlan } from './book-plan.ts';
import { unnumberedStyle } from './docx-book-styles.ts';
import { comparedLine, comparedTable } from './docx-compared.ts';
import { wordContents } from './docx-contents.ts';
import { bulletStyle, numberStyle } from './docx-list-styles.ts';
import { bodyIndent, mm, partIndent } from './docx-measures.ts';
import { bookHeading, opensPage, wordProse, type ProseCourse } from './docx-prose.ts';
import { wordBlanks, wordChoices } from './docx-forms.ts';
import { letterhead, monthGrids, wordTable } from './docx-tables.ts';
import { paragraph, richParagraphs, runs } from './docx-text.ts';
import type { AgendaEntry, Block, DocModel, NameCard, Note } from './model.ts';
import { opensByItself } from './page-openers.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/** What goes from block to block: lists to number apart, and the number the word processor would write next. */
export type Course = ProseCourse & {
  accent: string;
  point: number;
  part: number;
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

/** A tab to the right margin. */
const rightTab = ({ width }: Course) => ({ type: 'right', position: width }) as const;

const tab = () => new TextRun({ children: [new Tab()] });

const entry = (block: AgendaEntry, course: Course): Paragraph[] => {
  const isCounted = countsTo(block, course);
  const left = block.isPart ? partIndent : bodyIndent;
  const clock = [block.time, block.duration].filter((part) => part !== '').join('\u00a0·\u00a0');
  const under = [
    ...(block.question === '' ? [] : [runs(block.question, { italics: true })]),
    ...(block.detail === '' ? [] : [runs(block.detail)]),
    ...block.facts.map(({ label, value }) => [
      ...runs(`${label}\u00a0:`, { style: 'CoDirLibelle' }),
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
    tabStops: [{ type: 'left', position: left }, rightTab(course)],
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
  plain: 'CoDirParagraphe',
  quiet: 'CoDirDiscret',
  warning: 'CoDirAvertissement',
};

const runIn = (label = '') =>
  label === '' ? [] : [...runs(`${label}\u00a0:`, { style: 'CoDirLibelle' }), new TextRun(' ')];

const heading = (block: Heading, course: Course): Paragraph =>
  new Paragraph({
    style: course.isBook ? unnumberedStyle(1) : 'Heading2',
    ...opensPage(course),
    ...(block.note !== '' && { tabStops: [rightTab(course)] }),
    children: [
      ...runs(block.text),
      ...(block.note === '' ? [] : [tab(), ...runs(block.note, { style: 'CoDirAparte' })]),
    ],
  });

/** The paragraphs and tables of one block. */
export const wordBlock = (block: Block, course: Course): FileChild[] => {
  switch (block.type) {
    case 'letterhead':
      return [letterhead(block, course.accent, opensPage(course))];
    case 'title':
      return [
        paragraph(block.text, { style: course.isBook ? 'Title' : 'Heading1', ...opensPage(course) }),
        paragraph(block.subtitle, { style: 'Subtitle' }),
      ];
    case 'facts':
      return block.rows.map(
        ({ label, value }) =>
          new Paragraph({
            style: 'CoDirFait',
            children: [...runs(label, { style: 'CoDirLibelle' }), tab(), ...runs(value)],
          }),
      );
    case 'heading':
      return [heading(block, course)];
    case 'entry':
      return entry(block, course);
    case 'note':
      return note(block, course);
    case 'contents':
      return wordContents(block, course.plan, course.width);
    case 'chapter':
    case 'article':
      return [bookHeading(block, course)];
    case 'prose':
      return wordProse(block, course);
    case 'endnotes':
      // Each is at the foot of the page that calls it.
      return [];
    case 'changed':
      return [comparedLine(block)];
    case 'changedTable':
      return comparedTable(block, course.width);
    case 'subheading':
      return [new Paragraph({ style: 'CoDirIntertitre', ...opensPage(course), children: runs(block.text) })];
    case 'paragraph':
      return [
        new Paragraph({
          style: tones[block.tone],
          ...(block.keepsWithNext === true && { keepNext: true }),
          children: [...runIn(block.label), ...runs(block.text)],
        }),
      ];
    case 'choices':
      return [wordChoices(block.choices, course.width)];
    case 'blanks':
      return wordBlanks(block.blanks, course.width);
    case 'list': {
      const reference = block.ordered ? 'numeros-texte' : 'puces-texte';
      const style = block.ordered ? numberStyle(0) : bulletStyle(0);
      const instance = ++course.lists.count;
      return block.items.map((item) =>
        paragraph(item, { style, numbering: { reference, level: 0, instance, custom: true } }),
      );
    }
    case 'table':
      return [wordTable(block, course.width)];
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

/** Every block in turn. */
export const wordBlocks = (model: DocModel, accent: string, width: number): FileChild[] => {
  const { blocks, isBook = false } = model;
  const course: Course = {
    accent,
    width,
    isBook,
    plan: bookPlan(blocks, isBook),
    lists: { count: 0 },
    point: 0,
    part: 0,
    breaks: false,
  };
  return blocks.flatMap((block) => {
    const isLate = course.breaks && !opensByItself(block);
    const breaking = isLate ? [new Paragraph({ children: [new PageBreak()] })] : [];
    if (isLate) course.breaks = false;
    return [...breaking, ...wordBlock(block, course)];
  });
};
