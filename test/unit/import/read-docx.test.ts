import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articleBlocks } from '../../../db/domain/imported-text.ts';
import type { WordDocument } from '../../../db/domain/word-blocks.ts';
import { readDocx } from '../../../electron/import/read-docx.ts';
import { articleSketch } from '../../support/article-sketch.ts';
import {
  cell,
  field,
  fieldEnd,
  fieldStart,
  frenchStyles,
  image,
  listed,
  note,
  p,
  row,
  run,
  style,
  table,
  textBox,
  wordFile,
  wordParts,
} from '../../support/word-files.ts';

/** Headings as intertitles, so that every line shows. */
const shown = ({ blocks }: WordDocument): string[] =>
  articleSketch(
    articleBlocks(
      blocks.map((block) =>
        block.type === 'line'
          ? { ...block, isHeading: block.heading !== null || block.role !== null }
          : block,
      ),
    ),
  );
const read = (body: string, parts: Parameters<typeof wordFile>[1] = {}) => readDocx(wordFile(body, parts));
const lost = ({ losses }: WordDocument) => losses.map(({ kind }) => kind);

describe('paragraph styles', () => {
  it('are headings by their name, whatever their id, through those they are based on, or by their outline', () => {
    const styles = [
      frenchStyles,
      style('a1', 'heading 4'),
      style('a2', 'Mon titre', '<w:basedOn w:val="a1"/>'),
      style('a3', 'Autre', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
      style('a4', 'Sans niveau', '<w:basedOn w:val="a3"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      style('a5', 'Titre 2'),
      style('turns', 'turns', '<w:basedOn w:val="round"/>'),
      style('round', 'round', '<w:basedOn w:val="turns"/>'),
    ].join('');
    const body = [
      p('un', 'Titre1'),
      p('deux', 'a2'),
      p('trois', 'a3'),
      p('quatre', 'a4'),
      p('cinq', 'a5'),
      p('six', 'turns'),
      p('sept', 'missing'),
      p('huit', '', '<w:outlineLvl w:val="2"/>'),
      p('neuf', 'Titre'),
    ].join('');
    const { blocks } = read(body, { styles });
    expect(blocks.map((block) => block.type === 'line' && [block.heading, block.role])).toEqual([
      [1, null],
      [4, null],
      [2, null],
      [null, null],
      [2, null],
      [null, null],
      [null, null],
      [3, null],
      [null, 'title'],
    ]);
  });
});

describe('lists', () => {
  it('nest by level, bullets and numbers told apart, and begin again where Word does', () => {
    const body = [
      listed('a', 2),
      listed('b', 1, 1),
      listed('c', 1, 2),
      listed('d', 2, 0),
      listed('e', 3, 0),
      p('texte'),
      listed('f', 3, 0),
      listed('g', 4, 3),
    ].join('');
    const document = read(body);
    expect(shown(document)).toEqual(['1. a', '  • b', '    • c', '2. d', '1. e', 'texte', '1. f', '  1. g']);
    expect(lost(document)).toEqual(['lettered']);
    expect(document.blocks.map((block) => block.type === 'line' && block.number)).toEqual([
      1,
      null,
      null,
      2,
      1,
      null,
      2,
      1,
    ]);
  });

  it('come from a style too, through a list style, and go on in paragraphs under an item', () => {
    const styles = `${frenchStyles}${style('Puces', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')}${style('Suite', 'List Continue')}`;
    const body = [
      p('a', 'Puces'),
      p('suite de a', 'Suite'),
      p('encore', '', '<w:ind w:left="720"/>'),
      p('b', 'Puces'),
      p('sans puce', 'Puces', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      p(''),
      p('texte'),
    ].join('');
    expect(shown(read(body, { styles }))).toEqual([
      '• a',
      '  suite de a',
      '  encore',
      '• b',
      'sans puce',
      'texte',
    ]);
  });

  it('of a level or a list that is not defined are text', () => {
    expect(shown(read(`${listed('a', 99)}${listed('b', 2, 8)}`))).toEqual(['a', 'b']);
  });
});

describe('runs', () => {
  it('keep bold, italic and underline, which styles switch and runs decide', () => {
    const styles = `${frenchStyles}${style('Gras', 'Encadré', '<w:rPr><w:b/></w:rPr>')}${style('Fort', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character')}${style('Emphase', 'Emphasis', '<w:basedOn w:val="Fort"/><w:rPr><w:i/></w:rPr>', 'character')}`;
    const strong = '<w:rStyle w:val="Fort"/>';
    const body = [
      p(
        run('a ') +
          run('gras', '<w:b/>') +
          run(' et ') +
          run('souligné', '<w:u w:val="single"/>') +
          run(' non', '<w:u w:val="none"/><w:b w:val="0"/>'),
      ),
      p(run('gras ') + run('non', strong) + run(' oui', `${strong}<w:b/>`), 'Gras'),
      p(
        run('x', '<w:rStyle w:val="Emphase"/>') + run('y', '<w:rStyle w:val="Emphase"/><w:i w:val="false"/>'),
      ),
      p(
        run('10 m') +
          run('2', '<w:vertAlign w:val="superscript"/>') +
          run(' 1') +
          run('er', '<w:vertAlign w:val="superscript"/>'),
      ),
    ].join('');
    expect(shown(read(body, { styles }))).toEqual([
      'a **gras** et ~souligné~ non',
      '**gras **non** oui**',
      '**_x_****y**',
      '10 m² 1er',
    ]);
  });

  it('keep tabs, line ends, hyphens, signs and the words of links; a page that ends is nothing', () => {
    const document = read(
      p(
        '<w:r><w:tab/><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:br w:type="page"/><w:t>e &amp; f &#x1F600;</w:t></w:r>' +
          '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Wingdings" w:char="F001"/></w:r>' +
          `<w:hyperlink r:id="x"><w:r><w:t>site</w:t></w:r></w:hyperlink>`,
      ),
      { links: { x: 'https://exemple.fr' } },
    );
    expect(shown(document)).toEqual(['a b⏎c‑de & f 😀→site']);
    expect(lost(document)).toEqual(['symbol', 'address']);
  });

  it('show what fields show, and no table of contents', () => {
    const body = [
      p('Sommaire', 'TM1'),
      p(`${fieldStart(' TOC \\o "1-3" ')}${run('Un')}${field('PAGEREF _Toc1', '3')}`),
      p(`${run('Deux')}${fieldEnd}`),
      p('Un', 'Titre1'),
      p(
        `${run('le ')}${field(' DATE ', '3 mai')}<w:fldSimple w:instr=" AUTHOR ">${run(' Anne')}</w:fldSimple>`,
      ),
      p(field(' HYPERLINK "https://exemple.fr" ', 'ici')),
    ].join('');
    const document = read(body);
    expect(shown(document)).toEqual(['# Un', 'le 3 mai Anne', 'ici']);
    expect(lost(document)).toEqual(['contents', 'address']);
  });

  it('take tracked insertions, leave deletions, and join what a deleted mark joined', () => {
    const deleted = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>';
    const body = [
      p(
        `${run('a ')}<w:ins w:id="1">${run('b')}</w:ins><w:del w:id="2"><w:r><w:delText>c</w:delText></w:r></w:del>`,
      ),
      p('début ', '', deleted),
      p('fin'),
    ].join('');
    const document = read(body);
    expect(shown(document)).toEqual(['a b', 'début fin']);
    expect(lost(document)).toEqual(['insertion', 'deletion']);
  });

  it('give notes, and say of images, boxes, equations, comments and what is hidden that they are not kept', () => {
    const document = read(
      p(
        `${run('a')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('b')}<w:r><w:endnoteReference w:id="4"/><w:commentReference w:id="0"/></w:r>` +
          `${image}<w:r>${textBox('encadré')}</w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>` +
          `${run('caché', '<w:vanish/>')}${run('barré', '<w:strike/>')}`,
      ),
      {
        footnotes: note('footnote', 0, 'séparateur', ' w:type="separator"') + note('footnote', 1, 'en bas'),
        endnotes: note('endnote', 4, 'à la fin'),
        header: p('En-tête'),
      },
    );
    expect(shown(document)).toEqual(['a[^en bas]b[^à la fin]x=1barré', 'encadré']);
    expect(lost(document)).toEqual([
      'endnote',
      'comment',
      'image',
      'textBox',
      'equation',
      'hidden',
      'struck',
      'margins',
    ]);
  });

  it('go through content controls, smart tags and other things around words', () => {
    const body = [
      `<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:sdt><w:sdtPr/><w:sdtContent>${run('a')}</w:sdtContent></w:sdt><w:smartTag>${run('b')}</w:smartTag>`)}</w:sdtContent></w:sdt>`,
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('x')}</w:sdtContent></w:sdt>`,
      `<w:customXml>${p('c')}</w:customXml>`,
    ].join('');
    expect(shown(read(body))).toEqual(['ab', 'c']);
  });
});

describe('tables', () => {
  it('have their cells unmerged, their head told and their inner tables in lines', () => {
    const body = table(
      row([cell('Rôle'), cell('Qui', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
      row([cell('Référent', '<w:vMerge w:val="restart"/>'), 'DGS', cell(p('a') + listed('b', 1))]),
      row([cell('', '<w:vMerge/>'), 'SG', cell(table(row(['c', 'd'])) + p('e'))]),
      row(['parti'], '<w:del w:id="3"/>'),
    );
    const document = read(`${body}${p('après')}`);
    expect(shown(document)).toEqual([
      '‖ Rôle ‖ Qui ‖  ‖',
      '| Référent | DGS | a / • b |',
      '| Référent | SG | c / d / e |',
      'après',
    ]);
    expect(lost(document)).toEqual(['deletion', 'nestedTable', 'mergedCells']);
  });

  it('of one cell are a frame around a text, of more than twelve columns are lines', () => {
    const wide = table(row(Array.from({ length: 13 }, (_, column) => String(column))));
    const document = read(`${table(row([cell(p('a') + p('b'))]))}${wide}`);
    expect(shown(document)).toEqual(['a', 'b', ...Array.from({ length: 13 }, (_, column) => String(column))]);
    expect(lost(document)).toEqual(['wideTable']);
  });
});

const zipped = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const documentOf = (xml: string) => zipSync({ ...wordParts(''), 'word/document.xml': strToU8(xml) });
const broken = 'incomplet ou abîmé';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('a file that is no Word document', () => {
  it.each([
    ['nothing', new Uint8Array(), 'vide'],
    ['a PDF', strToU8('%PDF-1.7\n…'), 'PDF'],
    ['an old .doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), utf16('WordDocument')]), '(.doc)'],
    [
      'a locked .docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), utf16('EncryptedPackage')]),
      'mot de passe',
    ],
    [
      'an old workbook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), utf16('Workbook')]),
      'pas un document Word',
    ],
    ['RTF', strToU8('{\\rtf1\\ansi'), 'RTF'],
    [
      'an .odt',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      '(.odt)',
    ],
    ['a workbook', zipped({ 'xl/workbook.xml': '<a/>' }), 'classeur'],
    ['slides', zipped({ 'ppt/presentation.xml': '<a/>' }), 'diaporama'],
    ['another archive', zipped({ 'a.txt': 'a' }), 'pas un document Word'],
    ['a page of the web', strToU8('<html><body>x'), 'page web'],
    ['a text', strToU8('Article 1'), 'pas un document Word'],
    ['a Word file cut short', wordFile(p('x')).subarray(0, 900), 'incomplet ou abîmé'],
  ])('is told apart: %s', (_, bytes, words) => {
    expect(() => readDocx(bytes)).toThrow(words);
  });
});

describe('a hostile file', () => {
  it.each([
    ['a DTD that unfolds', '<!DOCTYPE d [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>', broken],
    [
      'an entity that names a file',
      '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>',
      broken,
    ],
    ['tags that do not close', '<w:document><w:body><w:p>', broken],
    ['tags that cross', '<w:document><w:body></w:document></w:body>', broken],
    ['no document', '<autre/>', broken],
    ['elements without end, one in the other', '<a>'.repeat(5000), 'trop gros'],
  ])('%s is refused in a sentence', (_, xml, words) => {
    expect(() => readDocx(documentOf(xml))).toThrow(words);
  });

  it('that unfolds beyond measure is refused before it does', () => {
    const bomb = zipSync({
      ...wordParts(''),
      'word/document.xml': new Uint8Array(41 * 1024 * 1024).fill(32),
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(() => readDocx(bomb)).toThrow('trop gros');
  });

  it('names parts outside its folder to no avail, and its unknown entities are text', () => {
    const parts = wordParts(p(run('MOT').replace('MOT', '&inconnu; &#0;&#xD800;')), {
      more: {
        '../../etc/passwd': 'x',
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="s" Type="x/styles" Target="../../../../etc/passwd"/></Relationships>',
      },
    });
    expect(shown(readDocx(zipSync(parts)))).toEqual(['&inconnu;']);
  });

  it('of prefixes that are not the usual ones, or in UTF-16, is read all the same', () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>été</x:t></x:r></x:p></x:body></x:document>';
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(xml, 'utf16le')]);
    expect(shown(readDocx(zipSync({ ...wordParts(''), 'word/document.xml': bytes })))).toEqual(['été']);
  });
});
