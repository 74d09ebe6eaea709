import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const names = `xmlns:w="${main}" xmlns:r="${relations}"`;
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Style ids as Word writes them in each language: names are English in both. */
const ids = {
  fr: { title: 'Titre', first: 'Titre1', second: 'Titre2', body: 'Corpsdetexte', bullets: 'Listepuces' },
  en: { title: 'Title', first: 'Heading1', second: 'Heading2', body: 'BodyText', bullets: 'ListBullet' },
};

export const textParagraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

type Options = {
  language?: keyof typeof ids;
  /** Of the body, before the properties of its section. */
  body?: string;
  /** Its headings number themselves: « 1 » and « 1.1 », or « Chapitre 1 » and « Article 1.1 ». */
  isNumbered?: 'by figures' | 'by words' | false;
  /** Saved as a model of documents (.dotx). */
  isModel?: boolean;
  hasFootnotes?: boolean;
  /** Parts of the archive to add, or to put in the place of others. */
  parts?: Record<string, string>;
};

const level = (index: number, text: string, style: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="${style}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>`;

const style = (styleId: string, name: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${styleId}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`;

/** A letterhead as Word would save one: brick headings in Georgia, margins of its own, a head and a foot. */
export const wordTemplate = ({
  language = 'fr',
  body = '',
  isNumbered = false,
  hasFootnotes = false,
  isModel = false,
  parts = {},
}: Options = {}): Uint8Array => {
  const id = ids[language];
  const brick = '<w:color w:val="7A1F1F"/>';
  const numbers = (index: number): string =>
    isNumbered ? `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="2"/></w:numPr>` : '';
  const overrides = [
    ['document', isModel ? 'template.main' : 'document.main'],
    ['styles', 'styles'],
    ['numbering', 'numbering'],
    ['header1', 'header'],
    ['footer1', 'footer'],
    ...(hasFootnotes ? [['footnotes', 'footnotes']] : []),
  ].map(([part, kind]) => `<Override PartName="/word/${part}.xml" ContentType="${type}.${kind}+xml"/>`);
  const linked = ['styles', 'numbering', 'header', 'footer', ...(hasFootnotes ? ['footnotes'] : [])].map(
    (kind, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/${kind}" Target="${kind}${kind === 'header' || kind === 'footer' ? '1' : ''}.xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${linked.join('')}</Relationships>`,
    'word/document.xml': `${declaration}<w:document ${names}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1701" w:bottom="1418" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/header1.xml': `${declaration}<w:hdr ${names}>${textParagraph('Communauté de communes du Pays de Mortagne')}</w:hdr>`,
    'word/footer1.xml': `${declaration}<w:ftr ${names}>${textParagraph('12 rue du Pont, 61400 Mortagne')}</w:ftr>`,
    'word/styles.xml': `${declaration}<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="22"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="Policepardfaut"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${style(id.title, 'Title', '<w:jc w:val="center"/>', `${brick}<w:sz w:val="52"/>`)}${style(id.first, 'heading 1', `<w:keepNext/>${numbers(0)}<w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>`, `<w:b/>${brick}<w:sz w:val="32"/>`)}${style(id.second, 'heading 2', `<w:keepNext/>${numbers(1)}<w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="1"/>`, `<w:b/>${brick}`)}${style(id.body, 'Body Text', '<w:spacing w:after="120"/>', '')}${style(id.bullets, 'List Bullet', '<w:numPr><w:numId w:val="1"/></w:numPr>', '')}</w:styles>`,
    'word/numbering.xml': `${declaration}<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="${id.bullets}"/><w:lvlText w:val="▪"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${isNumbered ? level(0, isNumbered === 'by words' ? 'Chapitre %1' : '%1 –', id.first) + level(1, isNumbered === 'by words' ? 'Article %1.%2' : '%1.%2', id.second) : ''}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    ...(hasFootnotes && {
      'word/footnotes.xml': `${declaration}<w:footnotes ${names}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Une note du modèle.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    }),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
};
