import type { Page } from '@playwright/test';
import type { TestApp } from '../support/app.ts';
import { addPoint, councilWithPoints, found, meeting } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

const fill = async (app: TestApp): Promise<void> => {
  await found(app);
  const id = await meeting(app, await councilWithPoints(app));
  await app.call('agenda.takeFromCouncil', { id });
  await addPoint(app, id, 'Questions diverses', { kind: 'other' });
  const { id: opinionId, voices } = await app.call('opinion.ask', {
    councilItemId: 3,
    askedOn: '2026-11-20',
    dueOn: '2026-11-27',
    addressee: 'executiveCommittee',
  });
  await app.call('opinion.record', {
    id: opinionId,
    collectivityId: voices[0]?.collectivityId ?? 0,
    isCorrection: false,
    stance: 'unfavourable',
    reason: 'Le seuil écarte les communes de moins de mille habitants, qui n’ont pas d’ingénierie.',
    reservations: '',
    speaker: 'Marie-Christine de La Rochefoucauld-Doudeauville',
    onBehalfOf: 'la maire de Saint-Laurent-sur-Sèvre',
    channel: 'phone',
    saidOn: '2026-11-21',
  });
  await app.call('action.save', {
    id: null,
    text: 'Chiffrer la livraison dans chaque commune, et dire à toutes ce qu’elle coûterait en janvier',
    dueOn: '2026-11-10',
    owners: [{ memberId: null, collectivityId: 1, name: '' }],
    meetingId: id,
    itemId: null,
  });
  await app.call('role.createMany', { kind: 'network', names: ['Ressources humaines', 'Finances'] });
  const person = { firstName: 'Marie-Christine', function: 'sg' as const, functionTitle: '' };
  for (const lastName of ['Charrier-Puaud', 'de La Rochefoucauld-Doudeauville', 'Bœuf']) {
    await app.call('member.create', {
      ...person,
      civility: 'Mme',
      lastName,
      collectivityId: 1,
      email: `${lastName.length}.prenom.nom-compose.tres.long@saint-laurent-sur-sevre.example`,
      phone: '02 51 65 00 00',
    });
  }
};

/** Every place, and the word of its heading. */
const places: [string, RegExp][] = [
  ['/', /Accueil/],
  ['/conseils', /Conseils/],
  ['/conseils/nouveau', /Nouveau conseil/],
  ['/conseils/1', /Conseil du/],
  ['/reunions', /Réunions/],
  ['/reunions/nouvelle', /Nouvelle réunion/],
  ['/reunions/1', /Réunion du/],
  ['/collectif', /Collectif/],
  ['/collectif/collectivites', /Collectif/],
  ['/collectif/membres/1', /Charrier/],
  ['/collectif/referents', /Collectif/],
  ['/collectif/referents/ensemble', /Collectif|Référents/],
  ['/collectif/tours', /Tours/],
  ['/collectif/importer', /Importer/],
  ['/conseils/importer', /Importer/],
  ['/reunions/annee', /Année 2026/],
  ['/reunions/annee/planifier', /Planifier/],
  ['/avis', /Avis/],
  ['/avis/bilan', /Avis/],
  ['/avis/1/seance', /Fonds de concours/],
  ['/avis/importer', /Importer les délibérations/],
  ['/avis/demander/2', /Transfert/],
  ['/avis/1', /Fonds de concours/],
  ['/avis/1/page', /Fonds de concours/],
  ['/avis/conseil/1', /Avis pour le conseil/],
  ['/reunions/1/seance', /Séance du/],
  ['/reunions/1/releve', /Relevé de décisions/],
  ['/suivi', /Suivi/],
  ['/suivi/actions', /Suivi/],
  ['/suivi/relance', /Liste de relance/],
  ['/suivi/membre/1', /Charrier/],
  ['/suivi/collectivite/1', /./],
  ['/reserve', /Réserve/],
  ['/reserve/modeles', /Réserve/],
  ['/reserve/recurrents', /Réserve/],
  ['/reglages', /Réglages/],
  ['/aide', /Guide/],
  ['/aide/3-les-delais', /délais/],
];

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A large window scrolls inside its places, never as a whole: two scrollbars would stand side by side. */
const tooTall = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);

for (const scheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1366, 768],
    [683, 384],
  ] as const) {
    test(`axe finds nothing and nothing runs over, ${scheme}, ${width} px wide`, async ({
      open,
      app,
      page,
    }) => {
      test.slow();
      await fill(app);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      for (const [place, heading] of places) {
        await open(place);
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        if (place === '/reunions/1') await page.getByRole('row', { name: /Transfert/ }).click();
        await expect(page.getByText('Lecture des données…')).toHaveCount(0);
        expect({ place, faults: await faults(page) }).toEqual({ place, faults: [] });
        expect({ place, overflow: await overflow(page) }).toEqual({ place, overflow: 0 });
        if (height > 700) expect({ place, tooTall: await tooTall(page) }).toEqual({ place, tooTall: 0 });
      }
      await open('/collectif');
      await page.getByRole('button', { name: 'Ajouter un membre' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await faults(page)).toEqual([]);
    });
  }
}

test('at the start nothing founded is read, and the founding passes too', async ({ open, page }) => {
  await open('/bienvenue');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.setViewportSize({ width: 683, height: 384 });
  expect(await overflow(page)).toBe(0);
});

test('every place is reached from the navigation, and the way back keeps to it', async ({ open, app }) => {
  await fill(app);
  const page = await open('/');
  for (const [link, heading] of [
    ['Conseils', 'Conseils'],
    ['Réunions', 'Réunions'],
    ['Collectif', 'Collectif'],
    ['Réglages', 'Réglages'],
  ] as const) {
    await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByRole('link', { name: link, exact: true }).first()).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Collectif' })).toBeVisible();
});
