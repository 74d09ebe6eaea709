import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './app-test.ts';
import { answerSaveDialog, askedOfSaveDialog, failWrites, spyOnPrint } from './desk.ts';
import { expectSound, pagesOf, plain } from './pdf.ts';
import { message, openMeeting, openPoint, stopDelays, titleField } from './places.ts';

test('printing asks the system once each time, with its dialog', async ({ start, dossier }) => {
  const { app, page } = await start();
  await openPoint(page, dossier.meetingId, 1);
  const prints = await spyOnPrint(app, { success: true, reason: '' });
  await page.getByRole('button', { name: 'Imprimer' }).click();
  await expect.poll(async () => (await prints()).length).toBe(1);
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeEnabled();
  await titleField(page).click();
  await page.keyboard.press('Control+p');
  await expect.poll(async () => (await prints()).length).toBe(2);
  expect((await prints()).map(({ options }) => options.silent)).toEqual([false, false]);
  await expect(page.getByRole('region', { name: 'Message' })).toHaveCount(0);
  // The paper's windows are gone, and the application is still there.
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a print given up is no error; a printer that fails is said', async ({ start, dossier }) => {
  const { app, page } = await start();
  await openMeeting(page, dossier.meetingId);
  const button = page.getByRole('button', { name: 'Imprimer' });
  const given = await spyOnPrint(app, { success: false, reason: 'Print job canceled' });
  await button.click();
  await expect.poll(async () => (await given()).length).toBe(1);
  await expect(button).not.toHaveAttribute('data-pending');
  await expect(page.getByRole('region', { name: 'Message' })).toHaveCount(0);

  const failed = await spyOnPrint(app, { success: false, reason: 'Invalid printer settings' });
  await button.click();
  await expect.poll(async () => (await failed()).length).toBe(1);
  await expect(
    message(
      page,
      'L’impression n’a pas abouti. Vérifiez que l’imprimante est allumée, ou exportez le document en PDF.',
    ),
  ).toBeVisible();
});

const name = 'ordre du jour.pdf';
const failures = [
  { code: 'EACCES', why: 'ce dossier est protégé. Choisissez un autre dossier' },
  { code: 'ENOSPC', why: 'le disque est plein. Libérez de la place' },
  { code: 'EBUSY', why: 'il est ouvert dans un autre logiciel. Fermez-le' },
];

test('an export that fails says why and leaves no half file', async ({ start, dossier, profile }) => {
  const { app, page } = await start();
  await openMeeting(page, dossier.meetingId);
  const folder = path.join(profile, 'papiers');
  const button = page.getByRole('button', { name: 'Exporter en PDF' });

  await answerSaveDialog(app, path.join(folder, name));
  await button.click();
  await expect(
    message(
      page,
      `« ${name} » n’a pas été écrit : ce dossier n’existe plus. Choisissez un autre dossier, puis recommencez.`,
    ),
  ).toBeVisible();
  expect(existsSync(folder)).toBe(false);

  mkdirSync(folder);
  writeFileSync(path.join(folder, name), 'le précédent');
  for (const { code, why } of failures) {
    await failWrites(app, code);
    await button.click();
    await expect(message(page, `« ${name} » n’a pas été écrit : ${why}, puis recommencez.`)).toBeVisible();
  }
  expect(readdirSync(folder)).toEqual([name]);
  expect(readFileSync(path.join(folder, name), 'utf8')).toBe('le précédent');
});

test('giving up the dialog writes nothing and says nothing', async ({ start, dossier }) => {
  const { app, page } = await start();
  await openMeeting(page, dossier.meetingId);
  await answerSaveDialog(app, null);
  const button = page.getByRole('button', { name: 'Exporter en PDF' });
  await button.click();
  await expect.poll(async () => (await askedOfSaveDialog(app)).length).toBe(1);
  await expect(button).not.toHaveAttribute('data-pending');
  await expect(page.getByRole('region', { name: 'Message' })).toHaveCount(0);
});

test('a double click exports once, with what was just typed', async ({ start, dossier, profile }) => {
  const { app, page } = await start();
  await openPoint(page, dossier.meetingId, 1);
  const file = path.join(profile, 'sans extension');
  await answerSaveDialog(app, file);
  await stopDelays(page);
  await titleField(page).fill('Un intitulé que l’on vient d’écrire');
  await page.getByRole('button', { name: 'Exporter en PDF' }).dblclick();
  await expect(message(page, '« sans extension.pdf » est enregistré.')).toBeVisible();
  const asked = await askedOfSaveDialog(app);
  expect(asked.map(({ title, defaultPath }) => [title, path.basename(defaultPath)])).toEqual([
    ['Exporter en PDF', '2026-12-08 Ordre du jour du CoDir.pdf'],
  ]);
  expectSound(`${file}.pdf`);
  expect(plain(pagesOf(`${file}.pdf`).join('\n'))).toContain('Un intitulé que l’on vient d’écrire');

  // In the field, the shortcut does the same, and what is under the cursor is saved first.
  await titleField(page).fill('Un intitulé repris au dernier moment');
  await page.keyboard.press('Control+Shift+E');
  await expect.poll(async () => (await askedOfSaveDialog(app)).length).toBe(2);
  await expect
    .poll(() => plain(pagesOf(`${file}.pdf`).join('\n')))
    .toContain('Un intitulé repris au dernier moment');
});
