import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnnexStore } from '../../electron/annexes/store.ts';
import { NotTaken } from '../../electron/annexes/file-troubles.ts';
import { temporaryFolder } from '../support/app.ts';
import { hollowFile } from './fixtures.ts';

const start = () => {
  const folder = temporaryFolder();
  const desk = temporaryFolder();
  const write = (name: string, content: string | Uint8Array): string => {
    const file = path.join(desk, name);
    writeFileSync(file, content);
    return file;
  };
  const files = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  return { folder, desk, write, files, store: createAnnexStore(folder) };
};

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    (error: unknown) => (error instanceof NotTaken ? error.message : String(error)),
  );

describe('the store of annexes', () => {
  it('keeps a file by its content: the original may move, change its name or go', async () => {
    const { store, write, desk } = start();
    const file = write('Budget.pdf', 'trois chiffres');
    const { hash, fileName, size } = await store.take(file);
    expect({ fileName, size }).toEqual({ fileName: 'Budget.pdf', size: 14 });
    renameSync(file, path.join(desk, 'Autre.pdf'));
    rmSync(path.join(desk, 'Autre.pdf'));
    expect(readFileSync(store.pathOf(hash), 'utf8')).toBe('trois chiffres');
    expect(await store.isSound(hash)).toBe(true);
  });

  it('keeps one content once, whatever its names', async () => {
    const { store, write, files } = start();
    const one = await store.take(write('a.pdf', 'même contenu'));
    const two = await store.take(write('b.docx', 'même contenu'));
    expect(two.hash).toBe(one.hash);
    expect(files()).toEqual([one.hash]);
  });

  it.each([
    '..%2f..%2fa.pdf',
    'CON',
    `${'n'.repeat(250)}.pdf`.slice(-250),
    'a\u202Efdp.exe',
    'a\nb.pdf',
    '-rf',
  ])('puts %j nowhere but under its hash', async (name) => {
    const { store, write, files } = start();
    const { hash } = await store.take(write(name, name));
    expect(files()).toEqual([hash]);
  });

  it('refuses an empty file, a folder, a file that is gone, each with its sentence', async () => {
    const { store, write, desk, files } = start();
    mkdirSync(path.join(desk, 'Dossier'));
    expect(await refusal(store.take(write('vide.pdf', '')))).toMatch(
      /^«\u00a0vide\.pdf\u00a0» est un fichier vide.*\.$/,
    );
    expect(await refusal(store.take(path.join(desk, 'Dossier')))).toMatch(/est un dossier/);
    expect(await refusal(store.take(path.join(desk, 'parti.pdf')))).toMatch(/n’est plus à cet endroit/);
    expect(files()).toEqual([]);
  });

  it('takes 300 MB without holding them, and refuses what would fill every backup', async () => {
    const { store, desk, files } = start();
    const big = hollowFile(path.join(desk, 'plan.pdf'), '%PDF-1.7', 300_000_000);
    const before = process.memoryUsage().arrayBuffers;
    const { hash, size } = await store.take(big);
    expect(size).toBe(300_000_000);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
    expect(files()).toEqual([hash]);
    const huge = hollowFile(path.join(desk, 'film.mp4'), '', 1_000_000_001);
    expect(await refusal(store.take(huge))).toMatch(/dépasse 1\u00a0Go/);
  }, 60_000);

  it('says what happened when it cannot write, and leaves nothing half written', async () => {
    const { store, folder, write, files } = start();
    writeFileSync(path.join(folder, 'annexes'), 'in the way');
    const sentence = await refusal(store.take(write('a.pdf', 'contenu')));
    expect(sentence).toMatch(/^«\u00a0a\.pdf\u00a0» n’a pas été ajouté.*\.$/);
    expect(files()).toEqual(['annexes']);
  });

  it('sees that a file is gone or is no longer what it was, and takes it back when it comes again', async () => {
    const { store, write } = start();
    const source = write('a.pdf', 'le vrai');
    const { hash } = await store.take(source);
    expect(await store.isSound(hash)).toBe(true);
    writeFileSync(store.pathOf(hash), 'le faux');
    utimesSync(store.pathOf(hash), 1, 1);
    expect(await store.isSound(hash)).toBe(false);
    await store.take(source);
    expect(await store.isSound(hash)).toBe(true);
    rmSync(store.pathOf(hash));
    expect(await store.isSound(hash)).toBe(false);
  });

  it('makes no path of anything but a hash', () => {
    const { store } = start();
    for (const text of ['', '..', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`])
      expect(() => store.pathOf(text)).toThrow('not a hash');
  });
});
