import { expect, type Page } from '@playwright/test';

const limit = 120;

/** The words by which a screen reader names what holds the focus. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return '';
    const named = (focused.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
    const label = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
    const words =
      focused.getAttribute('aria-label') ??
      (named.trim() !== ''
        ? named
        : label
          ? [...(focused.labels ?? [])].map((each) => each.textContent).join(' ')
          : focused.textContent);
    return (words ?? '').replace(/\s+/gu, ' ').trim();
  });

/** Goes on with Tab, as she would without a mouse, to what bears this name. Fails when no Tab leads there. */
export const tabTo = async (page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  const met: string[] = [];
  for (let pressed = 0; pressed < limit; pressed += 1) {
    const here = await focusedName(page);
    if (name.test(here)) return;
    met.push(here);
    await page.keyboard.press(key);
  }
  expect(met, `${key} never leads to ${name}`).toEqual([]);
};

/** Goes to a field and writes in it; Enter may end it. */
export const typeIn = async (page: Page, name: RegExp, text: string, end?: 'Enter'): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.type(text);
  if (end) await page.keyboard.press(end);
};

/** Goes to a button or a link and presses it. */
export const press = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};
