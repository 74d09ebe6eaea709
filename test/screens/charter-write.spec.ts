import type { Page } from '@playwright/test';
import type { TestApp } from '../support/app.ts';
import { found } from './cases.ts';
import { adopt, said } from './charter-cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

type Draft = { id: number; articles: number[]; chapters: number[] };

/** Two chapters: « Réunions » with three articles, « Avis » with one. */
const smallDraft = async (app: TestApp): Promise<Draft> => {
  await found(app);
  await app.call('charter.begin', { from: 'blank' });
  const chapters: number[] = [];
  for (const title of ['Réunions', 'Avis'])
    chapters.push((await app.call('charter.addChapter', { title, afterId: null })).addedId);
  const articles: number[] = [];
  const texts = [
    ['Calendrier', 0],
    ['Envoi', 0],
    ['Accueil', 0],
    ['Voix', 1],
  ] as const;
  for (const [title, chapter] of texts) {
    const body = said(`Ce que dit ${title}.`);
    const chapterId = chapters[chapter] ?? 0;
    articles.push((await app.call('charter.addArticle', { title, body, chapterId, afterId: null })).addedId);
  }
  const { draftId } = await app.call('charter.get', {});
  return { id: draftId ?? 0, articles, chapters };
};

const rows = (page: Page) => page.getByRole('grid', { name: 'Chapitres et articles' }).getByRole('row');
const row = (page: Page, name: string) => rows(page).and(page.getByRole('row', { name, exact: true }));
const title = (page: Page) => page.getByRole('textbox', { name: /^Titre/ });
const text = (page: Page) => page.getByRole('textbox', { name: 'Texte de l’article' });
const sheet = (page: Page) => page.frameLocator('iframe');
const group = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const planned = (page: Page, ...lines: RegExp[]) => expect(rows(page)).toHaveText(lines);
const saved = (page: Page) =>
  expect(page.locator('[data-save-state=saved]').first()).toContainText('Enregistré à');
const choose = async (page: Page, name: string) => {
  await row(page, name).click();
  await expect(title(page)).toHaveValue(name);
  await expect(text(page)).toBeVisible();
};

test('what is typed is kept and comes on the page; leaving at once loses no key', async ({ open, app }) => {
  const { articles } = await smallDraft(app);
  const page = await open('/charte');
  await choose(page, 'Envoi');
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Puis 48 h.');
  await row(page, 'Voix').click();
  await expect(title(page)).toHaveValue('Voix');
  await expect(text(page)).toHaveText('Ce que dit Voix.');
  const { body } = await app.call('charter.article', { id: articles[1] ?? 0 });
  expect(body).toContain('Ce que dit Envoi. Puis 48 h.');
  await expect(sheet(page).locator('main, .paper').first()).toContainText('Ce que dit Envoi. Puis 48');
  await title(page).fill('');
  await row(page, 'Accueil').click();
  // A title refused is not dropped in silence.
  await expect(page.getByRole('alertdialog')).toContainText('Donnez un titre à l’article');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Rester' }).click();
  await expect(title(page)).toBeFocused();
});

test('a click on the page opens its article, and the page follows the plan', async ({ open, app }) => {
  await smallDraft(app);
  const page = await open('/charte');
  await sheet(page).getByText('Ce que dit Accueil.').click();
  await expect(title(page)).toHaveValue('Accueil');
  await expect(title(page)).toBeFocused();
  await row(page, 'Voix').click();
  await expect(sheet(page).locator('.current').last()).toContainText('Voix');
});

test('a chapter chosen in the plan is shown on the page, and one clicked there opens its form', async ({
  open,
  app,
}) => {
  await smallDraft(app);
  const page = await open('/charte');
  await row(page, 'Avis').click();
  await expect(sheet(page).locator('.current')).toHaveText(/Avis/);
  await expect(sheet(page).locator('.current')).toBeInViewport();
  await sheet(page).getByRole('heading', { name: 'Réunions' }).click();
  await expect(title(page)).toHaveValue('Réunions');
  await expect(title(page)).toBeFocused();
});

test('an article named in the address is the one shown', async ({ open, app }) => {
  const { articles } = await smallDraft(app);
  const page = await open(`/charte?article=${articles[3]}`);
  await expect(title(page)).toHaveValue('Voix');
});

test.describe('the plan', () => {
  test('is put in order by Alt and the arrows, across chapters, said aloud; links follow; undone', async ({
    open,
    app,
  }) => {
    const { articles } = await smallDraft(app);
    const { key } = await app.call('charter.article', { id: articles[2] ?? 0 });
    const link = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'articleLink', attrs: { key } }] }],
    };
    await app.call('charter.updateArticle', {
      id: articles[0] ?? 0,
      patch: { body: JSON.stringify(link) },
    });
    const page = await open('/charte');
    await choose(page, 'Calendrier');
    await expect(text(page)).toHaveText('article\u00a01.3');
    await row(page, 'Accueil').click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: 'Accueil\u00a0: article 2.1, chapitre «\u00a0Avis\u00a0».' }),
    ).toBeAttached();
    await planned(
      page,
      /Réunions/,
      /1\.1\s*Calendrier/,
      /1\.2\s*Envoi/,
      /Avis/,
      /2\.1\s*Accueil/,
      /2\.2\s*Voix/,
    );
    await expect(row(page, 'Accueil')).toBeFocused();
    await choose(page, 'Calendrier');
    await expect(text(page)).toHaveText('article\u00a02.1');
    await row(page, 'Calendrier').click();
    await page.keyboard.press('Control+z');
    await planned(page, /Réunions/, /1\.1/, /1\.2/, /1\.3\s*Accueil/, /Avis/, /2\.1\s*Voix/);
    await expect(text(page)).toHaveText('article\u00a01.3');
  });

  test('takes a chapter whole, by the buttons', async ({ open, app }) => {
    await smallDraft(app);
    const page = await open('/charte');
    await rows(page).nth(4).click();
    await expect(page.getByRole('textbox', { name: /Titre du chapitre/ })).toHaveValue('Avis');
    await page.getByRole('button', { name: 'Monter' }).click();
    await planned(page, /1\s*Avis/, /1\.1\s*Voix/, /2\s*Réunions/, /2\.1/, /2\.2/, /2\.3/);
    await page.getByRole('textbox', { name: /Titre du chapitre/ }).fill('Avis et décisions');
    await expect(rows(page).first()).toContainText('Avis et décisions');
    await page.getByRole('button', { name: 'Retirer le chapitre' }).click();
    await expect(page.getByText('Chapitre retiré, avec 1\u00a0article.').first()).toBeVisible();
    await expect(rows(page)).toHaveCount(4);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(rows(page)).toHaveCount(6);
  });

  test('is put in order by dragging', async ({ open, app }) => {
    await smallDraft(app);
    const page = await open('/charte');
    await row(page, 'Voix').dragTo(row(page, 'Envoi'), { targetPosition: { x: 100, y: 30 } });
    await planned(page, /Réunions/, /1\.1/, /1\.2\s*Envoi/, /1\.3\s*Voix/, /1\.4/, /Avis/);
  });
});

test('an article is cut at the cursor, joined again, and taken away; each can be undone', async ({
  open,
  app,
}) => {
  await smallDraft(app);
  const page = await open('/charte');
  await choose(page, 'Envoi');
  await page.getByRole('button', { name: 'Scinder au curseur' }).click();
  await expect(page.getByText('Placez le curseur').first()).toBeVisible();
  await text(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Un jeudi. ');
  await page.getByRole('button', { name: 'Scinder au curseur' }).click();
  await expect(title(page)).toHaveValue('Envoi (suite)');
  await expect(title(page)).toBeFocused();
  await expect(text(page)).toHaveText('Ce que dit Envoi.');
  // Undone, one is back in the article that was cut, and not at the charter's own fields.
  await row(page, 'Envoi (suite)').click();
  await page.keyboard.press('Control+z');
  await expect(title(page)).toHaveValue('Envoi');
  await expect(text(page)).toContainText('Un jeudi. Ce que dit Envoi.');
  await page.keyboard.press('Control+y');
  await choose(page, 'Envoi (suite)');
  await choose(page, 'Envoi');
  await expect(text(page)).toHaveText('Un jeudi.');
  await row(page, 'Envoi (suite)').click();
  await page.getByRole('button', { name: 'Joindre au précédent' }).click();
  await expect(title(page)).toHaveValue('Envoi');
  await expect(text(page)).toContainText('Un jeudi.');
  await expect(text(page)).toContainText('Ce que dit Envoi.');
  await expect(rows(page)).toHaveCount(6);
  await page.getByRole('button', { name: 'Retirer l’article' }).click();
  await expect(title(page)).toHaveValue('Accueil');
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(row(page, 'Envoi')).toBeVisible();
});

test('an article cut where an item of a list begins leaves no empty item, on either side', async ({
  open,
  app,
}) => {
  await smallDraft(app);
  const page = await open('/charte');
  await choose(page, 'Envoi');
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- un');
  await page.keyboard.press('Enter');
  await page.keyboard.type('deux');
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Scinder au curseur' }).click();
  await expect(title(page)).toHaveValue('Envoi (suite)');
  await expect(text(page).getByRole('listitem')).toHaveText(['deux']);
  await choose(page, 'Envoi');
  await expect(text(page).getByRole('listitem')).toHaveText(['un']);
});

test('Ctrl+Z belongs to the text while one types in it, and to the charter outside', async ({
  open,
  app,
}) => {
  await smallDraft(app);
  const page = await open('/charte');
  await choose(page, 'Envoi');
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Encore');
  await page.keyboard.press('Control+z');
  await expect(text(page)).toHaveText('Ce que dit Envoi.');
  await page.keyboard.type(' Toujours');
  await row(page, 'Envoi').click();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(text(page)).toHaveText('Ce que dit Envoi.');
  await page.keyboard.press('Control+y');
  await expect(text(page)).toHaveText('Ce que dit Envoi. Toujours');
});

test('a rule is bound to an article, said in its text, moved to another, and taken away', async ({
  open,
  app,
}) => {
  const { id } = await smallDraft(app);
  const rules = async () =>
    (await app.call('charter.outline', { id })).rules.map(({ rule, number }) => [number, rule]);
  const page = await open('/charte');
  await choose(page, 'Envoi');
  await group(page, 'Règles appliquées').click();
  await group(page, 'Lier une règle').click();
  await page.getByRole('menuitem', { name: 'Délai d’envoi de l’ordre du jour' }).click();
  const rule = page.getByRole('region', { name: 'Délai d’envoi de l’ordre du jour' });
  await expect(rule).toContainText('Elle n’agit qu’une fois cette version adoptée.');
  await expect(rule).toContainText('insérez-la par');
  await text(page).click();
  await page.keyboard.press('Control+End');
  await group(page, 'Valeur d’une règle').click();
  await page.getByRole('menuitem', { name: /Délai, en heures/ }).click();
  await expect(text(page)).toContainText('48\u00a0heures');
  await expect(rule).not.toContainText('insérez-la par');
  await rule.getByRole('textbox', { name: /Délai/ }).fill('72');
  await rule.getByRole('textbox', { name: /Délai/ }).press('Tab');
  await expect(text(page)).toContainText('72\u00a0heures');
  await expect(sheet(page).getByText('72\u00a0heures')).toBeVisible();
  expect(await rules()).toEqual([['1.2', { kind: 'sendingDelay', hours: 72, reference: 'rule' }]]);
  await choose(page, 'Voix');
  await group(page, 'Lier une règle').click();
  await page.getByRole('menuitem', { name: /Déplacer ici\s: Délai d’envoi/ }).click();
  await expect(rule).toBeVisible();
  expect((await rules()).map(([number]) => number)).toEqual(['2.1']);
  await rule.getByRole('button', { name: /Retirer/ }).click();
  await expect(rule).toHaveCount(0);
  expect(await rules()).toEqual([]);
});

test('remarks are noted by collectivité, tell that views differ, are settled and opened again', async ({
  open,
  app,
}) => {
  await smallDraft(app);
  const page = await open('/charte');
  await choose(page, 'Envoi');
  await group(page, 'Remarques des collectivités').click();
  const add = async (name: string, stance: string, words: string) => {
    await page.getByRole('button', { name: 'Ajouter une remarque' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ajouter une remarque' });
    await dialog.getByRole('button', { name: /Collectivité/ }).click();
    await page.getByRole('option', { name, exact: true }).click();
    await dialog.getByRole('radio', { name: stance }).check({ force: true });
    await dialog.getByRole('textbox', { name: 'Remarque' }).fill(words);
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await expect(dialog).toBeHidden();
  };
  await page.getByRole('button', { name: 'Ajouter une remarque' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByText('Choisissez la collectivité qui s’exprime.')).toBeVisible();
  await expect(page.getByText('Choisissez la position de la collectivité.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Renoncer' }).click();
  await add('Mallièvre', 'Demande une modification', 'Un délai de 72 heures.');
  await add('Tiffauges', 'D’accord', '');
  await expect(
    page.getByText('Mallièvre demande une modification\u202f; Tiffauges est d’accord.'),
  ).toBeVisible();
  await expect(row(page, 'Envoi')).toContainText(/2\sremarques ouvertes · positions différentes/);
  await page.getByRole('button', { name: 'Noter comme réglée\u00a0: remarque de Mallièvre' }).click();
  const settling = page.getByRole('dialog', { name: /Remarque réglée/ });
  await settling.getByRole('textbox', { name: /convenu/ }).fill('Revu après six mois.');
  await settling.getByRole('button', { name: 'Noter comme réglée' }).click();
  await expect(page.getByText(/Réglée le 22\snovembre 2026\s: Revu après six mois\./)).toBeVisible();
  await expect(row(page, 'Envoi')).not.toContainText('positions différentes');
  await page.getByRole('button', { name: /^Rouvrir/ }).click();
  await expect(row(page, 'Envoi')).toContainText('positions différentes');
  await page.getByRole('button', { name: 'Retirer\u00a0: remarque de Tiffauges' }).click();
  await expect(row(page, 'Envoi')).toContainText(/1\sremarque ouverte/);
});

test('a version adopted is read, not written; the next one is prepared from it', async ({ open, app }) => {
  await smallDraft(app);
  await adopt(app, '2026-11-20');
  const page = await open('/charte');
  await expect(page.getByText('version\u00a01, en vigueur depuis le 20\u00a0novembre 2026')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  const line = page.getByRole('option', { name: /Accueil/ });
  await line.click();
  await expect(sheet(page).locator('.current').first()).toContainText('Accueil');
  await page.keyboard.press('ArrowDown');
  await expect(sheet(page).locator('.current').first()).toContainText('Voix');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Préparer une nouvelle version' }).click();
  await expect(page.getByText('projet de la version\u00a02')).toBeVisible();
  await expect(rows(page)).toHaveCount(6);
});

const longTitle =
  'Modalités de transmission, de conservation et de communication des documents préparatoires aux communes membres et à l’établissement public de coopération intercommunale';

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where the charter is written, and nothing runs over, ${scheme}`, async ({
    open,
    app,
    page,
  }) => {
    test.slow();
    const { articles, chapters } = await smallDraft(app);
    await app.call('charter.updateArticle', { id: articles[1] ?? 0, patch: { title: longTitle } });
    await app.call('charter.updateChapter', { id: chapters[0] ?? 0, title: longTitle.slice(0, 150) });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const [width, height] of [
      [1366, 768],
      [683, 384],
    ] as const) {
      await page.setViewportSize({ width, height });
      await open(`/charte?article=${articles[1]}`);
      await expect(text(page)).toBeVisible();
      await expect(sheet(page).locator('.sheet').first()).toBeVisible();
      expect({ width, faults: await faults(page) }).toEqual({ width, faults: [] });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ width, overflow }).toEqual({ width, overflow: 0 });
    }
  });
}
