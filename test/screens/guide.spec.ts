import { readdirSync } from 'node:fs';
import { expect, test } from './screen-test.ts';

test('F1 opens the guide at the page of the place, and its links and pictures stay inside', async ({
  app,
  open,
}) => {
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
  const page = await open('/conseils');
  await expect(page.getByRole('heading', { name: 'Conseils', level: 1 })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: 'Préparer un ordre du jour', level: 1 })).toBeVisible();
  const pictures = page.getByRole('article').getByRole('img');
  await expect(pictures.first()).toBeVisible();
  await expect
    .poll(() =>
      pictures.evaluateAll((all) =>
        all.every((one) => one instanceof HTMLImageElement && one.naturalWidth > 0),
      ),
    )
    .toBe(true);
  await page.getByRole('link', { name: 'Guide' }).first().click();
  await page.getByRole('article').getByRole('link', { name: 'Les délais' }).click();
  await expect(page.getByRole('heading', { name: 'Les délais', level: 1 })).toBeVisible();
});

const placesAndPages = [
  ['/collectif', 'Collectif', 'Premiers pas'],
  ['/collectif/importer', 'Importer des membres', 'Importer et exporter'],
  ['/collectif/tours', 'Tours', 'L’année et les tours'],
  ['/conseils/importer', 'Importer des conseils', 'Importer et exporter'],
  ['/reunions', 'Réunions', 'Préparer un ordre du jour'],
  ['/reunions/annee/2027', 'Année 2027', 'L’année et les tours'],
  ['/reunions/annee/planifier', 'Planifier les réunions', 'L’année et les tours'],
  ['/reserve/modeles', 'Réserve et modèles', 'Réserve, modèles et points récurrents'],
  ['/charte', 'Charte de fonctionnement', 'La charte'],
  ['/charte/versions', 'Charte de fonctionnement', 'La charte'],
  ['/avis', 'Avis', 'Les avis techniques'],
  ['/reglages', 'Réglages', 'Les délais'],
] as const;

test('each place has its page of the guide', async ({ app, open }) => {
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
  const page = await open('/');
  for (const [place, heading, title] of placesAndPages) {
    await page.evaluate((path) => {
      window.location.hash = `#${path}`;
    }, place);
    await expect(page.getByRole('heading', { name: heading, level: 1, exact: true })).toBeVisible();
    await page.keyboard.press('F1');
    await expect(page.getByRole('heading', { name: title, level: 1, exact: true })).toBeVisible();
  }
});

test('every link and every picture of the guide leads somewhere', async ({ app, open }) => {
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
  const page = await open('/aide');
  const article = page.getByRole('article');
  const linked = () =>
    article
      .getByRole('link')
      .evaluateAll((all) =>
        all.map((link) => ({ title: link.textContent, href: link.getAttribute('href') ?? '' })),
      );
  const written = readdirSync('docs/guide').filter((name) => /^\d+-.*\.md$/.test(name));
  await expect(article.getByRole('link')).toHaveCount(written.length);
  const pages = await linked();
  const known = new Set(['#/aide', ...pages.map(({ href }) => href)]);
  for (const { title, href } of pages) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, href);
    await expect(page.getByRole('heading', { name: title, level: 1, exact: true })).toBeVisible();
    await expect(article.getByRole('heading').first()).toBeVisible();
    const broken = () =>
      article
        .getByRole('img')
        .evaluateAll((all) =>
          all.flatMap((one) =>
            one instanceof HTMLImageElement && one.naturalWidth > 0 ? [] : [one.outerHTML],
          ),
        );
    await expect.poll(broken).toEqual([]);
    expect((await linked()).filter((link) => !known.has(link.href))).toEqual([]);
  }
});
