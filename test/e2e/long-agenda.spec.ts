import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { agendaItemKindLabels, agendaItemKinds } from '../../db/domain/agenda-item-kind.ts';
import { expect, test, type Running } from './app-test.ts';
import { answerSaveDialog } from './desk.ts';
import { meetingOn, writeIn } from './dossiers.ts';
import { bare, bookmarksOf, expectSound, infoOf, pagesOf, plain } from './pdf.ts';
import { message, openMeeting } from './places.ts';
import { draftItem } from '../support/draft-item.ts';

const count = 60;
const tail =
  'mutualiser la conduite des chantiers des communes du territoire avec les services de l’intercommunalité, sans que la plus petite y perde sa voix ni que la plus grande y perde son temps, et en dire le coût à chacun avant de commencer';
const titleOf = (index: number) => `Chantier ${String(index + 1).padStart(2, '0')} ${tail}`;
const kindOf = (index: number) => agendaItemKinds[Math.floor(index / 7) % agendaItemKinds.length] ?? 'other';
const headings = agendaItemKinds.map((kind) => agendaItemKindLabels[kind].section);

/** What stands on a page above its foot. */
const bodyOf = (page: string): string[] =>
  page
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\d+\/\d+$/.test(line) && !line.startsWith('Ordre du jour ·'));

/** The heading that a page ends with, if it does. */
const headingAtEnd = (page: string): string | undefined => {
  const last = plain(bodyOf(page).at(-1) ?? '');
  return headings.find((heading) => last.startsWith(heading));
};

const exportTo = async ({ app, page }: Running, file: string): Promise<void> => {
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Exporter en PDF' }).click();
  await expect(message(page, `« ${path.basename(file)} » est enregistré.`)).toBeVisible();
  expectSound(file);
};

test('sixty points of three lines: each page begins and ends well', async ({ start, profile }) => {
  const { id, empty } = await writeIn(profile, async (call) => {
    await call('collective.found', { name: 'CoDir d’essai', siren: null });
    const meeting = await call('meeting.create', meetingOn('2026-12-08'));
    for (let index = 0; index < count; index += 1) {
      const item = draftItem({ title: titleOf(index), kind: kindOf(index), minutes: 5 });
      await call('agenda.addItem', { meetingId: meeting.id, item });
    }
    return { id: meeting.id, empty: (await call('meeting.create', meetingOn('2026-12-15'))).id };
  });
  const running = await start();
  const { page } = running;
  const file = path.join(profile, 'soixante.pdf');
  await openMeeting(page, id);
  await exportTo(running, file);
  const pages = pagesOf(file);
  expect(pages.length).toBeGreaterThan(5);
  expect(infoOf(file)['Pages']).toBe(String(pages.length));
  // What she sees beside the form is cut where the printer cuts.
  const preview = page.frameLocator('iframe').locator('.sheet');
  await expect(preview).toHaveCount(pages.length);
  const numbers: number[] = [];
  for (const [index, text] of pages.entries()) {
    expect(text.match(/^\d+\/\d+$/gm)).toEqual([`${index + 1}/${pages.length}`]);
    expect(headingAtEnd(text)).toBeUndefined();
    const whole = bare(bodyOf(text).join(''));
    for (const [, number, chantier] of text.matchAll(/^(\d+) Chantier (\d\d) /gmu)) {
      numbers.push(Number(number));
      expect(whole, `point ${number} is whole on page ${index + 1}`).toContain(
        bare(titleOf(Number(chantier) - 1)),
      );
    }
    const shown = await preview.nth(index).locator('.entry .number').allTextContents();
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
  await exportTo(running, blank);
  expect(plain(pagesOf(blank).join('\n'))).toContain('Aucun point n’est encore inscrit.');
  expect(bookmarksOf(blank)).toEqual(['Ordre du jour']);
});

/** Points before the second heading, and words under the first: together they bring it to the foot of a page. */
const placesOfHeading = [8, 9, 10, 11].flatMap((points) => [0, 1, 2].map((words) => ({ points, words })));

test('wherever it falls, a heading goes with its first point', async ({ start, profile }) => {
  const ids = await writeIn(profile, async (call) => {
    await call('collective.found', { name: 'CoDir d’essai', siren: null });
    const meetings: number[] = [];
    for (const { points, words } of placesOfHeading) {
      const { id } = await call('meeting.create', meetingOn('2026-12-08'));
      for (let index = 0; index < points + 3; index += 1) {
        const kind = index < points ? ('opinion' as const) : ('information' as const);
        const question =
          index === 0 ? 'Faut-il en décider maintenant et à ce prix ? '.repeat(words * 2).trim() : '';
        const item = draftItem({ title: titleOf(index), question, kind, minutes: 5 });
        await call('agenda.addItem', { meetingId: id, item });
      }
      meetings.push(id);
    }
    return meetings;
  });
  const { app, page } = await start();
  const folder = path.join(profile, 'papiers');
  mkdirSync(folder);
  for (const id of ids) {
    const file = path.join(folder, `${id}.pdf`);
    await answerSaveDialog(app, file);
    await page.evaluate(
      (meeting) => window.codir.call('document.export', { kind: 'agenda', id: meeting, format: 'pdf' }),
      id,
    );
    const pages = pagesOf(file);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(headingAtEnd).filter((heading) => heading !== undefined)).toEqual([]);
  }
});
