import type { DocModel } from './model.ts';
import { bookStyles, outlineStyle } from './odt-book-styles.ts';
import { comparedStyles } from './odt-compared-styles.ts';
import { listStyles } from './odt-list-styles.ts';
import { bodyIndent, leftTab, namedStyle, partIndent, rightTab } from './odt-named-style.ts';
import { xml } from './odt-text.ts';
import { setText } from './set-text.ts';

export const namespaces = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  // LibreOffice's own: boxes that a click ticks.
  ['loext', 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

export const fontFaces =
  '<office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>';

const point = `fo:margin-left="${bodyIndent}mm"`;
const part = `fo:margin-left="${partIndent}mm"`;
const shaded = 'fo:background-color="#ececec"';

const paperHeadings = (accent: string): string =>
  [
    namedStyle({
      name: 'Heading_20_1',
      display: 'Heading 1',
      outline: 1,
      paragraph: 'fo:margin-top="8mm" fo:margin-bottom="1mm" fo:keep-with-next="always"',
      text: `fo:font-size="21pt" fo:font-weight="bold" fo:color="#${accent}"`,
    }),
    namedStyle({
      name: 'Heading_20_2',
      display: 'Heading 2',
      outline: 2,
      paragraph:
        'fo:margin-top="5mm" fo:margin-bottom="2mm" fo:keep-with-next="always" fo:border-bottom="0.5pt solid #999999" fo:padding-bottom="0.5mm"',
      inside: rightTab(0),
      text: `fo:font-size="12.5pt" fo:font-weight="bold" fo:color="#${accent}"`,
    }),
    namedStyle({
      name: 'Heading_20_3',
      display: 'Heading 3',
      outline: 3,
      paragraph: `fo:margin-top="2mm" fo:text-indent="-9mm" fo:keep-with-next="always" fo:keep-together="always" ${point}`,
      inside: rightTab(bodyIndent),
      text: 'fo:font-weight="bold"',
    }),
  ].join('');

const paragraphStyles = (): string =>
  [
    namedStyle({
      name: 'Heading_20_4',
      display: 'Heading 4',
      parent: 'Heading_20_3',
      outline: 4,
      paragraph: `fo:text-indent="-10mm" ${part}`,
      inside: rightTab(partIndent),
    }),
    namedStyle({
      name: 'Subtitle',
      display: 'Subtitle',
      paragraph: 'fo:margin-bottom="5mm"',
      text: 'fo:font-size="12pt"',
    }),
    namedStyle({
      name: 'Fait',
      display: 'Fait',
      paragraph: 'fo:margin-left="30mm" fo:text-indent="-30mm" fo:margin-bottom="1mm"',
      inside: leftTab(0),
    }),
    namedStyle({ name: 'Point', display: 'Détail du point', paragraph: point, text: 'fo:font-size="10pt"' }),
    namedStyle({ name: 'Partie', display: 'Détail de la partie', parent: 'Point', paragraph: part }),
    namedStyle({
      name: 'Note',
      display: 'Note',
      parent: 'Point',
      paragraph: `fo:margin-top="0.8mm" fo:margin-bottom="0.8mm" ${point}`,
    }),
    namedStyle({
      name: 'Note_20_liste',
      display: 'Note liste',
      parent: 'Note',
      paragraph: 'fo:margin-left="0mm"',
    }),
    namedStyle({
      name: 'Reservee',
      display: 'Note réservée',
      parent: 'Note',
      paragraph: `${shaded} ${point}`,
    }),
    namedStyle({
      name: 'Reservee_20_liste',
      display: 'Note réservée liste',
      parent: 'Note_20_liste',
      paragraph: shaded,
    }),
    namedStyle({ name: 'Cellule', display: 'Cellule', text: 'fo:font-size="9.5pt"' }),
    namedStyle({
      name: 'Centre',
      display: 'Cellule centrée',
      parent: 'Cellule',
      paragraph: 'fo:text-align="center"',
    }),
    namedStyle({
      name: 'Droite',
      display: 'Cellule à droite',
      parent: 'Cellule',
      paragraph: 'fo:text-align="end"',
    }),
    namedStyle({
      name: 'Text_20_body',
      display: 'Text body',
      // Two margins add up: a list stands as far from what follows as from what announces it.
      paragraph: 'fo:margin-top="1mm" fo:margin-bottom="1mm"',
    }),
    namedStyle({
      name: 'Liste_20_texte',
      display: 'Liste texte',
      paragraph: 'fo:margin-top="0.5mm" fo:margin-bottom="0.5mm"',
    }),
    namedStyle({
      name: 'Paragraphe',
      display: 'Paragraphe',
      parent: 'Text_20_body',
      paragraph: 'fo:margin-top="2mm" fo:margin-bottom="2mm"',
    }),
    namedStyle({
      name: 'Intertitre',
      display: 'Intertitre',
      outline: 3,
      paragraph: 'fo:margin-top="3mm" fo:keep-with-next="always"',
      text: 'fo:font-weight="bold"',
    }),
    namedStyle({ name: 'Case', display: 'Case et ligne', paragraph: 'fo:line-height="100%"' }),
    namedStyle({
      name: 'Avant_20_lignes',
      display: 'Avant des lignes',
      parent: 'Case',
      paragraph: 'fo:line-height="100%" fo:margin-top="2mm" fo:keep-with-next="always"',
    }),
    namedStyle({ name: 'Discret', display: 'Discret', parent: 'Paragraphe', text: 'fo:color="#444444"' }),
    namedStyle({
      name: 'Avertissement',
      display: 'Avertissement',
      parent: 'Paragraphe',
      text: 'fo:font-weight="bold"',
    }),
    namedStyle({
      name: 'Cellule_20_titre',
      display: 'Titre de colonne',
      parent: 'Cellule',
      paragraph: 'fo:keep-with-next="always"',
      text: 'fo:font-size="9pt" fo:font-weight="bold"',
    }),
    namedStyle({ name: 'Apres_20_tableau', display: 'Après un tableau', text: 'fo:font-size="5pt"' }),
    namedStyle({
      name: 'Footnote',
      display: 'Footnote',
      paragraph: 'fo:margin-left="3mm" fo:text-indent="-3mm" fo:margin-bottom="0.5mm" fo:line-height="100%"',
      text: 'fo:font-size="9pt"',
    }),
    namedStyle({
      name: 'Header',
      display: 'Header',
      inside: rightTab(0),
      text: 'fo:font-size="8.5pt" fo:color="#444444"',
    }),
    namedStyle({
      name: 'Footer',
      display: 'Footer',
      inside: rightTab(0),
      text: 'fo:font-size="8.5pt" fo:color="#444444"',
    }),
    namedStyle({
      name: 'Chevalet',
      display: 'Chevalet',
      paragraph: 'fo:text-align="center" fo:margin-top="20mm"',
      text: 'fo:font-size="32pt" fo:font-weight="bold"',
    }),
  ].join('');

const textStyles =
  '<style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"/>' +
  '<style:style style:name="Footnote_20_Symbol" style:display-name="Footnote Symbol" style:family="text"/>' +
  '<style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" style:family="text"><style:text-properties style:text-position="super 62%"/></style:style>' +
  '<style:style style:name="Insere" style:display-name="Inséré" style:family="text"><style:text-properties style:text-underline-style="solid" style:text-underline-width="auto"/></style:style>' +
  '<style:style style:name="Supprime" style:display-name="Supprimé" style:family="text"><style:text-properties style:text-line-through-style="solid" fo:color="#555555"/></style:style>';

const notes =
  '<text:notes-configuration text:note-class="footnote" text:default-style-name="Footnote" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Footnote_20_anchor" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>';

/** The running head, on every page but the first. */
const headOf = ({ head }: DocModel): string =>
  head === undefined
    ? ''
    : `<style:header><text:p text:style-name="Header">${xml(setText(head))}</text:p></style:header><style:header-first><text:p text:style-name="Header"/></style:header-first>`;

/** It comes under the head, which takes some of the margin; the first page begins as high. */
const headRoom = ({ head }: DocModel): { top: number; style: string } =>
  head === undefined
    ? { top: 20, style: '' }
    : {
        top: 9,
        style:
          '<style:header-style><style:header-footer-properties fo:min-height="11mm" fo:margin-bottom="5mm"/></style:header-style>',
      };

const pageOfPages = '<text:tab/><text:page-number text:select-page="current"/>/<text:page-count/>';

/** styles.xml: named styles, French as the language of the text, A4, running head, and foot with its page numbers. */
export const stylesXml = (model: DocModel, accent: string): string => {
  const { isBook = false, isUnpaged = false, head } = model;
  const { top, style } = headRoom(model);
  const foot = `<text:p text:style-name="Footer">${xml(setText(model.foot))}${isUnpaged ? '' : pageOfPages}</text:p>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${namespaces} office:version="1.3">${fontFaces}<office:styles>` +
    '<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="110%" fo:orphans="2" fo:widows="2" style:tab-stop-distance="12.5mm"/>' +
    '<style:text-properties style:font-name="Calibri" fo:font-size="10.5pt" fo:language="fr" fo:country="FR"/></style:default-style>' +
    '<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>' +
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>' +
    (isBook ? bookStyles(accent) : paperHeadings(accent)) +
    paragraphStyles() +
    (model.blocks.some(({ type }) => type === 'changed') ? comparedStyles : '') +
    textStyles +
    outlineStyle(isBook) +
    listStyles +
    notes +
    `</office:styles><office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" style:print-orientation="portrait" fo:margin-top="${top}mm" fo:margin-left="20mm" fo:margin-right="20mm" fo:margin-bottom="11mm"/>` +
    `${style}<style:footer-style><style:header-footer-properties fo:min-height="11mm" fo:margin-top="5mm"/></style:footer-style></style:page-layout></office:automatic-styles>` +
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">' +
    `${headOf(model)}<style:footer>${foot}</style:footer>` +
    `${head === undefined ? '' : `<style:footer-first>${foot}</style:footer-first>`}</style:master-page></office:master-styles></office:document-styles>`
  );
};
