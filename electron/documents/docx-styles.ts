import { AlignmentType, BorderStyle, LevelFormat, type ILevelsOptions, type IPropertiesOptions } from 'docx';

/** Twips (twentieths of a point) in a millimetre. */
const twips = 1440 / 25.4;
export const mm = (length: number): number => Math.round(length * twips);

/** A4 within margins of 20, 20 and 22 mm, like paper.css. */
export const contentWidth = mm(170);
/** Where the words of a point begin, and those of one of its parts. */
export const bodyIndent = mm(14);
export const partIndent = mm(24);

/** The paper's own fonts are not on office machines: Calibri is, and LibreOffice draws it as Carlito, of the same widths. */
export const font = 'Calibri';

/** A tab to the right margin: a style of the library cannot hold it. */
export const rightTab = [{ type: 'right', position: contentWidth }] as const;

export const greyLine = { style: BorderStyle.SINGLE, size: 4, color: '999999', space: 1 };

const list = (format: (typeof LevelFormat)[keyof typeof LevelFormat], sign: (level: number) => string) =>
  Array.from(
    { length: 5 },
    (_, level): ILevelsOptions => ({
      level,
      format,
      text: sign(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: bodyIndent + mm(5) * (level + 1), hanging: mm(5) } } },
    }),
  );

/** Points are numbered by the word processor: a point added there takes its number by itself. */
export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
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
    },
    { reference: 'puces', levels: list(LevelFormat.BULLET, (level) => (level % 2 === 0 ? '•' : '–')) },
    { reference: 'numeros', levels: list(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
  ],
};

/** Word shows the built-in ids by their French names: « Titre 1 », « Titre 2 »… */
export const styles = (accent: string): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: { font, size: 21, language: { value: 'fr-FR' } },
      paragraph: { spacing: { line: 264 } },
    },
    heading1: {
      run: { size: 42, bold: true, color: accent },
      paragraph: { spacing: { before: mm(8), after: mm(1) }, keepNext: true },
    },
    heading2: {
      run: { size: 25, bold: true, color: accent },
      paragraph: {
        spacing: { before: mm(5), after: mm(2) },
        keepNext: true,
        border: { bottom: greyLine },
      },
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
  },
  paragraphStyles: [
    {
      id: 'CoDirSousTitre',
      name: 'CoDir Sous-titre',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 24 },
      paragraph: { spacing: { after: mm(5) } },
    },
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
    { id: 'CoDirPied', name: 'CoDir Pied de page', basedOn: 'Normal', run: { size: 17, color: '444444' } },
  ],
});
