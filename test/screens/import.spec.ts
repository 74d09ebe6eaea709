import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { found } from './cases.ts';
import { faults, overflow } from './faults.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

const list = [
  'Nom;Prénom;Fonction;Commune;Mél;Remarque',
  'Robert;Anne;SG;Mallièvre;anne@mallievre.example;',
  'Puaud;Yves;SG;Saint-Test-sur-Mer;yves@test.example;',
  ';Sans;SG;Tiffauges;;',
].join('\n');

const preview = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'Coller la liste' }).fill(text);
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await expect(page.getByRole('table')).toBeVisible();
};
const row = (page: Page, name: RegExp) => page.getByRole('row', { name });

test('a list is pasted, seen line by line, mended and imported by the keyboard alone', async ({
  open,
  app,
}) => {
  const page = await open('/collectif/importer');
  const field = page.getByRole('textbox', { name: 'Coller la liste' });
  await field.focus();
  await page.keyboard.insertText(list);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Voir l’aperçu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, /Robert/)).toContainText('sera ajouté');
  await expect(row(page, /Puaud/)).toContainText('n’est pas dans le collectif');
  await expect(row(page, /Sans/)).toContainText('Donnez le nom du membre.');

  await page.getByRole('button', { name: /Saint-Test-sur-Mer/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'L’ajouter au collectif' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, /Puaud/)).toContainText('sera ajouté');

  const act = page.getByRole('button', { name: 'Importer 2 lignes' });
  await page.getByRole('checkbox', { name: /Ne rien importer/ }).focus();
  await page.keyboard.press('Space');
  await expect(act).toBeDisabled();
  await page.keyboard.press('Space');
  await act.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Import fait : 2 lignes ajoutées.', { exact: true })).toBeVisible();
  // What is left to correct stays on screen; nothing is to be imported twice.
  await expect(row(page, /Sans/)).toBeVisible();
  await expect(row(page, /Robert/)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Rien à importer' })).toBeDisabled();
  expect((await app.call('member.list', {})).map(({ lastName }) => lastName)).toEqual(['Puaud', 'Robert']);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(async () => (await app.call('member.list', {})).length).toBe(0);
});

test('unknown columns are chosen by hand', async ({ open }) => {
  const page = await open('/collectif/importer');
  await preview(page, 'Truc\tMachin\nRobert\tAnne\nPuaud\tYves');
  await page.getByRole('button', { name: 'Changer les colonnes' }).click();
  await page.getByRole('checkbox', { name: /La première ligne/ }).click({ force: true });
  await expect(row(page, /Machin/)).toBeHidden();
  await page.getByRole('button', { name: /^Ne pas importer Truc|Truc/ }).click();
  await page.getByRole('option', { name: 'Prénom', exact: true }).click();
  await page.getByRole('button', { name: /Machin/ }).click();
  await page.getByRole('option', { name: 'Nom', exact: true }).click();
  await expect(row(page, /Robert Anne/)).toContainText('sera ajouté');
});

test('a file that is no list is said in place, and nothing typed is lost', async ({ open, app }) => {
  const page = await open('/collectif/importer');
  await page.getByRole('textbox').fill('Robert Anne');
  const file = path.join(app.folder, 'membres.csv');
  writeFileSync(file, '%PDF-1.7');
  const { x, y } = (await page.getByText('Vous pouvez aussi le déposer ici.').boundingBox()) ?? {
    x: 0,
    y: 0,
  };
  // A real drop, as the system makes it.
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type, x: x + 5, y: y + 5, data });
  }
  await expect(page.getByRole('alert')).toContainText('Ce fichier est un PDF');
  await expect(page.getByRole('textbox')).toHaveValue('Robert Anne');
});

test('5,000 lines are shown a page at a time', async ({ open }) => {
  const page = await open('/collectif/importer');
  const rows = Array.from({ length: 5000 }, (_, n) => `Nom${n};SG;Mallièvre;p${n}@x.example`);
  // Pasted in an empty field, it is read at once.
  const text = ['Nom;Fonction;Commune;Mail', ...rows].join('\n');
  const pasted = await page.evaluateHandle((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    return { clipboardData, bubbles: true, cancelable: true };
  }, text);
  await page
    .getByRole('textbox', { name: 'Coller la liste' })
    .evaluate((field, init) => field.dispatchEvent(new ClipboardEvent('paste', init)), pasted);
  await expect(page.getByText('1 à 100 sur 5 000')).toBeVisible();
  expect(await page.getByRole('row').count()).toBe(101);
  await page.getByRole('button', { name: 'Suivantes' }).click();
  await expect(row(page, /Nom100\b/)).toBeVisible();
});

test('a calendar gives its conseils, its other events aside', async ({ open, app }) => {
  const page = await open('/conseils');
  await page.getByRole('link', { name: 'Importer…' }).click();
  const ics = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:a',
    'SUMMARY:Conseil communautaire',
    'DTSTART:20261216T173000Z',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:b',
    'SUMMARY:Bureau',
    'DTSTART:20261203T170000Z',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:c',
    'SUMMARY:Conseil communautaire',
    'DTSTART;VALUE=DATE:20270120',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  await preview(page, ics);
  await expect(row(page, /Bureau/)).toContainText('le titre ne contient pas');
  const hour = page.getByRole('textbox', { name: 'Heure proposée' });
  await hour.fill('19h');
  await hour.press('Tab');
  await expect(row(page, /20 janvier 2027/)).toContainText('19 h 00');
  await page.getByRole('button', { name: 'Importer 2 conseils' }).click();
  await expect(page.getByText('Import fait : 2 conseils ajoutés.', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rien à importer' })).toBeDisabled();
  // The tag has said « inchangé »: the sentence beside it does not say it again.
  await expect(row(page, /20 janvier 2027/).getByText('inchangé')).toHaveCount(1);
  expect((await app.call('council.list', {})).map(({ date, time }) => [date, time])).toEqual([
    ['2027-01-20', '19:00'],
    ['2026-12-16', '18:30'],
  ]);
  await page.getByRole('link', { name: 'Planifier les réunions' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Planifier les réunions' })).toBeVisible();
});

for (const [width, height] of [
  [1366, 768],
  [683, 384],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing and nothing runs over, ${colorScheme}, ${width} px wide`, async ({
      open,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await open('/conseils/importer');
      await preview(page, 'mercredi 16 décembre 2026 à 18h30\njeudi 16 décembre 2026\n20 janvier 2027');
      expect(await faults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await open('/collectif/importer');
      await expect(page.getByRole('heading', { level: 1, name: 'Importer des membres' })).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await preview(page, list);
      await page.getByRole('button', { name: 'Changer les colonnes' }).click();
      expect(await faults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  }
}
