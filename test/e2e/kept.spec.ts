import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { openPoint, stopDelays, titleField } from './places.ts';

const text = 'Débat d’orientation budgétaire 2027 : « où allons-nous ? »';
const saved = (page: Page) => page.locator('[data-save-state=saved]').first();

test('what is typed is there after a close, and after the application is killed', async ({
  start,
  dossier,
}) => {
  const first = await start();
  await openPoint(first.page, dossier.meetingId, 2);
  await titleField(first.page).fill(text);
  await expect(saved(first.page)).toContainText('Enregistré à');
  await first.app.close();

  const second = await start();
  await openPoint(second.page, dossier.meetingId, 2);
  await expect(titleField(second.page)).toHaveValue(text);
  await titleField(second.page).fill(`${text} Encore`);
  await expect(saved(second.page)).toContainText('Enregistré à');
  const gone = second.app.waitForEvent('close');
  second.app.process().kill('SIGKILL');
  await gone;

  const third = await start();
  await openPoint(third.page, dossier.meetingId, 2);
  await expect(titleField(third.page)).toHaveValue(`${text} Encore`);
});

test('what is typed just before the window closes is saved on the way out', async ({ start, dossier }) => {
  const first = await start();
  await openPoint(first.page, dossier.meetingId, 2);
  const gone = first.app.waitForEvent('close');
  // Only the flush that main asks for can save what the form still holds back.
  await stopDelays(first.page);
  await titleField(first.page).fill(text);
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;

  const second = await start();
  await openPoint(second.page, dossier.meetingId, 2);
  await expect(titleField(second.page)).toHaveValue(text);
});

test('a window that is asked twice to close saves and closes once', async ({ start, dossier }) => {
  const first = await start();
  await openPoint(first.page, dossier.meetingId, 1);
  const gone = first.app.waitForEvent('close');
  await stopDelays(first.page);
  await titleField(first.page).fill(text);
  await first.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.close();
    window?.close();
  });
  await gone;

  const second = await start();
  await openPoint(second.page, dossier.meetingId, 1);
  await expect(titleField(second.page)).toHaveValue(text);
});

test.describe('a page that dies', () => {
  test.use({ provokes: true });

  test('comes back by itself, with what was saved', async ({ start, dossier }) => {
    const { app, page } = await start();
    await openPoint(page, dossier.meetingId, 2);
    await titleField(page).fill(text);
    await expect(saved(page)).toContainText('Enregistré à');
    const devtools = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // A page that dies never answers.
    void devtools.send('Page.crash').catch(() => undefined);
    await crashed;
    // Asked while the page is still dying, or between two pages, the question itself is refused: asked again.
    const heading = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript("document.querySelector('h1')?.textContent")
          .catch(() => 'no page answers'),
      );
    await expect.poll(heading).toMatch(/^Réunion du/);
  });
});
