import type { Page } from '@playwright/test';
import { addPoint, councilWithPoints, found, meeting } from './cases.ts';
import { faults } from './faults.ts';
import { expect, test } from './screen-test.ts';

test.beforeEach(async ({ app }) => {
  await found(app);
});

const rowsOf = (page: Page) => page.getByRole('grid', { name: 'Points de l’ordre du jour' }).getByRole('row');
const group = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const saved = (page: Page) =>
  expect(page.locator('[data-save-state=saved]').first()).toContainText('Enregistré à');

test('everything that is written of a point is kept, undone by Ctrl+Z and there again', async ({
  open,
  app,
}) => {
  const sessionId = await councilWithPoints(app);
  const id = await meeting(app, sessionId);
  await addPoint(app, id, 'Voirie');
  const page = await open(`/reunions/${id}`);
  await rowsOf(page).first().click();
  await group(page, 'Préparation').click();
  await page.getByRole('textbox', { name: 'Résultat attendu' }).fill('Un avis commun');
  const note = page.getByRole('textbox', { name: 'Note de préparation' });
  await note.click();
  await page.keyboard.type('Critères de ');
  await page.getByRole('button', { name: 'Gras' }).click();
  await page.keyboard.type('2019');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Puces' }).click();
  await page.keyboard.type('Trafic');
  // Tab leaves the editor, even from a list.
  await page.keyboard.press('Tab');
  await expect(note).not.toBeFocused();
  await group(page, 'Précisions').click();
  await page.getByRole('button', { name: /Demandé par/ }).click();
  await page.getByRole('option', { name: 'Mallièvre' }).click();
  await page.getByRole('button', { name: /Point du conseil lié/ }).click();
  await page.getByRole('option', { name: /Fonds de concours/ }).click();
  await page.getByRole('button', { name: 'Ajouter une note réservée' }).click();
  await page.getByRole('textbox', { name: 'Note réservée' }).click();
  await page.keyboard.type('Ne pas diffuser');
  await page.getByRole('textbox', { name: /Question/ }).click();
  await saved(page);
  const { items } = await app.call('meeting.get', { id });
  expect(items[0]).toMatchObject({
    expectedOutcome: 'Un avis commun',
    originName: 'Mallièvre',
    councilItemId: 3,
    title: 'Voirie',
  });
  expect(JSON.parse(items[0]?.note ?? '').content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Critères de ' },
        { type: 'text', marks: [{ type: 'bold' }], text: '2019' },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Trafic' }] }],
        },
      ],
    },
  ]);
  expect(items[0]?.restrictedNote).toContain('Ne pas diffuser');
  expect(await faults(page)).toEqual([]);
  await group(page, 'Préparation').click();
  await expect(group(page, 'Préparation')).toContainText(/résultat attendu · note de 2\s+lignes/);
});

test('a note pasted from a word processor keeps its words, bold and lists, and nothing else', async ({
  open,
  app,
}) => {
  const id = await meeting(app);
  await addPoint(app, id, 'Voirie');
  const page = await open(`/reunions/${id}`);
  await rowsOf(page).first().click();
  await group(page, 'Préparation').click();
  const note = page.getByRole('textbox', { name: 'Note de préparation' });
  await note.click();
  await note.evaluate((editor) => {
    const transfer = new DataTransfer();
    transfer.setData(
      'text/html',
      '<h1 style="color:red">Titre</h1><p class="MsoNormal">Du <b>gras</b>, un <a href="https://x.example">lien</a></p><ul><li>un</li></ul><img src="https://x.example/a.png"><table><tr><td>case</td></tr></table>',
    );
    editor.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  });
  await expect(note).toContainText('case');
  await page.getByRole('textbox', { name: /Question/ }).click();
  await saved(page);
  const kept = (await app.call('meeting.get', { id })).items[0]?.note ?? '';
  expect(kept).toContain('"text":"gras","marks":[{"type":"bold"}]');
  for (const words of ['Titre', 'lien', 'un', 'case']) expect(kept).toContain(words);
  for (const word of ['href', 'image', 'heading', 'table', 'style']) expect(kept).not.toContain(word);
});

test('undoing in the window brings the note back in the editor', async ({ open, app }) => {
  const id = await meeting(app);
  await addPoint(app, id, 'Voirie');
  const page = await open(`/reunions/${id}`);
  await rowsOf(page).first().click();
  await group(page, 'Préparation').click();
  const note = page.getByRole('textbox', { name: 'Note de préparation' });
  await note.click();
  await page.keyboard.type('À relire');
  await rowsOf(page).first().click();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(note).toHaveText('');
  await page.keyboard.press('Control+y');
  await expect(note).toHaveText('À relire');
});

test('presenters come as labels, from the collective or by any name, and go by their cross or Suppr', async ({
  open,
  app,
}) => {
  const id = await meeting(app);
  await addPoint(app, id, 'Voirie');
  const page = await open(`/reunions/${id}`);
  await rowsOf(page).first().click();
  const field = page.getByRole('combobox', { name: 'Présenté par' });
  const labels = page.getByRole('grid', { name: 'Présenté par' }).getByRole('row');
  await field.fill('Tiffauges');
  await page.getByRole('option', { name: 'Tiffauges' }).click();
  await field.fill('Mme Durand, cabinet');
  await field.press('Tab');
  // The name of a collectivité typed in full is that collectivité.
  await field.fill('mallievre');
  await field.press('Enter');
  await expect(labels).toHaveText(['Tiffauges', 'Mme Durand, cabinet', 'Mallièvre']);
  await labels.first().getByRole('button').click();
  await expect(labels).toHaveCount(2);
  await labels.first().focus();
  await page.keyboard.press('Delete');
  await expect(labels).toHaveText(['Mallièvre']);
  await saved(page);
  const { items } = await app.call('meeting.get', { id });
  expect(items[0]?.presenters).toEqual([
    { memberId: null, collectivityId: expect.any(Number), name: 'Mallièvre' },
  ]);
  await expect(rowsOf(page).first()).toContainText('Mallièvre');
});

test('a presenter is the member called by the last name alone, œ or not; two of one name are not guessed', async ({
  open,
  app,
}) => {
  const id = await meeting(app);
  await addPoint(app, id, 'Voirie');
  const join = (firstName: string, lastName: string) =>
    app.call('member.create', {
      civility: 'Mme',
      firstName,
      lastName,
      collectivityId: null,
      function: 'dgs',
      functionTitle: '',
      email: '',
      phone: '',
    });
  await join('Aïcha', 'Bénard');
  await join('Jeanne', 'Lecœur');
  await join('Anne', 'Petit');
  await join('Odile', 'Petit');
  const page = await open(`/reunions/${id}`);
  await rowsOf(page).first().click();
  const field = page.getByRole('combobox', { name: 'Présenté par' });
  const labels = page.getByRole('grid', { name: 'Présenté par' }).getByRole('row');
  await field.fill('benard');
  await field.press('Enter');
  await field.fill('lecoeur');
  await expect(page.getByRole('option', { name: /Lecœur/ })).toBeVisible();
  await field.press('Enter');
  await field.fill('Petit');
  await field.press('Enter');
  await expect(labels).toHaveText(['Mme Aïcha Bénard', 'Mme Jeanne Lecœur', 'Petit']);
  await saved(page);
  const { items } = await app.call('meeting.get', { id });
  expect(items[0]?.presenters.map(({ memberId }) => memberId === null)).toEqual([false, false, true]);
});

test('a heading is made on the spot, and the point is under it', async ({ open, app }) => {
  const id = await meeting(app);
  await addPoint(app, id, 'Voirie');
  const page = await open(`/reunions/${id}`);
  await rowsOf(page).first().click();
  await page.getByRole('button', { name: /Rubrique(?! du)/ }).click();
  await page.getByRole('option', { name: 'Nouvelle rubrique…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajouter une rubrique' });
  await dialog.getByRole('textbox', { name: /Titre/ }).fill('Actualité des communes');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(rowsOf(page).first()).toContainText('Actualité des communes');
  await expect(page.frameLocator('iframe').getByText('Actualité des communes')).toBeVisible();
});

test('the section chosen for a new point stays for the next', async ({ open, app }) => {
  const id = await meeting(app);
  const page = await open(`/reunions/${id}`);
  const field = page.getByRole('textbox', { name: 'Ajouter un point' });
  // The list keeps its room until something is written.
  await expect(page.getByRole('button', { name: /Rubrique du nouveau point/ })).toBeHidden();
  await field.fill('Un');
  await page.getByRole('button', { name: /Rubrique du nouveau point/ }).click();
  await page.getByRole('option', { name: 'Informations' }).click();
  for (const title of ['Un', 'Deux']) {
    await field.fill(title);
    await field.press('Enter');
    await expect(field).toHaveValue('');
  }
  const { items } = await app.call('meeting.get', { id });
  expect(items.map(({ kind }) => kind)).toEqual(['information', 'information']);
});

test('a point goes under another by the menu, a break is added, and the clock runs', async ({
  open,
  app,
}) => {
  const id = await meeting(app, await councilWithPoints(app));
  await app.call('agenda.takeFromCouncil', { id });
  const { collectivities } = await app.call('collective.get', {});
  const page = await open(`/reunions/${id}`);
  await rowsOf(page).nth(1).click();
  const menu = page.getByRole('button', { name: /^Plus d’actions sur le point/ });
  await menu.click();
  await page.getByRole('menuitem', { name: /Mettre sous le point précédent/ }).click();
  await expect(page.getByText('Point 1.1, sous le point 1')).toBeVisible();
  await menu.click();
  await page.getByRole('menuitem', { name: /Ajouter une pause/ }).click();
  await expect(rowsOf(page).nth(2)).toContainText('Pause');
  await expect(page.getByRole('textbox', { name: /Question/ })).toHaveCount(0);
  const pane = page.getByRole('region', { name: 'Ordre du jour' });
  await expect(pane).toContainText(/1\sh\s15 sur 2\sh\s30\. Fin prévue à 10\sh\s45, il reste 1\sh\s15\./);
  const commune = collectivities.find(({ kind }) => kind === 'commune')?.id ?? null;
  const { items } = await app.call('meeting.get', { id });
  await app.call('agenda.updateItem', { id: items.at(-1)?.id ?? 0, patch: { originId: commune } });
  await page.reload();
  await expect(page.getByRole('region', { name: 'La réunion' })).toContainText(
    /2\spoints de l’intercommunalité et 1\sd’une commune\./,
  );
  expect(await faults(page)).toEqual([]);
  // What a point holds goes with it, and comes back with it.
  await rowsOf(page).first().click();
  await page.getByRole('button', { name: 'Retirer de l’ordre du jour' }).click();
  await expect(rowsOf(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(rowsOf(page)).toHaveCount(5);
  await expect(rowsOf(page).nth(1)).toContainText('1.1');
});
