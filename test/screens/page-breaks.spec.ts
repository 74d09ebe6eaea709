import type { Page } from '@playwright/test';
import { addPoint, agendaOf, found, meeting } from './cases.ts';
import { printedPages, sheetTexts } from './printed-pages.ts';
import { expect, test } from './screen-test.ts';

const firstNumber = (text: string): number =>
  Math.min(...[...text.matchAll(/Point (\d+)/g)].map(([, number]) => Number(number)));

/** The first point of each sheet of the preview. */
const previewStarts = async (page: Page, id: number, points: number): Promise<number[]> => {
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-item]')).toHaveCount(points);
  await expect(page).toHaveURL(new RegExp(`/reunions/${id}$`));
  const sheets = await sheetTexts(frame.locator('.sheet'));
  return sheets.map(firstNumber);
};

// Mix 5 of nine points ends a tenth of a pixel beyond 255 mm: the printer, which rounds them, still takes it.
const mixes = [
  [9, 5],
  [12, 1],
  [12, 3],
  [30, 1],
  [30, 2],
  [60, 1],
  [60, 2],
] as const;

for (const [points, seed] of mixes) {
  test(`the preview breaks where the printer does, ${points} points, mix ${seed}`, async ({
    app,
    open,
    server,
  }) => {
    await found(app);
    const id = await agendaOf(app, points, seed);
    const page = await open(`/reunions/${id}`);
    const preview = await previewStarts(page, id, points);
    const printed = await printedPages(page, app, server.url, { kind: 'agenda', id });
    expect(preview).toEqual(printed.map(firstNumber));
  });
}

/** A sentence as long as `length` words; `seed` makes it one of a kind. */
const sentence = (seed: number, length: number): string =>
  Array.from({ length }, (_, index) => `mot${(seed * 31 + index * 17) % 97}`).join(' ');

const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

/** Notes of several paragraphs, and lists, under numbered points. */
const noteOf = (point: number): string => {
  const paragraphs = Array.from({ length: 1 + (point % 4) }, (_, index) =>
    paragraph(sentence(point * 7 + index, 20 + ((point * 13 + index * 29) % 90))),
  );
  const items = Array.from({ length: point % 5 }, (_, index) => ({
    type: 'listItem',
    content: [paragraph(sentence(point + index, 6 + (index % 3) * 9))],
  }));
  const list = items.length > 0 ? [{ type: 'bulletList', content: items }] : [];
  return JSON.stringify({ type: 'doc', content: [...paragraphs, ...list] });
};

/** The first words of each page but the first. */
const breaks = (pages: readonly string[]) =>
  pages.slice(1).map((text) => /(?:mot\d+|Point \d+|\d+)(?: mot\d+)?/.exec(text.replace(/\s+/g, ' '))?.[0]);

test('long notes break where the printer breaks them, and never leave their point alone', async ({
  app,
  open,
  server,
}) => {
  await found(app);
  const id = await meeting(app);
  for (let point = 1; point <= 16; point += 1) {
    const item = await addPoint(app, id, `Point ${point}`, { question: sentence(point, 9) });
    await app.call('agenda.updateItem', { id: item, patch: { note: noteOf(point) } });
  }
  const page = await open(`/reunions/${id}`);
  await expect(page.frameLocator('iframe').locator('.entry')).toHaveCount(16);
  const sheets = await sheetTexts(page.frameLocator('iframe').locator('.sheet'));
  const printed = await printedPages(page, app, server.url, { kind: 'agenda', id });
  expect(sheets.length).toBeGreaterThan(3);
  expect(printed).toHaveLength(sheets.length);
  expect(breaks(sheets)).toEqual(breaks(printed));
});

const places = (pages: readonly string[]) => pages.map((text) => text.match(/Zone \d+/g) ?? []);

test('a long feuille d’émargement breaks between rows, its head on every page', async ({
  app,
  open,
  server,
}) => {
  await found(app);
  const id = await meeting(app);
  for (let place = 1; place <= 30; place += 1)
    await app.call('collectivity.create', {
      kind: 'commune',
      name: `Zone ${String(place).padStart(2, '0')}`,
      inseeCode: '',
      siren: '',
      population: null,
    });
  const page = await open(`/reunions/${id}`);
  await page.getByRole('button', { name: /^Document affiché/ }).click();
  await page.getByRole('menuitem', { name: /^Feuille d’émargement/ }).click();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('Zone 30')).toBeVisible();
  const sheets = await sheetTexts(frame.locator('.sheet'));
  const printed = await printedPages(page, app, server.url, { kind: 'signIn', id });
  expect(places(sheets)).toEqual(places(printed));
  expect(sheets.length).toBeGreaterThan(2);
  for (const text of [...sheets, ...printed]) expect(text).toContain('Signature');
});

test('name cards fill their sheets on screen as on paper', async ({ app, open, server }) => {
  await found(app);
  const id = await meeting(app);
  for (let person = 1; person <= 5; person += 1)
    await app.call('member.create', {
      civility: 'Mme',
      firstName: 'Anne',
      lastName: `Robert${person}`,
      function: 'sg',
      functionTitle: '',
      email: '',
      phone: '',
      collectivityId: person + 1,
    });
  const page = await open(`/reunions/${id}`);
  await page.getByRole('button', { name: /^Document affiché/ }).click();
  await page.getByRole('menuitem', { name: /^Chevalets/ }).click();
  await expect(page.frameLocator('iframe').locator('.whole-sheet')).toHaveCount(3);
  const printed = await printedPages(page, app, server.url, { kind: 'nameCards', id });
  expect(printed).toHaveLength(3);
  for (const text of printed) expect(text).toContain('Robert');
});
