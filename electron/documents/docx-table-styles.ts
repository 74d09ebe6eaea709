import { mm } from './docx-measures.ts';

type Side = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV';

const line = (side: Side, size: number, color: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;

const margin = (side: Side, size: number): string => `<w:${side} w:w="${mm(size)}" w:type="dxa"/>`;

/** `beside` and `above`: millimetres between the words of a cell and its edges. */
type TableLook = { id: string; name: string; lines: readonly Side[]; beside: number; above: number };

// Borders and margins are written in the order of the schema: top, left, bottom, right, inside.
const tableStyle = (accent: string, { id, name, lines, beside, above }: TableLook): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>` +
  `<w:tblPr><w:tblBorders>${lines.map((side) => line(side, 4, '999999')).join('')}</w:tblBorders>` +
  `<w:tblCellMar>${margin('top', above)}${margin('left', beside)}${margin('bottom', above)}${margin('right', 2)}</w:tblCellMar></w:tblPr>` +
  `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${line('bottom', 8, accent)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`;

/** A grid, to read or to sign in; lines between rows only, for a list; and the same with its rows close. */
export const gridStyle = 'CoDirTableau';
export const linesStyle = 'CoDirRegistre';
export const closeLinesStyle = 'CoDirRegistreSerre';

const looks: TableLook[] = [
  {
    id: gridStyle,
    name: 'CoDir Tableau',
    lines: ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
    beside: 2,
    above: 0.8,
  },
  { id: linesStyle, name: 'CoDir Registre', lines: ['bottom', 'insideH'], beside: 0, above: 0.8 },
  { id: closeLinesStyle, name: 'CoDir Registre serré', lines: ['bottom', 'insideH'], beside: 0, above: 0.4 },
];

/** Styles of tables as a part of a document: the library makes none, and takes them from one. */
export const tableStyles = (accent: string): string =>
  `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${looks.map((look) => tableStyle(accent, look)).join('')}</w:styles>`;
