import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { createAnnexStore } from '../../electron/annexes/store.ts';
import { tidyAnnexes } from '../../electron/annexes/tidy.ts';
import { startTestApp, temporaryFolder, type TestApp } from '../support/app.ts';
import { dump } from '../support/data-file.ts';
import { wordTemplate } from '../support/word-template.ts';

let app: TestApp;
afterEach(() => app.remove());

/** The application, about to be given this file. */
const offered = async (bytes: Uint8Array | null, name = 'Modèle du CoDir.docx'): Promise<TestApp> => {
  const file = path.join(temporaryFolder(), name);
  if (bytes) writeFileSync(file, bytes);
  app = await startTestApp({ files: { choose: async () => [file] } });
  await app.call('collective.found', { name: 'CoDir', siren: null });
  return app;
};

const kept = (): { hash: string | null; name: string } | undefined =>
  app.data.sqlite
    .prepare<[], { hash: string | null; name: string }>(
      'SELECT charter_template_hash AS hash, charter_template_name AS name FROM collective',
    )
    .get();

it('keeps the Word document chosen, by its content, and shows its name', async () => {
  await offered(wordTemplate());
  expect(await app.call('charter.chooseTemplate', {})).toMatchObject({
    chosen: true,
    templateName: 'Modèle du CoDir.docx',
  });
  expect(existsSync(createAnnexStore(app.folder).pathOf(kept()?.hash ?? ''))).toBe(true);
  expect(await app.call('charter.removeTemplate', {})).toMatchObject({ templateName: '' });
  await app.call('journal.undo', {});
  expect((await app.call('charter.get', {})).templateName).toBe('Modèle du CoDir.docx');
  await app.call('journal.undo', {});
  expect((await app.call('charter.get', {})).templateName).toBe('');
});

it('is not tidied away while the charter is written into it, and is thirty days after', async () => {
  await offered(wordTemplate());
  app.clock.now = new Date().toISOString();
  await app.call('charter.chooseTemplate', {});
  const store = createAnnexStore(app.folder);
  const later = new Date(Date.now() + 31 * 24 * 3_600_000).toISOString();
  const { hash } = kept() ?? {};
  await tidyAnnexes(app.data, store, later);
  expect(existsSync(store.pathOf(hash ?? ''))).toBe(true);
  await app.call('charter.removeTemplate', {});
  await tidyAnnexes(app.data, store, later);
  expect(existsSync(store.pathOf(hash ?? ''))).toBe(false);
});

it('takes a model of documents saved by Word as such (.dotx)', async () => {
  await offered(wordTemplate({ isModel: true }), 'Charte graphique.dotx');
  expect(await app.call('charter.chooseTemplate', {})).toMatchObject({
    chosen: true,
    templateName: 'Charte graphique.dotx',
  });
});

it.each<[string, Uint8Array | null, RegExp]>([
  ['a text under a Word name', strToU8('bonjour'), /n’a pas pu être lu/],
  ['an empty file', new Uint8Array(), /n’a pas pu être lu/],
  [
    'a ZIP of something else',
    zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
    /n’est pas un document que Word écrit aujourd’hui/,
  ],
  [
    'a Word document with macros',
    wordTemplate({ parts: { 'word/vbaProject.bin': 'Sub AutoOpen()' } }),
    /contient des macros/,
  ],
  [
    'a Word document of before, or locked',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    /protégé par un mot de passe ou d’un ancien format/,
  ],
  ['a Word document cut short', wordTemplate().subarray(0, 120), /n’a pas pu être lu/],
  ['a Word document without its text', wordTemplate({ parts: { 'word/document.xml': '' } }), /est abîmé/],
  ['a document beyond measure', new Uint8Array(20 * 1024 * 1024 + 1), /dépasse 20\u00a0Mo/],
  [
    'a document that unfolds without end',
    wordTemplate({ parts: { 'word/media.txt': ' '.repeat(81 * 1024 * 1024) } }),
    /n’a pas pu être lu/,
  ],
  ['a file that is gone', null, /n’a pas pu être lu/],
])('%s is refused in a sentence, and nothing is kept', async (_, bytes, says) => {
  await offered(bytes);
  const before = dump(app.data.sqlite);
  await expect(app.call('charter.chooseTemplate', {})).rejects.toThrow(says);
  expect(dump(app.data.sqlite)).toEqual(before);
  expect((await createAnnexStore(app.folder).list()).hashes).toEqual([]);
  expect(app.unexpected).toEqual([]);
});

it('changes nothing when she gives up', async () => {
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir', siren: null });
  expect(await app.call('charter.chooseTemplate', {})).toMatchObject({ chosen: false, templateName: '' });
  expect((await app.call('journal.state', {})).undo).toBeNull();
});
