import type { Page } from '@playwright/test';
import { readMessage } from '../mail/read-message.ts';
import { startMailServer } from '../support/mail-server.ts';
import { expect, test } from './app-test.ts';
import { sendFromHere, useServer } from './mail.ts';
import { goTo } from './places.ts';

const adoptedText = 'Partager les remplacements dès janvier';
const actionText = 'Recenser les besoins';

/** Held by the keys, as she does while the others speak: presence, one decision, one action, and its end. */
const hold = async (page: Page) => {
  await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('p');
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: /^1\. Tarification/ })).toBeVisible();
  await page.keyboard.press('F9');
  for (const line of [adoptedText, `${actionText} @Charrier 20/12`]) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  const entries = page.getByRole('region', { name: 'Décisions et actions' }).getByRole('listitem');
  await expect(entries).toHaveCount(2);
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: /^2\. Transfert/ })).toBeVisible();
  await page.getByRole('button', { name: /^Clore la séance/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Clore la séance' });
  await dialog.getByRole('button', { name: 'Clore la séance' }).click();
  // It goes on where people left off: the relevé.
  await expect(page.getByRole('heading', { level: 1, name: /^Relevé de décisions/ })).toBeFocused();
};

test.describe('the life of a meeting', () => {
  // Four days of it, each a start of the application.
  test.describe.configure({ timeout: 240_000 });

  test('goes from its ordre du jour, sent in time, to the action it leaves, closed; a late one says so', async ({
    start,
    dossier: { meetingId },
  }) => {
    const server = await startMailServer();
    try {
      // Friday, the advised day: it leaves, and is proved to have left in time.
      const sent = await start('2026-12-04T08:00:00Z');
      await useServer(sent.page, server.port);
      await sent.page.reload();
      await sent.page.getByRole('link', { name: /^Envoyer.*Ordre du jour à envoyer/ }).click();
      await sendFromHere(sent.page);
      await expect(sent.page.getByText(/dans le délai, 2\sjours avant l’échéance/)).toBeVisible();
      await sent.page.getByRole('link', { name: 'Attestation d’envoi' }).click();
      const proof = sent.page.frameLocator('iframe').first();
      await expect(proof.getByText(/Dans le délai/)).toBeVisible();
      await expect(proof.getByText('chloe.guerin-douillard@tiffauges.example')).toBeVisible();
      await sent.app.close();
      expect(server.received).toHaveLength(1);

      // Tuesday: held, and the relevé is ready, put up for approval and sent before people have left.
      const held = await start('2026-12-08T08:31:00Z');
      await goTo(held.page, `/reunions/${meetingId}`);
      await held.page.getByRole('link', { name: 'En séance' }).click();
      await hold(held.page);
      const sheet = held.page.frameLocator('iframe').first();
      await expect(sheet.getByText(adoptedText)).toBeVisible();
      await expect(sheet.getByText(actionText)).toBeVisible();
      await held.page.getByRole('button', { name: 'Proposer à l’approbation' }).click();
      await expect(held.page.getByRole('link', { name: /réunion du 19\sjanvier\s2027/ })).toBeVisible();
      await held.page.getByRole('link', { name: 'Envoyer…' }).click();
      await sendFromHere(held.page);
      await expect(held.page.getByText(/^Envoyé le/)).toBeVisible();
      await held.app.close();
      const record = await readMessage(server.received[1]?.bytes ?? Buffer.alloc(0));
      expect(record.attachments.map(({ fileName }) => fileName)).toEqual([
        '2026-12-08 Relevé de décisions du CoDir (projet).pdf',
      ]);

      // The eve of the next one: its ordre du jour leaves late, and nothing says otherwise.
      const late = await start('2027-01-18T09:00:00Z');
      await goTo(late.page, `/reunions/${meetingId + 1}/envoyer`);
      await expect(late.page.getByText('Échéance dépassée', { exact: false }).first()).toBeVisible();
      await sendFromHere(late.page);
      await expect(late.page.getByText(/hors délai, 24\sh\s30\saprès l’échéance/)).toBeVisible();
      await late.app.close();

      // That meeting approves the relevé; the action, late, is closed.
      const approved = await start('2027-01-19T11:30:00Z');
      await goTo(approved.page, `/reunions/${meetingId}/releve`);
      await approved.page.getByRole('button', { name: 'Noter l’approbation…' }).click();
      await approved.page.getByRole('button', { name: 'Approuver le relevé' }).click();
      await expect(approved.page.getByText('Approuvé le 19')).toBeVisible();
      await approved.page.getByRole('link', { name: 'Accueil' }).click();
      await approved.page.getByRole('link', { name: /Relancer.*1\saction en retard/ }).click();
      await approved.page.getByRole('button', { name: `Fait\u00a0: ${actionText}` }).click();
      await approved.page.getByRole('textbox', { name: 'Suite donnée' }).fill('Douze besoins reçus');
      await approved.page.keyboard.press('Enter');
      await expect(approved.page.getByText('Action faite.', { exact: true }).first()).toBeVisible();
      await approved.page.getByRole('link', { name: 'Accueil' }).click();
      await expect(approved.page.getByRole('link', { name: /en retard/ })).toHaveCount(0);
    } finally {
      await server.close();
    }
  });
});
