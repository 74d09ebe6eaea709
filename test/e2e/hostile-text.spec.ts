import path from 'node:path';
import { expect, test } from './app-test.ts';
import { answerSaveDialog } from './desk.ts';
import { bare, expectSound, pagesOf } from './pdf.ts';
import { goTo, message, openMeeting, points } from './places.ts';

const hostile = [
  '<img src=x onerror=document.title=1>',
  '</style><script>document.title=2</script>',
  '</title></head><svg onload=document.title=3>',
  '&lt;b&gt; et <b>gras</b> ${4} {{5}}',
];
const hostileName = 'Codir\\"}</style><script>document.title=6</script>';

test('a text that looks like a page stays a text: on screen, in the preview, in the PDF', async ({
  start,
  dossier,
  profile,
}) => {
  const { app, page } = await start();
  await goTo(page, '/reglages');
  await openMeeting(page, dossier.meetingId);
  const before = await points(page).count();
  await page.getByRole('textbox', { name: 'Ajouter un point' }).click();
  for (const [index, title] of hostile.entries()) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(points(page)).toHaveCount(before + index + 1);
  }
  await page.evaluate((name) => window.codir.call('collective.update', { patch: { name } }), hostileName);
  await goTo(page, '/reunions');
  await openMeeting(page, dossier.meetingId);
  const preview = page.frameLocator('iframe');
  for (const title of hostile) {
    await expect(points(page).filter({ hasText: title })).toBeVisible();
    await expect(preview.getByRole('heading', { name: title, exact: true })).toBeAttached();
  }
  const file = path.join(profile, 'papier.pdf');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Exporter en PDF' }).click();
  await expect(message(page, '« papier.pdf » est enregistré.')).toBeVisible();
  expectSound(file);
  const text = bare(pagesOf(file).join('\n'));
  for (const written of [...hostile, hostileName]) expect(text).toContain(bare(written));
  expect(await page.title()).toBe('CoDir');
});
