import type { Page } from '@playwright/test';
import type { ArticleBlock, ArticleFlow } from '../../db/domain/article-text.ts';
import { mixedCharter } from '../support/long-charter.ts';
import { writeCharter } from '../support/written-charter.ts';
import { found } from './cases.ts';
import { adopt, draftFromPlan } from './charter-cases.ts';
import { printedPages, sheetTexts } from './printed-pages.ts';
import { expect, test } from './screen-test.ts';

/** What a page says but its numbers and its marks: its words and how often, in the order of the alphabet. */
const words = (text: string): string => (text.match(/\p{L}{2,}/gu) ?? []).toSorted().join(' ');

const frameOf = (page: Page) => page.frameLocator('iframe');

const sheetsOf = async (page: Page, last: string): Promise<string[]> => {
  await expect(frameOf(page).getByRole('heading', { name: last })).toBeAttached();
  return sheetTexts(frameOf(page).locator('.sheet'));
};

for (const seed of [1, 2, 3]) {
  test(`a long charter breaks on screen where the printer breaks it, mix ${seed}`, async ({
    app,
    open,
    server,
  }) => {
    await found(app);
    const { draftId, lastTitle } = await writeCharter(app.call, mixedCharter(48, seed));
    const page = await open(`/charte/lire/${draftId}`);
    const sheets = await sheetsOf(page, lastTitle);
    const printed = await printedPages(page, app, server.url, { kind: 'charter', id: draftId });
    expect(printed.length).toBeGreaterThan(9);
    expect(sheets.map(words)).toEqual(printed.map(words));
  });
}

const letters = 'abcdefghij';
/** A paragraph of words that are its own: « motab » and the next ones tell which lines a page shows. */
const own = (start: number, length: number): ArticleFlow => ({
  type: 'paragraph',
  content: [
    {
      type: 'text',
      text: Array.from(
        { length },
        (_, index) =>
          `mot${String(start * 1000 + index).replace(/\d/g, (digit) => letters[Number(digit)] ?? '')}`,
      ).join(' '),
    },
  ],
});

/** A list in a list in a list in a list; items of one paragraph and of two. */
const deepList = (start: number, depth = 1): ArticleFlow => ({
  type: depth % 2 === 0 ? 'orderedList' : 'bulletList',
  content: Array.from({ length: depth < 3 ? 3 : 2 }, (_, item) => ({
    type: 'listItem',
    content: [
      own(start + item, 9 + ((start + item * 7) % 40)),
      ...(item === 1 ? [own(start + 3, 30)] : []),
      ...(depth < 4 ? [deepList(start + 4 + item * 5 * 4 ** (3 - depth), depth + 1)] : []),
    ],
  })),
});

const table = (start: number): ArticleBlock => ({
  type: 'table',
  content: Array.from({ length: 14 }, (_, row) => ({
    type: 'tableRow',
    content: [3, 9 + (row % 5) * 8, 1].map((length, cell) => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      content: [own(start + row * 3 + cell, length)],
    })),
  })),
});

const noted = (start: number): ArticleBlock => ({
  type: 'paragraph',
  content: [
    { type: 'text', text: `Renvoi ${'de la même phrase '.repeat(9)}` },
    { type: 'note', attrs: { text: `Note ${letters[start % 10]} ${'et ses mots '.repeat(30)}` } },
  ],
});

test('lists nested four deep, long paragraphs, tables and notes break where the printer breaks them', async ({
  app,
  open,
  server,
}) => {
  await found(app);
  const { draftId } = await app.call('charter.begin', { from: 'blank' });
  const id = draftId ?? 0;
  const { addedId: chapterId } = await app.call('charter.addChapter', { title: 'Essais', afterId: null });
  const bodies = [
    [deepList(1), noted(1), own(500, 900)],
    [noted(2), noted(3), table(600), own(700, 260), deepList(100)],
    [own(800, 150), own(801, 400), table(820), noted(4), own(900, 60)],
  ];
  for (const [index, content] of bodies.entries())
    await app.call('charter.addArticle', {
      chapterId,
      title: `Essai ${letters[index]}`,
      body: JSON.stringify({ type: 'doc', content }),
      afterId: null,
    });
  const page = await open(`/charte/lire/${id}`);
  const sheets = await sheetsOf(page, 'Essai c');
  const printed = await printedPages(page, app, server.url, { kind: 'charter', id });
  expect(printed.length).toBeGreaterThan(9);
  expect(sheets.map(words)).toEqual(printed.map(words));
});

/** Words of its own in one of seven places: what an article reads once it is reworded here and there. */
const reworded = (content: readonly ArticleBlock[]): string =>
  JSON.stringify({ type: 'doc', content }).replace(/mot([a-z]+)/g, (word, rest: string) =>
    rest.endsWith('d') || rest.endsWith('hb') ? `mut${rest}` : word,
  );

test('lists and tables compared break where the printer breaks them', async ({ app, open, server }) => {
  await found(app);
  await app.call('charter.begin', { from: 'blank' });
  const { addedId: chapterId } = await app.call('charter.addChapter', { title: 'Essais', afterId: null });
  const content = [own(1, 60), deepList(100), table(600), table(700), own(900, 40), table(820)];
  await app.call('charter.addArticle', {
    chapterId,
    title: 'Essai',
    body: JSON.stringify({ type: 'doc', content }),
    afterId: null,
  });
  const from = await adopt(app, '2026-03-10');
  const { draftId } = await app.call('charter.draftNext', {});
  const to = draftId ?? 0;
  const { articles } = await app.call('charter.outline', { id: to });
  const id = articles.find(({ title }) => title === 'Essai')?.id ?? 0;
  await app.call('charter.updateArticle', { id, patch: { body: reworded(content) } });
  const page = await open(`/charte/comparer/${from}/${to}`);
  const sheets = await sheetsOf(page, '1.1 Essai');
  const printed = await printedPages(page, app, server.url, { kind: 'charterComparison', from, to });
  expect(printed.length).toBeGreaterThan(4);
  expect(sheets.map(words)).toEqual(printed.map(words));
  await expect(frameOf(page).locator('.changed-table del').first()).toBeAttached();
});

test('no line of a paragraph is left alone on a page', async ({ app, open, server }) => {
  await found(app);
  const { draftId } = await app.call('charter.begin', { from: 'blank' });
  const id = draftId ?? 0;
  const { addedId: chapterId } = await app.call('charter.addChapter', { title: 'Essais', afterId: null });
  // Two of three have three lines, which cannot be cut: pages end within them in every way.
  const content = Array.from({ length: 160 }, (_, index) =>
    own(index + 1, index % 3 === 0 ? 40 + ((index * 29) % 61) : 22),
  );
  await app.call('charter.addArticle', {
    chapterId,
    title: 'Longueurs',
    body: JSON.stringify({ type: 'doc', content }),
    afterId: null,
  });
  const page = await open(`/charte/lire/${id}`);
  const printed = await printedPages(page, app, server.url, { kind: 'charter', id });
  expect(printed.length).toBeGreaterThan(12);
  const paragraphs = content.map((each) => words(JSON.stringify(each)).split(' '));
  const cuts = paragraphs.map((mine) =>
    printed
      .map(
        (text) =>
          text.split('\n').filter((line) => mine.some((word) => line.split(' ').includes(word))).length,
      )
      .filter((lines) => lines > 0),
  );
  expect(cuts.filter((lines) => lines.length > 1).length).toBeGreaterThan(0);
  expect(cuts.filter((lines) => lines.length > 1 && lines.includes(1))).toEqual([]);
});

test('the contents and the running head say on screen what they say in print, and lines lead to their pages', async ({
  app,
  open,
  server,
}) => {
  const id = await draftFromPlan(app);
  const page = await open(`/charte/lire/${id}`);
  const line = frameOf(page).locator('.contents li', { hasText: 'La suppléance' });
  await expect(line.locator('.page-number')).toHaveText(/^\d+$/);
  const number = Number(await line.locator('.page-number').textContent());
  const sheet = frameOf(page)
    .locator('.sheet')
    .nth(number - 1);
  const title = sheet.getByRole('heading', { name: /La suppléance/ });
  await expect(title).toBeAttached();

  const printed = await printedPages(page, app, server.url, { kind: 'charter', id });
  const heads = await frameOf(page).locator('.running-head').allTextContents();
  expect(heads).toHaveLength(printed.length);
  expect(heads[0]).toBe('');
  for (const [index, head] of heads.entries())
    if (index > 0) expect(printed[index]?.replace(/\s+/g, ' ')).toContain(head.replace(/\s+/g, ' ').trim());
  expect(heads[1]).toContain('Charte');

  await expect(title).not.toBeInViewport();
  await line.getByRole('link').click();
  await expect(title).toBeInViewport();
});

test('no link of the page leads the frame elsewhere', async ({ app, open }) => {
  const id = await draftFromPlan(app);
  const page = await open(`/charte/lire/${id}`);
  const links = frameOf(page).locator('.contents a');
  await expect(links.first()).toBeVisible();
  // Whatever it leads to: an address of the application, another site, nothing.
  for (const [index, href] of ['/', 'https://example.org/', '#absent', '#', ''].entries()) {
    const link = links.nth(index);
    await link.evaluate((element, target) => element.setAttribute('href', target), href);
    await link.click();
    await link.click({ button: 'middle' });
    await link.press('Enter');
  }
  await expect(frameOf(page).locator('.desk > .sheet').first()).toBeVisible();
  expect(page.frames().map((frame) => frame.url())).toEqual([page.url(), 'about:srcdoc']);
  expect(page.context().pages()).toHaveLength(1);
});
