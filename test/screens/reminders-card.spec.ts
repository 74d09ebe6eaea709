import type { Page } from '@playwright/test';
import { startTestApp } from '../support/app.ts';
import { memoryMachine } from '../support/machine.ts';
import { found } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

const choice = (page: Page, name: string) => page.getByRole('checkbox', { name });

test('the choices of this computer are set one by one, by keyboard alone, and kept', async ({
  open,
  app,
}) => {
  const page = await open('/reglages');
  const notifies = choice(page, 'Me rappeler l’ordre du jour à envoyer');
  const stays = choice(page, 'Rester dans la zone de notification quand je ferme la fenêtre');
  const starts = choice(page, 'Démarrer avec ma session');
  await expect(notifies).toBeChecked();
  await expect(stays).not.toBeChecked();
  await expect(starts).not.toBeChecked();
  expect(await faults(page)).toEqual([]);

  await notifies.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Si rien ne s’affiche, regardez dans Windows')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(stays).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(starts).toBeChecked();
  await expect
    .poll(() => app.call('machine.get', {}))
    .toMatchObject({ notifies: true, staysInArea: true, opensAtLogin: true });

  await notifies.press('Space');
  await expect(page.getByRole('button', { name: 'Montrer un rappel d’essai' })).toHaveCount(0);
  await expect.poll(() => app.call('machine.get', {})).toMatchObject({ notifies: false, staysInArea: true });
});

test('a computer that shows none, or holds the start back, is told of', async ({ openOver }) => {
  const machine = memoryMachine({ canNotify: false, opensAtLogin: true, isStartHeld: true });
  const other = await startTestApp({ machine });
  try {
    await found(other);
    const page = await openOver(other.raw, '/reglages');
    await expect(page.getByText(/^Cet ordinateur n’affiche pas de notification/)).toBeVisible();
    await expect(page.getByText(/^Windows retient ce démarrage/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Montrer un rappel d’essai' })).toHaveCount(0);
    expect(await faults(page)).toEqual([]);
  } finally {
    other.remove();
  }
});
