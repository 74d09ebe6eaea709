import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnnexStore } from '../../electron/annexes/store.ts';
import { tidyAnnexes } from '../../electron/annexes/tidy.ts';
import { draftItem } from '../support/draft-item.ts';
import { startTestApp, temporaryFolder, type TestApp } from '../support/app.ts';
import { meeting } from '../support/small-dossier.ts';
import { brokenPdf, encryptedPdf, hollowFile, plainPdf, png } from '../annexes/fixtures.ts';

let app: TestApp;
let desk: string;
let chosen: string[];
let opened: string[];
let saved: { name: string; bytes: Uint8Array }[];
let items: number[];

const file = (name: string, content: Uint8Array | string): string => {
  const place = path.join(desk, name);
  writeFileSync(place, content);
  return place;
};
const add = async (itemId: number, ...files: string[]) => {
  chosen = files;
  return app.call('annex.add', { itemId });
};
const list = (itemId: number) => app.call('annex.list', { itemId });
const only = async (itemId: number) => {
  const [annex] = await list(itemId);
  if (!annex) throw new Error('no annexe');
  return annex;
};
const versionOf = async (itemId: number): Promise<number> => (await only(itemId)).versions[0]?.id ?? 0;
const storeOf = () => createAnnexStore(app.folder);
const hashes = async () => (await storeOf().list()).hashes;

beforeEach(async () => {
  desk = temporaryFolder();
  [chosen, opened, saved, items] = [[], [], [], []];
  app = await startTestApp({
    files: {
      choose: async () => chosen,
      open: async (place) => {
        opened.push(place);
        return true;
      },
      save: async ({ suggestedName, content }) => {
        saved.push({ name: suggestedName, bytes: await content() });
        return { fileName: suggestedName, folder: desk };
      },
    },
  });
  await app.call('collective.found', { name: 'CoDir', siren: null });
  const { id } = await app.call('meeting.create', { ...meeting, sessionId: null });
  for (const title of ['Budget', 'Voirie']) {
    const { addedId } = await app.call('agenda.addItem', { meetingId: id, item: draftItem({ title }) });
    items.push(addedId);
  }
});
afterEach(() => app.remove());
const [budget, voirie] = [() => items[0] ?? 0, () => items[1] ?? 0];

describe('annexes', () => {
  it('are added several at once, titled by their file, lettered in the order of the agenda', async () => {
    await add(voirie(), file('Plan_du_bourg.png', png()));
    const answer = await add(
      budget(),
      file('Rapport.pdf', await plainPdf('Rapport', 3)),
      file('Note.docx', 'PK'),
    );
    expect(answer).toEqual({ outcome: 'done', added: 2, refused: [] });
    const [report, note] = await list(budget());
    expect(report).toMatchObject({
      letter: 'A',
      title: 'Rapport',
      printed: true,
      mayPrint: true,
      unprintable: '',
    });
    expect(report?.versions[0]).toMatchObject({
      number: 1,
      fileName: 'Rapport.pdf',
      pageCount: 3,
      mayOpen: true,
    });
    expect(note).toMatchObject({ letter: 'B', title: 'Note', printed: false, mayPrint: false });
    expect(await only(voirie())).toMatchObject({ letter: 'C', title: 'Plan du bourg', printed: true });
    const [first] = [voirie()];
    await app.call('agenda.moveItems', { ids: [first], beside: budget(), side: 'before' });
    expect((await only(voirie())).letter).toBe('A');
    expect((await list(budget())).map(({ letter }) => letter)).toEqual(['B', 'C']);
  });

  it('say why a file does not print, and why one is not taken, without stopping the others', async () => {
    const answer = await add(
      budget(),
      file('vide.pdf', ''),
      file('secret.pdf', await encryptedPdf()),
      file('casse.pdf', brokenPdf()),
      path.join(desk, 'parti.pdf'),
      hollowFile(path.join(desk, 'lourd.pdf'), '%PDF-1.7', 300_000_000),
    );
    expect(answer).toMatchObject({ outcome: 'done', added: 3 });
    expect(answer.outcome === 'done' && answer.refused).toEqual([
      expect.stringMatching(/vide\.pdf.* est un fichier vide/),
      expect.stringMatching(/parti\.pdf.* n’est plus à cet endroit/),
    ]);
    expect((await list(budget())).map(({ unprintable }) => unprintable)).toEqual([
      'le fichier est protégé par un mot de passe',
      'le fichier est abîmé et ne se lit pas',
      'le fichier est trop lourd pour être imprimé avec le dossier',
    ]);
  }, 60_000);

  it('are renamed, told to print or not, moved, removed, and all of it is undone', async () => {
    await add(budget(), file('a.pdf', await plainPdf('a')), file('b.pdf', await plainPdf('b')));
    const [a, b] = await list(budget());
    if (!a || !b) throw new Error('two annexes');
    await app.call('annex.update', { id: a.id, patch: { title: 'Le rapport', printed: false } });
    await app.call('annex.move', { ids: [b.id], beside: a.id, side: 'before' });
    expect((await list(budget())).map(({ title }) => title)).toEqual(['b', 'Le rapport']);
    await app.call('annex.remove', { id: b.id });
    expect(await only(budget())).toMatchObject({ letter: 'A', title: 'Le rapport', printed: false });
    for (const step of ['retrait', 'déplacement', 'modification', 'ajout'])
      expect((await app.call('journal.undo', {})).done).toMatch(step);
    expect(await list(budget())).toEqual([]);
    await app.call('journal.redo', {});
    expect((await list(budget())).map(({ title, versions }) => [title, versions[0]?.isMissing])).toEqual([
      ['a', false],
      ['b', false],
    ]);
    expect(await app.raw('annex.update', { id: a.id, patch: { title: '  ' } })).toMatchObject({
      ok: false,
      fields: { title: 'Donnez un titre à l’annexe.' },
    });
  });

  it('keep every version: the new one prints, an old one can still be opened', async () => {
    await add(budget(), file('Projet.docx', 'PK ancien'));
    const { id } = await only(budget());
    chosen = [file('Projet définitif.pdf', await plainPdf('Projet', 2))];
    await app.call('annex.replace', { id });
    const annex = await only(budget());
    expect(annex).toMatchObject({ title: 'Projet', printed: true });
    expect(annex.versions.map(({ number, fileName }) => [number, fileName])).toEqual([
      [2, 'Projet définitif.pdf'],
      [1, 'Projet.docx'],
    ]);
    await app.call('annex.open', { versionId: annex.versions[1]?.id ?? 0 });
    expect(readFileSync(opened[0] ?? '', 'utf8')).toBe('PK ancien');
    expect(await app.raw('annex.replace', { id })).toMatchObject({
      ok: false,
      kind: 'refused',
      message: expect.stringMatching(/même contenu que la version actuelle/),
    });
  });

  it('keep the text of a PDF for search, and one content once', async () => {
    const pdf = await plainPdf('Tarification');
    await add(budget(), file('a.pdf', pdf), file('b.pdf', pdf));
    await add(voirie(), file('c.pdf', pdf));
    const rows = app.data.sqlite.prepare('SELECT text FROM stored_file').all();
    expect(rows).toEqual([{ text: 'Tarification 1' }]);
    expect(await hashes()).toHaveLength(1);
  });
});

describe('the file of an annexe', () => {
  it('opens as a copy of its own name that cannot be written over, far from the store', async () => {
    await add(budget(), file('CON.pdf', await plainPdf('a')));
    expect(await app.call('annex.open', { versionId: await versionOf(budget()) })).toEqual({ sentence: '' });
    const [copy = ''] = opened;
    expect(path.basename(copy)).toBe('_CON.pdf');
    expect(copy.startsWith(app.folder)).toBe(false);
    expect(statSync(copy).mode & 0o222).toBe(0);
  });

  it('that could run never opens: it is saved as a copy', async () => {
    for (const name of ['outil.exe', 'raccourci.lnk', 'script.js', 'facture\u202Efdp.bat'])
      await add(budget(), file(name, `contenu de ${name}`));
    await add(budget(), file('faux.pdf', 'MZ\u0090\0\u0003'));
    for (const { versions } of await list(budget())) {
      expect(versions[0]?.mayOpen).toBe(false);
      const { sentence } = await app.call('annex.open', { versionId: versions[0]?.id ?? 0 });
      expect(sentence).toMatch(/par prudence, il ne s’ouvre pas d’ici/);
    }
    expect(opened).toEqual([]);
    const [tool] = await list(budget());
    await app.call('annex.saveCopy', { versionId: tool?.versions[0]?.id ?? 0 });
    expect(saved.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['outil.exe', 'contenu de outil.exe'],
    ]);
  });

  it('that is gone or changed is said to be missing, in words', async () => {
    await add(budget(), file('a.pdf', await plainPdf('a')));
    const [hash = ''] = await hashes();
    const kept = storeOf().pathOf(hash);
    const content = readFileSync(kept);
    writeFileSync(kept, content.fill(0x41, 500, 600));
    expect((await only(budget())).versions[0]?.isMissing).toBe(true);
    rmSync(kept);
    const versionId = await versionOf(budget());
    expect((await only(budget())).versions[0]?.isMissing).toBe(true);
    expect((await app.call('annex.open', { versionId })).sentence).toMatch(/manque/);
    expect((await app.call('annex.saveCopy', { versionId })).sentence).toMatch(/manque/);
    expect([opened, saved]).toEqual([[], []]);
  });

  it('that cannot be stored says so, and nothing is written', async () => {
    mkdirSync(app.folder, { recursive: true });
    writeFileSync(path.join(app.folder, 'annexes'), 'in the way');
    const answer = await add(budget(), file('a.pdf', 'contenu'));
    expect(answer).toMatchObject({ added: 0, refused: [expect.stringMatching(/n’a pas été ajouté/)] });
    expect(await list(budget())).toEqual([]);
  });
});

const later = (days: number): string => new Date(Date.now() + days * 24 * 3_600_000).toISOString();

describe('tidying at start', () => {
  it('forgets files that nothing refers to, 30 days on, and keeps the others', async () => {
    app.clock.now = new Date().toISOString();
    await add(budget(), file('gardé.pdf', await plainPdf('a')), file('retiré.pdf', await plainPdf('b')));
    const removed = (await list(budget()))[1];
    await app.call('annex.remove', { id: removed?.id ?? 0 });
    await tidyAnnexes(app.data, storeOf(), later(29));
    expect(await hashes()).toHaveLength(2);
    await tidyAnnexes(app.data, storeOf(), later(31));
    expect(await hashes()).toHaveLength(1);
    expect((await only(budget())).versions[0]?.isMissing).toBe(false);
  });

  it('clears what a stop left half written, and files the data never knew', async () => {
    const store = storeOf();
    const stray = 'ab'.repeat(32);
    mkdirSync(path.dirname(store.pathOf(stray)), { recursive: true });
    writeFileSync(store.pathOf(stray), 'inconnu');
    const draft = path.join(store.root, '6f1c2b9e-9c58-4a8e-8b53-0d7a2f0c1a11.tmp');
    writeFileSync(draft, 'à moitié');
    await tidyAnnexes(app.data, store, later(0));
    expect([existsSync(draft), existsSync(store.pathOf(stray))]).toEqual([false, true]);
    await tidyAnnexes(app.data, store, later(31));
    expect(existsSync(store.pathOf(stray))).toBe(false);
  });

  it('knows every column that refers to a file', () => {
    const columns = app.data.sqlite
      .prepare<[], { place: string }>(
        `SELECT t.name || '.' || k."from" AS place FROM sqlite_schema t, pragma_foreign_key_list(t.name) k
         WHERE t.type = 'table' AND k."table" = 'stored_file' ORDER BY 1`,
      )
      .all();
    expect(columns.map(({ place }) => place)).toEqual([
      'annex_version.hash',
      'collective.charter_template_hash',
      'collective.logo_hash',
      'sending.message_hash',
      'sending.pdf_hash',
      'sending_file.hash',
    ]);
  });
});
