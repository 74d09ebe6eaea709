import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
} from 'docx';
import { bookDefaults, bookNumbering, bookStyles } from './docx-book-styles.ts';
import { comparedStyles } from './docx-compared.ts';
import { listNumbering, listStyles } from './docx-list-styles.ts';
import type { DocModel } from './model.ts';
import { bodyIndent, contentWidth, font, mm, partIndent } from './docx-measures.ts';

const greyLine = { style: BorderStyle.SINGLE, size: 4, color: '999999', space: 1 };

/** Points are numbered by the word processor: a point added there takes its number by itself. */
const points = {
  reference: 'points',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: bodyIndent, hanging: mm(9) } } },
    },
    {
      level: 1,
      format: LevelFormat.DECIMAL,
      text: '%1.%2',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: partIndent, hanging: mm(10) } } },
    },
  ],
};

export const numbering = (isBook: boolean): NonNullable<IPropertiesOptions['numbering']> => ({
  config: [...(isBook ? [bookNumbering] : [points]), ...listNumbering],
});

type Defaults = NonNullable<NonNullable<IPropertiesOptions['styles']>['default']>;

/** Word shows the built-in ids by their French names: « Titre 1 », « Titre 2 »… */
const paperDefaults = (accent: string): Defaults => ({
  heading1: {
    run: { size: 42, bold: true, color: accent },
    paragraph: { spacing: { before: mm(8), after: mm(1) }, keepNext: true },
  },
  heading2: {
    run: { size: 25, bold: true, color: accent },
    paragraph: { spacing: { before: mm(5), after: mm(2) }, keepNext: true, border: { bottom: greyLine } },
  },
  heading3: {
    run: { size: 21, bold: true },
    paragraph: {
      spacing: { before: mm(2), after: 0 },
      keepNext: true,
      keepLines: true,
      indent: { left: bodyIndent },
    },
  },
});

const ours = (accent: string): IParagraphStyleOptions[] => [
  {
    id: 'BodyText',
    name: 'Body Text',
    basedOn: 'Normal',
    quickFormat: true,
    // Word keeps the larger of two spaces: a list stands as far from what follows as from what announces it.
    paragraph: { spacing: { before: mm(2), after: mm(2) } },
  },
  ...listStyles,
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    run: { size: 24 },
    paragraph: { spacing: { after: mm(5) } },
  },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    run: { size: 17, color: '444444' },
    paragraph: { rightTabStop: contentWidth },
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    run: { size: 17, color: '444444' },
    paragraph: { rightTabStop: contentWidth },
  },
  {
    id: 'CoDirNom',
    name: 'CoDir Nom du collectif',
    basedOn: 'Normal',
    run: { size: 24, bold: true, color: accent },
  },
  {
    id: 'CoDirEnTete',
    name: 'CoDir En-tête du papier',
    basedOn: 'Normal',
    run: { size: 18, color: '333333' },
  },
  {
    id: 'CoDirAdresse',
    name: 'CoDir Adresse',
    basedOn: 'CoDirEnTete',
    paragraph: { alignment: AlignmentType.RIGHT },
  },
  {
    id: 'CoDirFait',
    name: 'CoDir Fait',
    basedOn: 'Normal',
    // Rows of facts stand close; what follows the last keeps its distance.
    paragraph: {
      indent: { left: mm(30), hanging: mm(30) },
      leftTabStop: mm(30),
      spacing: { after: mm(3.5), line: 288 },
      contextualSpacing: true,
    },
  },
  {
    id: 'CoDirParagraphe',
    name: 'CoDir Paragraphe',
    basedOn: 'BodyText',
    // A table has no room above it but what this leaves.
    paragraph: { spacing: { before: mm(2), after: mm(3) } },
  },
  {
    id: 'CoDirIntertitre',
    name: 'CoDir Intertitre',
    basedOn: 'Normal',
    next: 'CoDirParagraphe',
    quickFormat: true,
    run: { bold: true },
    paragraph: { spacing: { before: mm(3), after: 0 }, keepNext: true, outlineLevel: 2 },
  },
  { id: 'CoDirCase', name: 'CoDir Case et ligne', basedOn: 'Normal', paragraph: { spacing: { line: 240 } } },
  { id: 'CoDirDiscret', name: 'CoDir Discret', basedOn: 'CoDirParagraphe', run: { color: '444444' } },
  { id: 'CoDirAvertissement', name: 'CoDir Avertissement', basedOn: 'CoDirParagraphe', run: { bold: true } },
  {
    id: 'CoDirPoint',
    name: 'CoDir Détail du point',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 20 },
    paragraph: { indent: { left: bodyIndent }, keepLines: true },
  },
  {
    id: 'CoDirNote',
    name: 'CoDir Note',
    basedOn: 'CoDirPoint',
    quickFormat: true,
    paragraph: { spacing: { before: mm(0.8), after: mm(0.8) }, keepLines: false },
  },
  {
    id: 'CoDirNoteReservee',
    name: 'CoDir Note réservée',
    basedOn: 'CoDirNote',
    quickFormat: true,
    paragraph: { shading: { type: 'clear', fill: 'ECECEC' } },
  },
  {
    id: 'CoDirCellule',
    name: 'CoDir Cellule',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 19 },
    paragraph: { spacing: { line: 240 } },
  },
  {
    id: 'CoDirCelluleTitre',
    name: 'CoDir Titre de colonne',
    basedOn: 'CoDirCellule',
    run: { size: 18, bold: true },
    paragraph: { keepNext: true },
  },
  { id: 'CoDirCelluleNom', name: 'CoDir Nom dans une cellule', basedOn: 'CoDirCellule', run: { bold: true } },
  {
    id: 'CoDirCelluleDetail',
    name: 'CoDir Détail dans une cellule',
    basedOn: 'CoDirCellule',
    run: { size: 18, color: '444444' },
  },
  {
    id: 'CoDirApresTableau',
    name: 'CoDir Après un tableau',
    basedOn: 'Normal',
    next: 'BodyText',
    run: { size: 10 },
    paragraph: { spacing: { line: 240 } },
  },
];

/** A paper that is to hold on one page: cells in a smaller letter. */
const denseStyles: IParagraphStyleOptions[] = [
  {
    id: 'CoDirCelluleSerree',
    name: 'CoDir Cellule serrée',
    basedOn: 'CoDirCellule',
    run: { size: 18 },
  },
  {
    id: 'CoDirCelluleSerreeDetail',
    name: 'CoDir Détail dans une cellule serrée',
    basedOn: 'CoDirCelluleDetail',
    run: { size: 17 },
  },
];

/** Styles that only some papers need are written for those alone. */
export const styles = (
  accent: string,
  { isBook = false, blocks }: DocModel,
): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: { font, size: 21, language: { value: 'fr-FR' } },
      paragraph: { spacing: { line: 264 } },
    },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: mm(0.5), line: 240 } } },
    ...(isBook ? bookDefaults(accent) : paperDefaults(accent)),
  },
  paragraphStyles: [
    ...ours(accent),
    ...(isBook ? bookStyles : []),
    ...(blocks.some(({ type }) => type === 'changed') ? comparedStyles : []),
    ...(blocks.some((block) => block.type === 'table' && block.isDense) ? denseStyles : []),
  ],
  characterStyles: [
    { id: 'CoDirAparte', name: 'CoDir Aparté', run: { bold: false, size: 18, color: '444444' } },
    { id: 'CoDirLibelle', name: 'CoDir Libellé', run: { color: '444444' } },
    { id: 'CoDirInsere', name: 'CoDir Inséré', run: { underline: { type: 'single' } } },
    { id: 'CoDirSupprime', name: 'CoDir Supprimé', run: { strike: true, color: '555555' } },
  ],
});
