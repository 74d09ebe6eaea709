import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentDocx } from '../../electron/documents/docx.ts';
import { documentOdt } from '../../electron/documents/odt.ts';
import { documentText } from '../../electron/documents/text.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/app.ts';
import { charterModel } from './charter-model.ts';
import { pagesInOffice, readInOffice } from './open-in-office.ts';
import { wordsOf } from './read-formats.ts';

const model = charterModel(4, 4);

/** A file whose written number of the reference is false: only a field that is worked out can mend it. */
const misled = (bytes: Uint8Array, part: string, said: RegExp): Uint8Array => {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part] ?? new Uint8Array());
  const wrong = text.replace(said, (found) => found.replace('2.3', '9.9'));
  if (wrong === text) throw new Error('no reference to mislead');
  return zipSync({ ...parts, [part]: strToU8(wrong) });
};

let texts: Record<string, string>;
let pages: Record<string, string[]>;
beforeAll(async () => {
  const folder = path.join(temporaryFolder(), 'office');
  const docx = await documentDocx(model);
  const odt = documentOdt(model);
  texts = readInOffice(folder, { 'charte-word.docx': docx, 'charte-libre.odt': odt });
  pages = pagesInOffice(folder, {
    'charte-word.docx': docx,
    'charte-libre.odt': odt,
    'faux-word.docx': misled(docx, 'word/document.xml', /<w:fldSimple.*?<\/w:fldSimple>/s),
    'faux-libre.odt': misled(
      odt,
      'content.xml',
      /<text:bookmark-ref text:reference-format="number".*?<\/text:bookmark-ref>/s,
    ),
  });
}, 240_000);
afterAll(removeTemporaryFolders);

/** Lines as they read, the pages of the table of contents and the signs of bullets aside. */
const linesOf = (text: string): string[] =>
  text
    .replace('\ufeff', '')
    .split(/\r?\n/)
    .map((line) => wordsOf(line.replace(/\t\d+$/, '')).join(' '))
    .filter((line) => line !== '');

const files = ['charte-word.docx', 'charte-libre.odt'] as const;

describe('LibreOffice', () => {
  it('reads the same lines in both files, numbers of headings and of lists included', () => {
    const [word = [], libre = []] = files.map((file) => linesOf(texts[file] ?? ''));
    expect(word.length).toBeGreaterThan(60);
    expect(libre).toEqual(word);
    for (const line of [
      '1 Titre du chapitre 1',
      '2 3 Ce que dit l article 3 du chapitre 2',
      '1 pour avis',
      '1 sauf urgence',
      '2 sauf accord de toutes les voix',
      '3 L animateur en vérifie le temps',
      '1 premier',
      '1 ses équipes',
      '2 en rend compte',
    ])
      expect(word).toContain(line);
  });

  it('reads the words of the plain text, in its order', () => {
    // A note is called « [1] » there, « ¹ » here.
    const said = wordsOf(documentText(model).replaceAll(/\[(\d+)\]/g, '$1'));
    for (const file of files) {
      const read = wordsOf((texts[file] ?? '').replaceAll(/\t\d+$/gm, ''));
      expect(read).toEqual(said);
    }
  });

  it('works out the references by itself', () => {
    for (const file of ['faux-word.docx', 'faux-libre.odt']) {
      const shown = (pages[file] ?? []).join('');
      expect(shown).toMatch(/l’article\s2\.3/);
      expect(shown).not.toContain('9.9');
    }
  });

  it('shows head, foot, notes and table of contents on the pages', () => {
    for (const file of files) {
      const all = pages[file] ?? [];
      expect(all.length).toBeGreaterThan(2);
      const head = /^\s*Charte de fonctionnement · CoDir du Pays de Mortagne/;
      expect(all.map((page) => head.test(page))).toEqual(all.map((_, index) => index > 0));
      for (const [index, page] of all.entries())
        expect(page).toMatch(
          new RegExp(`Version 1, adoptée le 8 décembre 2026 +${index + 1}/${all.length}\\s*$`),
        );
      const noted = all.find((page) => page.includes('Aucune voix ne compte double.')) ?? '';
      expect(
        noted
          .slice(noted.indexOf('Aucune voix'))
          .split('\n')
          .filter((line) => line.trim() !== '').length,
      ).toBeLessThan(4);
      const [, told] = /1\.1 .*?\.{4,} ?(\d+)/.exec(all[0] ?? '') ?? [];
      const real = all.findIndex((page, index) => index > 0 && /^ *1\.1 +Ce que dit/m.test(page)) + 1;
      expect(Number(told)).toBe(real);
    }
  });
});
