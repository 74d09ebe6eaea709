import { startTestApp } from '../support/app.ts';
import { draftItem } from '../support/draft-item.ts';
import { councilWithPoints, found, meeting } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

test('the copy for the archives is written from the settings, and says where it is', async ({
  open,
  app,
}) => {
  await found(app);
  await meeting(app, await councilWithPoints(app));
  const page = await open('/reglages');
  const card = page.getByRole('region', { name: 'Copie lisible pour les archives' });
  await card.scrollIntoViewIfNeeded();
  await expect(card.getByRole('checkbox')).not.toBeChecked();
  await card.getByRole('button', { name: 'Écrire la copie…' }).press('Enter');
  await expect(card.getByText('Copie écrite')).toBeVisible();
  await expect(
    card.getByText(/«\sArchives CoDir du Pays de Mortagne 2026-11-22\s», avec \d+\sfichiers, est dans/),
  ).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('it shows how far it is, is stopped by one gesture, and a refusal says what to do', async ({
  openOver,
}) => {
  const printing = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  let isRefused = false;
  const app = await startTestApp({
    paper: {
      print: async () => true,
      pdf: async () => {
        printing.resolve();
        await held.promise;
        if (isRefused) throw new Error('no printer');
        return new Uint8Array([37]);
      },
    },
  });
  await found(app);
  const id = await meeting(app);
  await app.call('agenda.addItem', {
    meetingId: id,
    item: draftItem({ title: 'Budget' }),
  });
  const page = await openOver(app.raw, '/reglages');
  const card = page.getByRole('region', { name: 'Copie lisible pour les archives' });
  await card.getByRole('button', { name: 'Écrire la copie…' }).click();
  await printing.promise;
  const bar = card.getByRole('progressbar', { name: 'Réunion du 8 décembre 2026' });
  await expect(bar).toHaveAttribute('aria-valuetext', /^0 sur 1\sdocument$/);
  // She goes elsewhere and comes back: it goes on, and is still there to be stopped.
  await page.getByRole('link', { name: 'Accueil' }).click();
  await page.getByRole('link', { name: 'Réglages' }).click();
  await expect(bar).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await card.getByRole('button', { name: 'Arrêter la copie' }).click();
  held.resolve();
  await expect(bar).toBeHidden();
  isRefused = true;
  await card.getByRole('button', { name: 'Écrire la copie…' }).click();
  await expect(card.getByText(/n’a pas pu être imprimé\s: la copie n’a pas été écrite/)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  app.remove();
});
