import type { Page } from '@playwright/test';
import { smtpSettings } from '../support/sendings.ts';
import { goTo } from './places.ts';

/** The settings that the DSI gave, as the settings' place writes them. */
export const useServer = (page: Page, port: number): Promise<unknown> =>
  page.evaluate((patch) => window.codir.call('mail.save', { patch }), {
    ...smtpSettings,
    port,
  });

/** The two gestures of the place « Envoyer » where one is. */
export const sendFromHere = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Préparer l’envoi…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Envoyer', exact: true }).click();
};

export const prepareAndSend = async (page: Page, meetingId: number): Promise<void> => {
  await goTo(page, `/reunions/${meetingId}/envoyer`);
  await sendFromHere(page);
};
