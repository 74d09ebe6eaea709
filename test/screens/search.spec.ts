import type { Locator, Page } from '@playwright/test';
import { write } from '../../db/write.ts';
import type { TestApp } from '../support/app.ts';
import { fillSearched } from '../support/searched-dossier.ts';
import { addPoint, councilWithPoints, found, meeting } from './cases.ts';
import { faults } from './faults.ts';
import { heldMeeting } from './record-cases.ts';
import { allSpeak, askedOpinion } from './opinion-cases.ts';
import { expect, test } from './screen-test.ts';

const note = (text: string): string =>
  JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** A meeting of seven points, one of which has a question and a restricted note. */
const fill = async (app: TestApp): Promise<number> => {
  await found(app);
  const id = await meeting(app, await councilWithPoints(app));
  await app.call('agenda.takeFromCouncil', { id });
  await addPoint(app, id, 'Schéma directeur d’assainissement', { question: 'Quel calendrier de travaux ?' });
  const point = await addPoint(app, id, 'Mutualisation des achats');
  const restrictedNote = note('Le contentieux avec le délégataire.');
  await app.call('agenda.updateItem', { id: point, patch: { restrictedNote } });
  return id;
};

test('one searches from anywhere by the keyboard alone, and the point found opens', async ({ open, app }) => {
  await fill(app);
  const page = await open('/collectif');
  const field = page.getByRole('combobox', { name: 'Rechercher' });
  const options = page.getByRole('option');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('travaux');
  await expect(options).toHaveCount(1);
  await expect(options.locator('mark')).toHaveText('travaux');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  const title = page.getByRole('textbox', { name: /Intitulé/ });
  await expect(title).toHaveValue('Schéma directeur d’assainissement');
  await expect(title).toBeFocused();
  // Asked for again from the place itself, after another was chosen.
  await page.getByRole('row', { name: /Mutualisation/ }).click();
  await expect(title).toHaveValue('Mutualisation des achats');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('TRAVAUX');
  await expect(options).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(title).toHaveValue('Schéma directeur d’assainissement');
});

test('arrows choose, Escape gives the focus back, and nothing was opened', async ({ open, app }) => {
  await fill(app);
  const page = await open('/');
  const button = page.getByRole('button', { name: 'Rechercher' });
  await button.click();
  const options = page.getByRole('option');
  const chosen = page.locator('[role=option][aria-selected=true]');
  await expect(chosen).toHaveText('Nouvelle réunion');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveText('Ajouter un conseil');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('eau');
  await expect(options).toHaveCount(2);
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('combobox')).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
});

// Typed before the code of the search has come: no letter is lost.
test('places and things to do are found too, by their other names', async ({ open, app }) => {
  await found(app);
  const page = await open('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('statist');
  await expect(page.getByRole('option')).toHaveText(['Bilan des avis']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/avis\/bilan$/);
});

test('a note réservée is said to be one, and what is not found says how to go on', async ({ open, app }) => {
  await fill(app);
  const page = await open('/');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  const field = page.getByRole('combobox', { name: 'Rechercher' });
  await expect(field).toBeFocused();
  expect(await faults(page)).toEqual([]);
  await field.fill('contentieux');
  await expect(page.getByRole('option', { name: /note réservée/ })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await field.fill('zorglub');
  await expect(page.getByText(/Aucun résultat pour «\s*zorglub\s*»/)).toBeVisible();
  await expect(page.getByText('Essayez un mot plus court')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await field.fill('z');
  await expect(page.getByText('Écrivez au moins deux lettres.')).toBeVisible();
});

test('on the screen of the room, the search leaves restricted notes out and says so', async ({
  open,
  app,
}) => {
  const id = await fill(app);
  const page = await open(`/reunions/${id}/seance`);
  await expect(page.getByRole('button', { name: 'Ouvrir la séance' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Rechercher' });
  await expect(field).toBeFocused();
  await expect(page.getByText('Écran partagé')).toBeVisible();
  await field.fill('contentieux');
  await expect(page.getByText(/Aucun résultat/)).toBeVisible();
  await expect(page.getByText('Écran partagé')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await field.fill('achats');
  await expect(page.getByRole('option', { name: /Mutualisation/ })).toBeVisible();
  await expect(page.getByText('délégataire')).toHaveCount(0);
  // Once the room's screen is left, it is found again.
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Quitter le plein écran' }).click();
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await field.fill('contentieux');
  await expect(page.getByRole('option', { name: /note réservée/ })).toBeVisible();
  await expect(page.getByText('Écran partagé')).toHaveCount(0);
});

test('an avis in meeting is projected too', async ({ open, app }) => {
  const { id } = await askedOpinion(app);
  await allSpeak(app, id, ['unfavourable']);
  const page = await open(`/avis/${id}`);
  const inMeeting = page.getByRole('link', { name: 'En séance' });
  await expect(inMeeting).toBeVisible();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Rechercher' });
  await field.fill('seuil écarte');
  await expect(page.getByRole('option', { name: /parole d’une collectivité/ })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await inMeeting.click();
  await expect(page.getByRole('link', { name: 'Quitter la séance' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await field.fill('seuil écarte');
  await expect(page.getByText(/Aucun résultat/)).toBeVisible();
});

test('many answers are read by thirties, and a late answer never covers a later question', async ({
  openOver,
  app,
}) => {
  await found(app);
  const id = await meeting(app);
  for (let number = 1; number <= 35; number += 1) await addPoint(app, id, `Voirie, lot ${number}`);
  await addPoint(app, id, 'Vœux');
  const held: (() => void)[] = [];
  const page = await openOver(async (route, input) => {
    const result = await app.raw(route, input);
    const text = typeof input === 'object' && input !== null && 'text' in input ? input.text : '';
    if (route === 'search.query' && text === 'vo') await new Promise<void>((go) => held.push(go));
    return result;
  }, '/');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  const field = page.getByRole('combobox', { name: 'Rechercher' });
  await field.fill('vo');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await field.fill('voeux');
  await expect(page.getByRole('option')).toHaveCount(1);
  for (const go of held) go();
  await field.fill('voeu');
  await expect(page.getByRole('option')).toHaveText([/Vœux/]);
  await field.fill('voirie');
  await expect(page.getByRole('option')).toHaveCount(31);
  await page.getByRole('option', { name: 'Afficher les suivants' }).click();
  await expect(page.getByRole('option')).toHaveCount(35);
  await expect(field).toBeFocused();
});

test('nothing opens over a dialog that waits for its answer', async ({ open, app }) => {
  await found(app);
  const page = await open('/reserve');
  await page.getByRole('button', { name: 'Ajouter un point' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByRole('combobox', { name: 'Rechercher' })).toBeHidden();
});

type Shown = (page: Page) => Locator;
const onPaper =
  (text: string): Shown =>
  (page) =>
    page.frameLocator('iframe').getByText(text).first();
const written =
  (text: string): Shown =>
  (page) =>
    page.getByText(text).first();

const inDialog =
  (text: string): Shown =>
  (page) =>
    page.getByRole('dialog').getByText(text).first();

/** What each kind is found by, the heading of where it opens, and what is in sight there. */
const kinds: [words: string, label: string, heading: RegExp | string, shown: Shown][] = [
  ['member lastName', 'Membre', /member\.firstName/, (page) => page.getByRole('textbox', { name: /^Nom/ })],
  ['collectivity name', 'Collectivité', 'Collectif', written('collectivity.name')],
  ['role description', 'Réseau métier', /Collectif/, written('role.description')],
  ['meeting place', 'Réunion', /Réunion du/, onPaper('meeting.place')],
  [
    'item question',
    'Point de l’ordre du jour',
    /Réunion du/,
    (page) => page.getByRole('textbox', { name: /Intitulé/ }),
  ],
  [
    'item restricted',
    'Point de l’ordre du jour',
    /Réunion du/,
    (page) => page.getByRole('textbox', { name: /Intitulé/ }),
  ],
  ['reserve note', 'Point en réserve', /Réserve/, inDialog('reserve.note')],
  ['annex text', 'Annexe', /Réunion du/, (page) => page.getByRole('textbox', { name: /Intitulé/ })],
  ['sitting notes', 'Notes de séance', /Relevé de décisions/, written('sitting.notes')],
  ['decision reason', 'Décision 2026-12', /Relevé de décisions/, written('Raison\u00a0: decision.reason')],
  ['action outcome', 'Action', 'Suivi', written('action.outcome')],
  ['record correction', 'Relevé de décisions', /Relevé de décisions/, written('record.correction')],
  ['sending body', 'Envoi', /sending\.subject|Ordre du jour/, written('sending.body')],
  ['template question', 'Modèle d’ordre du jour', /Réserve/, (page) => page.getByRole('dialog')],
  ['template note', 'Modèle d’ordre du jour', /Réserve/, inDialog('template.note')],
  ['recurring question', 'Point récurrent', /Réserve/, written('recurring.question')],
  ['recurring note', 'Point récurrent', /Réserve/, inDialog('recurring.note')],
  ['council place', 'Conseil', /Conseil du/, (page) => page.getByRole('textbox', { name: /Lieu/ })],
  [
    'deliberation consequence',
    'Point du conseil',
    /Conseil du/,
    (page) => page.getByRole('row', { selected: true }),
  ],
  [
    'prepared project',
    'Point préparé pour avis',
    /prepared\.title/,
    (page) => page.getByRole('textbox').first(),
  ],
  ['position reason', 'Avis', /judged\.title/, written('position.reason')],
  ['draft footnote', 'Article de la charte', /draft\.charterTitle/, written('draft.body')],
  ['force body', 'Article de la charte', /force\.charterTitle/, onPaper('force.body')],
  ['former body', 'Article de la charte', /former\.charterTitle/, onPaper('former.body')],
  ['former adoptionNote', 'Charte', /former\.charterTitle/, onPaper('former.charterTitle')],
  ['remark text', 'Remarque sur la charte', /draft\.charterTitle/, written('remark.text')],
];

test('each kind of thing opens where it is, and what was found is in sight', async ({ open, app }) => {
  test.slow();
  await app.call('collective.found', { name: 'CoDir', siren: null });
  write(app.data, { label: 'tout' }, (tx) => fillSearched(tx, (place) => place));
  const page = await open('/aide');
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const [words, label, heading, shown] of kinds) {
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.getByRole('combobox', { name: 'Rechercher' }).fill(words);
    await page
      .getByRole('option', { name: label })
      .filter({ has: page.locator('mark') })
      .first()
      .click();
    await expect(page.getByRole('combobox', { name: 'Rechercher' })).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: heading }), words).toBeVisible();
    await expect(shown(page), words).toBeInViewport();
    // A form that opened over the place is closed before the next question.
    if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('a remark on an adopted version is read beside it, in full, and may be settled there', async ({
  open,
  app,
}) => {
  await app.call('collective.found', { name: 'CoDir', siren: null });
  write(app.data, { label: 'tout' }, (tx) => fillSearched(tx, (place) => place));
  await app.call('charter.discardDraft', {});
  const page = await open('/aide');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await page.getByRole('combobox', { name: 'Rechercher' }).fill('remark text');
  await page.getByRole('option', { name: 'Remarque sur la charte' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /charterTitle/ })).toBeVisible();
  const remark = page
    .getByRole('region', { name: 'Remarques sur l’article' })
    .getByRole('listitem')
    .filter({ hasText: 'remark.text' });
  await expect(remark).toBeInViewport();
  await expect(remark).toBeFocused();
  await expect(onPaper('force.body')(page)).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('what was found in a meeting is marked and has the focus, each time it is asked for', async ({
  open,
  app,
}) => {
  const { id } = await heldMeeting(app);
  const page = await open('/');
  const find = async (words: string, label: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Rechercher' }).fill(words);
    await page.getByRole('option', { name: label }).first().click();
    await expect(page).toHaveURL(new RegExp(`#/reunions/${id}/releve$`));
  };
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await find('confirme dates écrit', 'Notes de séance');
  const point = page.getByRole('region', { name: /Élections professionnelles/ });
  await expect(point).toBeFocused();
  await expect(point.getByText('Le centre de gestion confirme les dates par écrit.')).toBeInViewport();
  await find('conference des maires', 'Décision');
  const decision = page.getByRole('listitem').filter({ hasText: 'conférence des maires' });
  await expect(decision).toBeFocused();
  await expect(decision).toBeInViewport();
  expect(await faults(page)).toEqual([]);
  await find('confirme dates écrit', 'Notes de séance');
  await expect(point).toBeFocused();
});
