import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './app-test.ts';
import { answerSaveDialog } from './desk.ts';
import { expectSound, infoOf, pagesOf } from './pdf.ts';
import { message, openMeeting } from './places.ts';

const letters = (text: string): string => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('');

/** The pages of a PDF without their running foot. */
const textOfPdf = (file: string): string =>
  pagesOf(file)
    .join('\n')
    .split('\n')
    .filter((line) => !/^\d+\/\d+$/.test(line.trim()) && !line.startsWith('Ordre du jour ·'))
    .join('\n');

const textByOffice = (folder: string, file: string): string => {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${path.join(folder, 'office')}`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      file,
    ],
    { cwd: folder, stdio: 'ignore' },
  );
  return readFileSync(path.join(folder, file.replace(/\.\w+$/, '.txt')), 'utf8');
};

test('an ordre du jour says the same in PDF, for Word and for LibreOffice', async ({
  start,
  dossier,
  profile,
}) => {
  test.slow();
  const { app, page } = await start();
  await openMeeting(page, dossier.meetingId);
  await answerSaveDialog(app, path.join(profile, 'page.pdf'));
  await page.getByRole('button', { name: 'Exporter en PDF' }).click();
  await expect(message(page, '« page.pdf » est enregistré.')).toBeVisible();
  for (const { item, file } of [
    { item: /^Word/, file: 'word.docx' },
    { item: /^LibreOffice/, file: 'libre.odt' },
  ]) {
    await answerSaveDialog(app, path.join(profile, file));
    await page.getByRole('button', { name: 'Autres formats' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(message(page, `« ${file} » est enregistré.`)).toBeVisible();
  }
  const pdf = path.join(profile, 'page.pdf');
  expectSound(pdf);
  expect(infoOf(pdf)['Tagged']).toBe('yes');
  const said = letters(textOfPdf(pdf));
  expect(said.length).toBeGreaterThan(1000);
  expect(letters(textByOffice(profile, 'word.docx'))).toBe(said);
  expect(letters(textByOffice(profile, 'libre.odt'))).toBe(said);
});
