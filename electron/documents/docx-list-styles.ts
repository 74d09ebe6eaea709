import { AlignmentType, LevelFormat, type ILevelsOptions, type IParagraphStyleOptions } from 'docx';
import { mm } from './docx-measures.ts';

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];
/** `from`: where a list begins, in millimetres; `step`: how much further each level is. */
export type Measures = { from: number; step: number };
type Sign = { format: Format; text: (level: number) => string };

/** Levels of lists: as many as Word has styles for. */
const listDepth = 5;
export const deepest = listDepth - 1;
const levels = Array.from({ length: listDepth }, (_, level) => level);

const bullets: Sign = { format: LevelFormat.BULLET, text: (level) => (level % 2 === 0 ? '•' : '–') };
const numbers: Sign = { format: LevelFormat.DECIMAL, text: (level) => `%${level + 1}.` };

const list = ({ format, text }: Sign, { from, step }: Measures, style?: (level: number) => string) =>
  levels.map(
    (level): ILevelsOptions => ({
      level,
      format,
      text: text(level),
      alignment: AlignmentType.LEFT,
      style: {
        ...(style && { style: style(level) }),
        paragraph: { indent: { left: mm(from + step * (level + 1)), hanging: mm(step) } },
      },
    }),
  );

/** Where the words of a list item stand, in twips: for its paragraphs after the first. */
export const itemIndent = ({ from, step }: Measures, level: number): number => mm(from + step * (level + 1));

/** Lists under a point of an agenda, in the text, and in a cell of a table. */
export const underPoint: Measures = { from: 14, step: 5 };
const inText: Measures = { from: 0, step: 6 };
export const inCell: Measures = { from: 0, step: 4 };

const nth = (id: string, level: number): string => (level === 0 ? id : `${id}${level + 1}`);
/** Word's own styles of lists (« Liste à puces », « Liste à numéros 2 », « Liste continue »), by level from 0. */
export const bulletStyle = (level: number): string => nth('ListBullet', level);
export const numberStyle = (level: number): string => nth('ListNumber', level);
export const continueStyle = (level: number): string => nth('ListContinue', level);

export const listNumbering = [
  { reference: 'puces', levels: list(bullets, underPoint) },
  { reference: 'numeros', levels: list(numbers, underPoint) },
  { reference: 'puces-texte', levels: list(bullets, inText, bulletStyle) },
  { reference: 'numeros-texte', levels: list(numbers, inText, numberStyle) },
  { reference: 'puces-cellule', levels: list(bullets, inCell) },
  { reference: 'numeros-cellule', levels: list(numbers, inCell) },
];

const builtIn = (name: string, level: number): string => (level === 0 ? name : `${name} ${level + 1}`);
const close = { before: 0, after: mm(1) };

/** A list style brings its list: applied in Word to a paragraph of hers, it numbers it. */
export const listStyles: IParagraphStyleOptions[] = levels.flatMap((level) => [
  {
    id: bulletStyle(level),
    name: builtIn('List Bullet', level),
    basedOn: 'BodyText',
    ...(level === 0 && { quickFormat: true }),
    paragraph: { spacing: close, numbering: { reference: 'puces-texte', level, instance: 0 } },
  },
  {
    id: numberStyle(level),
    name: builtIn('List Number', level),
    basedOn: 'BodyText',
    ...(level === 0 && { quickFormat: true }),
    paragraph: { spacing: close, numbering: { reference: 'numeros-texte', level, instance: 0 } },
  },
  {
    id: continueStyle(level),
    name: builtIn('List Continue', level),
    basedOn: 'BodyText',
    paragraph: { spacing: close, indent: { left: itemIndent(inText, level) } },
  },
]);
