import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hollowFile } from '../annexes/fixtures.ts';
import { startTestApp, temporaryFolder, type TestApp } from '../support/app.ts';
import { storedSketch } from '../support/article-sketch.ts';
import { image, listed, p, run, wordFile } from '../support/word-files.ts';

let app: TestApp;
let chosen: string[];
const folder = temporaryFolder();
beforeEach(async () => {
  chosen = [];
  app = await startTestApp({ files: { choose: async () => chosen } });
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
});
afterEach(() => {
  const { unexpected } = app;
  app.remove();
  if (unexpected.length > 0) throw new Error(`unforeseen: ${JSON.stringify(unexpected)}`);
});

const file = (name: string, bytes: Uint8Array): string => {
  const written = path.join(folder, name);
  writeFileSync(written, bytes);
  return written;
};

const charter = wordFile(
  [
    p('Charte du CoDir', 'Titre'),
    p('Considérant la loi,'),
    p('Chapitre 1 – Rôles', 'Titre1'),
    p('Article 1 : Objet', 'Titre2'),
    p(`${run('La charte…')}${image}`),
    listed('un', 1),
    p('Chapitre 2 – Réunions', 'Titre1'),
    p('Article 2 : Lieu', 'Titre2'),
  ].join(''),
);

const choose = async () => {
  const read = await app.call('charter.chooseDocument', {});
  if (read.outcome !== 'read') throw new Error('nothing was read');
  return read;
};

describe('a charter begun from a Word document', () => {
  it('is shown first, then written with its chapters and articles, and the document is forgotten', async () => {
    chosen = [file('Charte 2020.docx', charter)];
    const read = await choose();
    expect(read).toMatchObject({
      fileName: 'Charte 2020.docx',
      plan: {
        title: 'Charte du CoDir',
        preamble: { title: 'Préambule', beginning: 'Considérant la loi,', wordCount: 3 },
        chapters: [
          { title: 'Rôles', articles: [{ title: 'Objet', wordCount: 3 }] },
          { title: 'Réunions', articles: [{ title: 'Lieu', beginning: '', wordCount: 0 }] },
        ],
        notKept: ['1\u00a0image n’est pas reprise (article 1.1).'],
      },
    });
    const { draftId } = await app.call('charter.begin', { from: 'document', file: read.file });
    const outline = await app.call('charter.outline', { id: draftId ?? 0 });
    expect(outline.version.title).toBe('Charte du CoDir');
    expect(outline.articles.map(({ number, title }) => [number, title])).toEqual([
      ['', 'Préambule'],
      ['1.1', 'Objet'],
      ['2.1', 'Lieu'],
    ]);
    const article = await app.call('charter.article', { id: outline.articles[1]?.id ?? 0 });
    expect(storedSketch(article.body)).toEqual(['La charte…', '• un']);
    await app.call('charter.discardDraft', {});
    await expect(app.call('charter.begin', { from: 'document', file: read.file })).rejects.toThrow(
      'choisissez-le de nouveau',
    );
  });

  it('may be read again while a draft is there, which it never overwrites', async () => {
    chosen = [file('charte.docx', charter)];
    const first = await choose();
    await app.call('charter.begin', { from: 'blank' });
    await expect(app.call('charter.begin', { from: 'document', file: first.file })).rejects.toThrow(/projet/);
    await app.call('charter.discardDraft', {});
    await expect(app.call('charter.begin', { from: 'document', file: first.file })).resolves.toBeDefined();
  });

  it('is undone in one step', async () => {
    chosen = [file('charte.docx', charter)];
    await app.call('charter.begin', { from: 'document', file: (await choose()).file });
    await app.call('journal.undo', {});
    expect(await app.call('charter.get', {})).toMatchObject({ draftId: null });
  });

  it('asks for nothing when nothing is chosen', async () => {
    expect(await app.call('charter.chooseDocument', {})).toEqual({ outcome: 'cancelled' });
  });

  it('refuses in a sentence what it cannot read', async () => {
    chosen = [file('charte.docx', Buffer.from('%PDF-1.7'))];
    await expect(app.call('charter.chooseDocument', {})).rejects.toThrow('Ce fichier est un PDF');
    chosen = [path.join(folder, 'partie.docx')];
    await expect(app.call('charter.chooseDocument', {})).rejects.toThrow(
      /«\u00a0partie\.docx\u00a0» n’a pas pu être ouvert/,
    );
    chosen = [hollowFile(path.join(folder, 'lourde.docx'), 'PK\u0003\u0004', 300 * 1024 * 1024)];
    await expect(app.call('charter.chooseDocument', {})).rejects.toThrow('plus de 100\u00a0Mo');
  });
});
