import path from 'node:path';
import { agendaItemKindLabels, agendaItemKinds } from '../../db/domain/agenda-item-kind.ts';
import { expect, test } from './app-test.ts';
import { answerSaveDialog } from './desk.ts';
import { meetingOn, writeIn } from './dossiers.ts';
import { bare, bookmarksOf, expectSound, infoOf, pagesOf, plain } from './pdf.ts';
import { message, openMeeting } from './places.ts';

const count = 60;
const tail =
  'mutualiser la conduite des chantiers des communes du territoire avec les services de l’intercommunalité, sans que la plus petite y perde sa voix ni que la plus grande y perde son temps, et en dire le coût à chacun avant de commencer';
const titleOf = (index: number) => `Chantier ${String(index + 1).padStart(2, '0')} ${tail}`;
const kindOf = (index: number) => agendaItemKinds[Math.floor(index / 7) % agendaItemKinds.length] ?? 'other';
const headings = agendaItemKinds.map((kind) => agendaItemKindLabels[kind].section);

test('sixty points of three lines: each page begins and ends well', async ({ start, profile }) => {
  const { id, empty } = await writeIn(profile, async (call) => {
    await call('collective.found', { name: 'CoDir d’essai', siren: null });
    const meeting = await call('meeting.create', meetingOn('2026-12-08'));
    for (let index = 0; index < count; index += 1) {
      const item = { title: titleOf(index), question: '', kind: kindOf(index), presenter: '', minutes: 5 };
      await call('agenda.addItem', { meetingId: meeting.id, item });
    }
    return { id: meeting.id, empty: (await call('meeting.create', meetingOn('2026-12-15'))).id };
  });
  const { app, page } = await start();
  const file = path.join(profile, 'soixante.pdf');
  await openMeeting(page, id);
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Exporter en PDF' }).click();
  await expect(message(page, '« soixante.pdf » est enregistré.')).toBeVisible();

  expectSound(file);
  const pages = pagesOf(file);
  expect(pages.length).toBeGreaterThan(5);
  expect(infoOf(file)['Pages']).toBe(String(pages.length));
  // What she sees beside the form is cut where the printer cuts.
  const preview = page.frameLocator('iframe').locator('.sheet');
  await expect(preview).toHaveCount(pages.length);
  const numbers: number[] = [];
  for (const [index, text] of pages.entries()) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const foot = lines.filter((line) => /^\d+\/\d+$/.test(line));
    expect(foot).toEqual([`${index + 1}/${pages.length}`]);
    const body = lines.filter((line) => !foot.includes(line) && !line.startsWith('Ordre du jour ·'));
    const last = plain(body.at(-1) ?? '');
    expect(headings.filter((heading) => last.startsWith(heading))).toEqual([]);
    const whole = bare(body.join(''));
    for (const [, number, chantier] of text.matchAll(/^(\d+) Chantier (\d\d) /gmu)) {
      numbers.push(Number(number));
      expect(whole, `point ${number} is whole on page ${index + 1}`).toContain(
        bare(titleOf(Number(chantier) - 1)),
      );
    }
    const shown = await preview.nth(index).locator('.entry .number').allInnerTexts();
    expect(shown.map(Number)).toEqual(numbers.slice(numbers.length - shown.length));
  }
  expect(numbers).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  // A point joins those of its kind: the bookmarks have every title once, whatever its place.
  const marks = bookmarksOf(file).map(plain);
  expect(marks.filter((mark) => mark.startsWith('Chantier')).toSorted()).toEqual(
    Array.from({ length: count }, (_, index) => plain(titleOf(index))),
  );
  expect(marks.filter((mark) => !mark.startsWith('Chantier'))).toEqual(['Ordre du jour', ...headings]);

  await openMeeting(page, empty);
  await expect(page.getByText('Aucun point pour l’instant.')).toBeVisible();
  const blank = path.join(profile, 'vide.pdf');
  await answerSaveDialog(app, blank);
  await page.getByRole('button', { name: 'Exporter en PDF' }).click();
  await expect(message(page, '« vide.pdf » est enregistré.')).toBeVisible();
  expectSound(blank);
  expect(plain(pagesOf(blank).join('\n'))).toContain('Aucun point n’est encore inscrit.');
  expect(bookmarksOf(blank)).toEqual(['Ordre du jour']);
});
