import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { goTo } from './places.ts';

/** How long deaths go on, in milliseconds: as many as the machine has time for. */
const lasting = 40_000;

const notes = (page: Page) => page.getByRole('textbox', { name: 'Notes' });

/** The notes as the page shows them, asked through main: a page that died is no more Playwright's. */
const shownIn = (app: ElectronApplication): Promise<string | null> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript("document.querySelector('textarea')?.value ?? null")
      .catch(() => null),
  );

type Letter = { length: number; at: number };

/** Types without a pause for so long, and says when each letter was in. */
const typeFor = async (page: Page, from: string, duration: number): Promise<Letter[]> => {
  const letters: Letter[] = [];
  const end = performance.now() + duration;
  while (performance.now() < end) {
    await page.keyboard.type('abcdefghij'[(from.length + letters.length) % 10] ?? '');
    letters.push({ length: from.length + letters.length + 1, at: performance.now() });
  }
  return letters;
};

const lostTyping = (letters: readonly Letter[], kept: string): number => {
  const lost = letters.filter(({ length }) => length > kept.length);
  return (lost.at(-1)?.at ?? 0) - (lost[0]?.at ?? 0);
};

test.describe('a meeting', () => {
  // Pages that die, and a process that ends at once, complain.
  test.use({ provokes: true });
  test.describe.configure({ timeout: 240_000 });

  test('stays where it was, with less than a second of typing lost, whatever dies', async ({
    start,
    dossier,
  }) => {
    const place = `/reunions/${dossier.meetingId}/seance`;
    const losses: number[] = [];
    let letters: Letter[] = [];
    const end = performance.now() + lasting;
    for (let life = 0; life === 0 || performance.now() < end; life += 1) {
      const { app, page } = await start();
      // Home leads back to a meeting that goes on.
      if (life === 0) await goTo(page, place);
      else await page.getByRole('link', { name: /Reprendre/ }).click();
      if (life === 0) {
        await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
        await page.getByRole('button', { name: /^Passer aux points/ }).click();
      }
      await expect(page.getByRole('heading', { name: /^1\. / })).toBeVisible();
      const kept = await notes(page).inputValue();
      losses.push(lostTyping(letters, kept));
      await notes(page).press('Control+End');
      letters = await typeFor(page, kept, 200 + ((life * 613) % 1100));
      const devtools = await page.context().newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      void devtools.send('Page.crash').catch(() => undefined);
      await crashed;
      await expect.poll(() => shownIn(app)).not.toBeNull();
      const again = (await shownIn(app)) ?? '';
      losses.push(lostTyping(letters, again));
      letters = [];
      const gone = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await gone;
      // The next life kills the whole while one types.
      const next = await start();
      await next.page.getByRole('link', { name: /Reprendre/ }).click();
      await expect(notes(next.page)).toHaveValue(again);
      await notes(next.page).press('Control+End');
      letters = await typeFor(next.page, again, 200 + ((life * 397) % 1100));
      const ended = next.app.waitForEvent('close');
      next.app.process().kill('SIGKILL');
      await ended;
    }
    expect(Math.max(...losses)).toBeLessThan(1000);
  });
});
