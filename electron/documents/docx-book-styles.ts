import { AlignmentType, LevelFormat, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { mm } from './docx-measures.ts';

/** Room for « 10.12 » before the words of a heading. */
const hanging = mm(12);
/** The list that numbers the headings of a book. */
export const bookList = { reference: 'charte', instance: 1 };

const numbered = (level: 0 | 1) => ({ ...bookList, level });

/** Headings of the first two levels that take no number: a preamble, signatures. */
export const unnumberedStyle = (level: 1 | 2): string => `CoDirTitre${level}SansNumero`;

/** « 1. », « 1.1 »: levels of one list, each the number of a heading style. */
export const bookNumbering = {
  reference: bookList.reference,
  levels: (['%1.', '%1.%2'] as const).map((text, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.LEFT,
    style: { style: `Heading${level + 1}`, paragraph: { indent: { left: hanging, hanging } } },
  })),
};

/** The built-in styles of a book: its title is no heading, its headings number themselves. */
export const bookDefaults = (accent: string): NonNullable<IStylesOptions['default']> => ({
  title: {
    run: { size: 48, bold: true, color: accent },
    paragraph: { spacing: { before: mm(8), after: mm(1), line: 240 }, keepNext: true },
  },
  heading1: {
    run: { size: 30, bold: true, color: accent },
    paragraph: {
      spacing: { before: mm(9), after: mm(2), line: 240 },
      keepNext: true,
      keepLines: true,
      outlineLevel: 0,
      numbering: numbered(0),
    },
  },
  heading2: {
    run: { size: 24, bold: true },
    paragraph: {
      spacing: { before: mm(5), after: mm(1.2), line: 240 },
      keepNext: true,
      keepLines: true,
      outlineLevel: 1,
      numbering: numbered(1),
    },
  },
  heading3: {
    run: { size: 21, bold: true, color: '444444' },
    paragraph: {
      spacing: { before: mm(3), after: mm(0.8) },
      keepNext: true,
      keepLines: true,
      outlineLevel: 2,
    },
  },
});

const unnumbered = (level: 1 | 2): IParagraphStyleOptions => ({
  id: unnumberedStyle(level),
  name: `CoDir Titre ${level} sans numéro`,
  basedOn: `Heading${level}`,
  next: 'BodyText',
  quickFormat: true,
  paragraph: { numbering: false },
});

export const bookStyles: IParagraphStyleOptions[] = [
  unnumbered(1),
  unnumbered(2),
  {
    // As Word has it: a first heading outside of the outline, so that a template's own look is kept.
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Heading1',
    next: 'BodyText',
    run: { size: 26 },
    paragraph: { spacing: { before: mm(4), after: mm(2) }, numbering: false, outlineLevel: 9 },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    next: 'BodyText',
    run: { bold: true },
    paragraph: { spacing: { before: mm(1.6), after: mm(0.4) }, indent: { left: 0 }, keepNext: true },
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: { spacing: { after: mm(0.4) }, indent: { left: mm(8) } },
  },
];
