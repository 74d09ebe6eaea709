import { xml } from './odt-text.ts';

export const namespaces = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** Widths in millimetres, like paper.css and docx-styles.ts. */
export const contentWidth = 170;
export const bodyIndent = 14;
export const partIndent = 24;

export const fontFaces =
  '<office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>';

type Style = {
  name: string;
  display: string;
  parent?: string;
  paragraph?: string;
  inside?: string;
  text?: string;
  outline?: number;
};

const style = ({
  name,
  display,
  parent = 'Standard',
  paragraph = '',
  inside = '',
  text = '',
  outline,
}: Style) =>
  `<style:style style:name="${name}" style:display-name="${display}" style:family="paragraph" style:parent-style-name="${parent}" style:class="text"${outline === undefined ? '' : ` style:default-outline-level="${outline}" style:next-style-name="Standard"`}>` +
  `<style:paragraph-properties ${paragraph}>${inside}</style:paragraph-properties>` +
  `${text === '' ? '' : `<style:text-properties ${text}/>`}</style:style>`;

/** Tab positions are counted from the paragraph's own left margin. */
export const rightTab = (from: number): string =>
  `<style:tab-stops><style:tab-stop style:position="${contentWidth - from}mm" style:type="right"/></style:tab-stops>`;

const leftTab = (position: number): string =>
  `<style:tab-stops><style:tab-stop style:position="${position}mm"/></style:tab-stops>`;

const point = `fo:margin-left="${bodyIndent}mm"`;
const part = `fo:margin-left="${partIndent}mm"`;
const shaded = 'fo:background-color="#ececec"';

const paragraphStyles = (accent: string): string =>
  [
    style({
      name: 'Heading_20_1',
      display: 'Heading 1',
      outline: 1,
      paragraph: 'fo:margin-top="8mm" fo:margin-bottom="1mm" fo:keep-with-next="always"',
      text: `fo:font-size="21pt" fo:font-weight="bold" fo:color="#${accent}"`,
    }),
    style({
      name: 'Heading_20_2',
      display: 'Heading 2',
      outline: 2,
      paragraph:
        'fo:margin-top="5mm" fo:margin-bottom="2mm" fo:keep-with-next="always" fo:border-bottom="0.5pt solid #999999" fo:padding-bottom="0.5mm"',
      inside: rightTab(0),
      text: `fo:font-size="12.5pt" fo:font-weight="bold" fo:color="#${accent}"`,
    }),
    style({
      name: 'Heading_20_3',
      display: 'Heading 3',
      outline: 3,
      paragraph: `fo:margin-top="2mm" fo:text-indent="-9mm" fo:keep-with-next="always" fo:keep-together="always" ${point}`,
      inside: rightTab(bodyIndent),
      text: 'fo:font-weight="bold"',
    }),
    style({
      name: 'Heading_20_4',
      display: 'Heading 4',
      parent: 'Heading_20_3',
      outline: 4,
      paragraph: `fo:text-indent="-10mm" ${part}`,
      inside: rightTab(partIndent),
    }),
    style({
      name: 'Sous-titre',
      display: 'Sous-titre',
      paragraph: 'fo:margin-bottom="5mm"',
      text: 'fo:font-size="12pt"',
    }),
    style({
      name: 'Fait',
      display: 'Fait',
      paragraph: 'fo:margin-left="30mm" fo:text-indent="-30mm" fo:margin-bottom="1mm"',
      inside: leftTab(0),
    }),
    style({ name: 'Point', display: 'Détail du point', paragraph: point, text: 'fo:font-size="10pt"' }),
    style({ name: 'Partie', display: 'Détail de la partie', parent: 'Point', paragraph: part }),
    style({
      name: 'Note',
      display: 'Note',
      parent: 'Point',
      paragraph: `fo:margin-top="0.8mm" fo:margin-bottom="0.8mm" ${point}`,
    }),
    style({
      name: 'Note_20_liste',
      display: 'Note liste',
      parent: 'Note',
      paragraph: 'fo:margin-left="0mm"',
    }),
    style({ name: 'Reservee', display: 'Note réservée', parent: 'Note', paragraph: `${shaded} ${point}` }),
    style({
      name: 'Reservee_20_liste',
      display: 'Note réservée liste',
      parent: 'Note_20_liste',
      paragraph: shaded,
    }),
    style({ name: 'Cellule', display: 'Cellule', text: 'fo:font-size="9.5pt"' }),
    style({
      name: 'Centre',
      display: 'Cellule centrée',
      parent: 'Cellule',
      paragraph: 'fo:text-align="center"',
    }),
    style({
      name: 'Droite',
      display: 'Cellule à droite',
      parent: 'Cellule',
      paragraph: 'fo:text-align="end"',
    }),
    style({
      name: 'Paragraphe',
      display: 'Paragraphe',
      paragraph: 'fo:margin-top="2mm" fo:margin-bottom="2mm"',
    }),
    style({
      name: 'Pied',
      display: 'Pied de page',
      inside: rightTab(0),
      text: 'fo:font-size="8.5pt" fo:color="#444444"',
    }),
    style({
      name: 'Chevalet',
      display: 'Chevalet',
      paragraph: 'fo:text-align="center" fo:margin-top="20mm"',
      text: 'fo:font-size="32pt" fo:font-weight="bold"',
    }),
  ].join('');

const levels = (write: (level: number) => string): string =>
  Array.from({ length: 5 }, (_, index) => {
    const left = bodyIndent + 5 * (index + 1);
    const alignment = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-5mm" fo:margin-left="${left}mm"/></style:list-level-properties>`;
    return write(index + 1).replace('%', alignment);
  }).join('');

const listStyles =
  `<text:list-style style:name="Puces">${levels((level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${level % 2 === 1 ? '•' : '–'}">%</text:list-level-style-bullet>`)}</text:list-style>` +
  `<text:list-style style:name="Numeros">${levels((level) => `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix=".">%</text:list-level-style-number>`)}</text:list-style>`;

/** styles.xml: named styles, French as the language of the text, A4, and the running foot with its page numbers. */
export const stylesXml = (accent: string, foot: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${namespaces} office:version="1.3">${fontFaces}<office:styles>` +
  '<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="115%" fo:orphans="2" fo:widows="2" style:tab-stop-distance="12.5mm"/>' +
  '<style:text-properties style:font-name="Calibri" fo:font-size="10.5pt" fo:language="fr" fo:country="FR"/></style:default-style>' +
  '<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>' +
  '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>' +
  paragraphStyles(accent) +
  `<text:outline-style style:name="Outline">${[1, 2, 3, 4].map((level) => `<text:outline-level-style text:level="${level}" style:num-format=""/>`).join('')}</text:outline-style>` +
  listStyles +
  '</office:styles><office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" style:print-orientation="portrait" fo:margin-top="20mm" fo:margin-left="20mm" fo:margin-right="20mm" fo:margin-bottom="11mm"/>' +
  '<style:footer-style><style:header-footer-properties fo:min-height="11mm" fo:margin-top="5mm"/></style:footer-style></style:page-layout></office:automatic-styles>' +
  '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer>' +
  `<text:p text:style-name="Pied">${xml(foot)}<text:tab/><text:page-number text:select-page="current"/>/<text:page-count/></text:p>` +
  '</style:footer></style:master-page></office:master-styles></office:document-styles>';
