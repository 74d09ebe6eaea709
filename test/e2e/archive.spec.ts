import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { filesIn } from '../support/archived-dossier.ts';
import { expect, test } from './app-test.ts';
import { answerOpenDialog } from './desk.ts';
import { expectSound, pagesOf } from './pdf.ts';
import { goTo } from './places.ts';

test.describe.configure({ timeout: 240_000 });

const cardOf = async (page: Page) => {
  await goTo(page, '/reglages');
  return page.getByRole('region', { name: 'Copie lisible pour les archives' });
};

test('the copy for the archives is read without the application, and stopped it leaves nothing', async ({
  start,
  dossier: _dossier,
  profile,
}) => {
  const { app, page } = await start();
  const place = path.join(profile, 'service d’archives');
  mkdirSync(place);
  const card = await cardOf(page);
  const write = card.getByRole('button', { name: 'Écrire la copie…' });

  await answerOpenDialog(app, []);
  await write.click();
  await expect(write).toBeEnabled();
  expect(readdirSync(place)).toEqual([]);

  await answerOpenDialog(app, [place]);
  await write.click();
  await card.getByRole('button', { name: 'Arrêter la copie' }).click();
  await expect(card.getByText('La copie est arrêtée')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(place)).toEqual([]);

  const began = Date.now();
  await write.click();
  await expect(card.getByText('Copie écrite')).toBeVisible({ timeout: 180_000 });
  const [name = ''] = readdirSync(place);
  expect(name).toBe('Archives CoDir du Pays de Mortagne 2026-11-22');
  const folder = path.join(place, name);
  const files = filesIn(folder);
  const papers = files.filter((file) => file.endsWith('.pdf'));
  test
    .info()
    .annotations.push({ type: 'papers', description: `${papers.length} in ${Date.now() - began} ms` });
  execFileSync('sha256sum', ['--strict', '--quiet', '-c', 'empreintes.txt'], { cwd: folder });
  expect(readFileSync(path.join(folder, 'LISEZ-MOI.txt'), 'utf8')).toContain('CoDir du Pays de Mortagne');
  const agenda = papers.find((file) => file.includes('2026-12-08 Ordre du jour du CoDir')) ?? '';
  expectSound(path.join(folder, agenda));
  expect(pagesOf(path.join(folder, agenda)).join(' ')).toContain('Tarification de l’eau');
  expect(papers.filter((file) => file.startsWith('Charte/')).length).toBeGreaterThan(0);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('an application closed while it copies leaves nothing of the copy', async ({
  start,
  dossier: _dossier,
  profile,
}) => {
  const { app, page } = await start();
  const place = path.join(profile, 'archives');
  mkdirSync(place);
  const card = await cardOf(page);
  await answerOpenDialog(app, [place]);
  await card.getByRole('button', { name: 'Écrire la copie…' }).click();
  await expect(card.getByRole('progressbar')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(place)).toEqual(['Archives CoDir du Pays de Mortagne 2026-11-22 - incomplet']);
  await app.close();
  expect(readdirSync(place)).toEqual([]);
});
