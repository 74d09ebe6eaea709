import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spaces = `xmlns:w="${main}" xmlns:r="${relations}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Runs of a paragraph: a text, or XML that begins by « < ». */
const inside = (content: string): string => (content.startsWith('<') ? content : run(content));

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export const p = (content: string, style = '', properties = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${content === '' ? '' : inside(content)}</w:p>`;

export const listed = (text: string, numId: number, level = 0): string =>
  p(text, '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p>') || content.startsWith('<w:tbl>') ? content : p(content)}</w:tc>`;
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((each) => (each.startsWith('<w:tc>') ? each : cell(each))).join('')}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

export const style = (id: string, name: string, inner = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;

/** Headings as a French Word names and identifies them. */
export const frenchStyles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3].map((level) =>
    style(
      `Titre${level}`,
      `heading ${level}`,
      `<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
    ),
  ),
  style('Titre', 'Title'),
  style('Sous-titre', 'Subtitle'),
  style('TM1', 'toc 1'),
].join('');

const level = (at: number, format: string, sign: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:pPr><w:ind w:left="${720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
const abstract = (id: number, format: string, sign: (at: number) => string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${[0, 1, 2, 3, 4, 5].map((at) => level(at, format, sign(at))).join('')}</w:abstractNum>`;

/** List 1 has bullets, 2 numbers, 3 the same numbers begun again, 4 letters, 5 « Article 1 ». */
export const lists = [
  abstract(1, 'bullet', () => '\uf0b7'),
  abstract(2, 'decimal', (at) => `%${at + 1}.`),
  abstract(4, 'lowerLetter', (at) => `%${at + 1})`),
  abstract(5, 'decimal', (at) => `Article %${at + 1}`),
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="4"/></w:num>',
  '<w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>',
].join('');

const fieldMark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
/** A field as Word writes it, flat; its two halves apart for one that runs over paragraphs. */
export const fieldStart = (code: string): string =>
  `${fieldMark('begin')}<w:r><w:instrText>${escaped(code)}</w:instrText></w:r>${fieldMark('separate')}`;
export const fieldEnd = fieldMark('end');
export const field = (code: string, shows: string): string => `${fieldStart(code)}${run(shows)}${fieldEnd}`;

export const bookmark = (name: string, text: string): string =>
  `<w:bookmarkStart w:id="1" w:name="${name}"/>${run(text)}<w:bookmarkEnd w:id="1"/>`;

/** A foot or end note, for its part. */
export const note = (kind: 'footnote' | 'endnote', id: number, text: string, attributes = ''): string =>
  `<w:${kind} w:id="${id}"${attributes}>${p(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`;

/** A text box, drawn twice as Word does. */
export const textBox = (text: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;

export const image = '<w:r><w:drawing><a:blip/></w:drawing></w:r>';

const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"${mode}/>`;

type WordParts = {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  header?: string;
  /** Addresses of links, by the ids of their relations. */
  links?: Record<string, string>;
  title?: string;
  creator?: string;
  /** Parts written as they are, over those that are made. */
  more?: Record<string, string | Uint8Array>;
};

/** The parts of a Word document around the XML of its body. */
export const wordParts = (body: string, parts: WordParts = {}): Record<string, Uint8Array> => {
  const { styles = frenchStyles, numbering = lists, footnotes, endnotes, header } = parts;
  const related: [id: string, type: string, target: string, xml: string | undefined][] = [
    ['s', 'styles', 'styles.xml', `<w:styles ${spaces}>${styles}</w:styles>`],
    ['n', 'numbering', 'numbering.xml', `<w:numbering ${spaces}>${numbering}</w:numbering>`],
    ['f', 'footnotes', 'footnotes.xml', footnotes && `<w:footnotes ${spaces}>${footnotes}</w:footnotes>`],
    ['e', 'endnotes', 'endnotes.xml', endnotes && `<w:endnotes ${spaces}>${endnotes}</w:endnotes>`],
    ['h', 'header', 'header1.xml', header && `<w:hdr ${spaces}>${header}</w:hdr>`],
  ];
  const inner = related.filter(([, , , xml]) => xml);
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships">${relation('d', 'officeDocument', 'word/document.xml')}<Relationship Id="c" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(parts.title ?? '')}</dc:title><dc:creator>${escaped(parts.creator ?? '')}</dc:creator></cp:coreProperties>`,
    'word/document.xml': `${head}<w:document ${spaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${inner.map(([id, type, target]) => relation(id, type, target)).join('')}${Object.entries(
      parts.links ?? {},
    )
      .map(([id, target]) => relation(id, 'hyperlink', target, ' TargetMode="External"'))
      .join('')}</Relationships>`,
    ...Object.fromEntries(inner.map(([, , target, xml]) => [`word/${target}`, `${head}${xml}`])),
    ...parts.more,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  );
};

/** A Word document around the XML of its body. */
export const wordFile = (body: string, parts: WordParts = {}): Uint8Array => zipSync(wordParts(body, parts));
