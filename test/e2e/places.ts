import { expect, type Locator, type Page } from '@playwright/test';

/** Goes to a place by its address, as a link of the page would. */
export const goTo = (page: Page, place: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, place);

export const points = (page: Page): Locator =>
  page.getByRole('grid', { name: 'Points de l’ordre du jour' }).getByRole('row');

export const openMeeting = async (page: Page, id: number): Promise<void> => {
  await goTo(page, `/reunions/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: /^Réunion du / })).toBeVisible();
};

/** Opens the form of one point, counted from 1. */
export const openPoint = async (page: Page, meetingId: number, number: number): Promise<void> => {
  await openMeeting(page, meetingId);
  await points(page)
    .nth(number - 1)
    .click();
  await expect(page.getByText(new RegExp(`^Point ${number}(?!\\d)`))).toBeVisible();
};

export const titleField = (page: Page): Locator => page.getByRole('textbox', { name: /^Intitulé/ });

/** A quiet message at the foot of the window. */
export const message = (page: Page, sentence: string): Locator =>
  page.getByRole('region', { name: 'Message' }).getByText(sentence, { exact: true });

/** From here on no delay of the page ends: what waits for one is saved only if the page is asked to. */
export const stopDelays = (page: Page): Promise<boolean> =>
  page.evaluate(() => Reflect.set(window, 'setTimeout', () => 0));
