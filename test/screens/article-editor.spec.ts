import { expect, type Page } from '@playwright/test';
import { test } from './one-page.ts';
import { faults } from './faults.ts';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Texte de l’article' });
const tool = (page: Page, name: string | RegExp) =>
  page.getByRole('toolbar', { name: /Mise en forme/ }).getByRole('button', { name });
const choose = async (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name }).click();
const kept = async (page: Page) => JSON.parse((await page.getByLabel('Texte gardé').innerText()) || 'null');
const keptWords = (page: Page) =>
  page.getByLabel('Texte gardé').evaluate((output) => {
    const words = (node: { text?: string; content?: object[] }): string =>
      node.text ?? (node.content ?? []).map(words).join('|');
    return words(JSON.parse(output.textContent || '{}'));
  });

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

test.beforeEach(async ({ page }) => {
  await page.goto('/#/article');
  await expect(editor(page)).toBeVisible();
});

const fill = async (page: Page) => {
  await page.getByRole('button', { name: 'Tout mettre' }).click();
  await expect(editor(page).getByRole('table')).toBeVisible();
};

test('what is written with the keys alone is kept: marks, headings, lists and their levels', async ({
  page,
}) => {
  await editor(page).focus();
  await page.keyboard.type('Le ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('secrétariat');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+Digit6');
  await page.keyboard.type('Contenu');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- un');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.type('dans un');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.type('deux');
  await expect.poll(() => keptWords(page)).toBe('Le |secrétariat|Contenu|un|dans un|deux');
  expect((await kept(page)).content).toEqual([
    paragraph(text('Le '), text('secrétariat', 'bold')),
    { type: 'heading', attrs: { level: 3 }, content: [text('Contenu')] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            paragraph(text('un')),
            {
              type: 'bulletList',
              content: [{ type: 'listItem', content: [paragraph(text('dans un'))] }],
            },
          ],
        },
        { type: 'listItem', content: [paragraph(text('deux'))] },
      ],
    },
  ]);
});

test('a list goes four levels deep and no further', async ({ page }) => {
  await editor(page).focus();
  await page.keyboard.type('1. un');
  for (let level = 2; level <= 6; level++) {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.type('x');
  }
  await expect(editor(page).locator('ol ol ol ol > li')).toHaveCount(3);
  await expect(editor(page).locator('ol ol ol ol ol')).toHaveCount(0);
});

test.describe('Tab', () => {
  test('changes the level of a line in a list, and leaves the text elsewhere', async ({ page }) => {
    await editor(page).focus();
    await page.keyboard.type('- un');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('deux');
    await expect(editor(page).locator('ul ul > li')).toHaveText('deux');
    // No deeper under nothing: what is typed stays in its line.
    await page.keyboard.press('Tab');
    await page.keyboard.type(' bis');
    await expect(editor(page).locator('ul ul > li')).toHaveText('deux bis');
    await page.keyboard.press('Shift+Tab');
    await expect(editor(page).locator('ul ul')).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await expect(editor(page)).not.toBeFocused();
  });

  test('leaves the text, and comes back by the tools', async ({ page }) => {
    await editor(page).focus();
    await page.keyboard.type('un');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Tout mettre' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(editor(page)).toBeFocused();
    await page.keyboard.press('Alt+F10');
    await expect(tool(page, 'Gras')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tool(page, 'Italique')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(editor(page)).toBeFocused();
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('Escape');
    await expect(editor(page)).toBeFocused();
  });

  test('goes from cell to cell of a table, and out after the last', async ({ page }) => {
    await editor(page).focus();
    await page.keyboard.press('Control+Shift+Digit9');
    for (const cell of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) {
      await page.keyboard.type(cell);
      await page.keyboard.press('Tab');
    }
    await expect(editor(page)).not.toBeFocused();
    expect(await keptWords(page)).toBe('a|b|c|d|e|f|g|h|i|');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(editor(page)).toBeFocused();
    await page.keyboard.type('H');
    expect(await keptWords(page)).toBe('a|b|c|d|e|f|g|H|i|');
  });
});

test('a table takes rows and columns, keeps one head, gives it up, and goes', async ({ page }) => {
  await editor(page).focus();
  await tool(page, 'Tableau').click();
  await choose(page, /Insérer un tableau/);
  await expect(editor(page)).toBeFocused();
  const cells = (name: 'columnheader' | 'cell') => editor(page).getByRole(name);
  await expect(cells('columnheader')).toHaveCount(3);
  await expect(cells('cell')).toHaveCount(6);
  // A head stays the first row.
  await tool(page, 'Tableau').click();
  await expect(page.getByRole('menuitem', { name: 'Ajouter une ligne au-dessus' })).toBeDisabled();
  await choose(page, 'Ajouter une ligne en dessous');
  await expect(cells('cell')).toHaveCount(9);
  await tool(page, 'Tableau').click();
  await choose(page, 'Ajouter une colonne à droite');
  await expect(cells('columnheader')).toHaveCount(4);
  await tool(page, 'Tableau').click();
  await choose(page, 'Rendre la première ligne ordinaire');
  await expect(cells('columnheader')).toHaveCount(0);
  await tool(page, 'Tableau').click();
  await choose(page, 'Faire de la première ligne un en-tête');
  await expect(cells('columnheader')).toHaveCount(4);
  await tool(page, 'Tableau').click();
  await choose(page, 'Retirer la ligne');
  await expect(cells('columnheader')).toHaveCount(0);
  await expect(editor(page).getByRole('row')).toHaveCount(3);
  await tool(page, 'Tableau').click();
  await choose(page, 'Retirer le tableau');
  await expect(editor(page).getByRole('table')).toHaveCount(0);
  await page.keyboard.type('encore là');
  expect(await keptWords(page)).toBe('encore là');
});

test('a note is written beside its mark, by mouse and by keyboard, and an empty one goes', async ({
  page,
}) => {
  await editor(page).focus();
  await page.keyboard.type('Un délai');
  await tool(page, 'Note').click();
  const field = page.getByRole('dialog', { name: 'Note' }).getByRole('textbox');
  await expect(field).toBeFocused();
  await page.keyboard.type('De 48 h.');
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type(' interne');
  expect((await kept(page)).content[0].content).toEqual([
    { type: 'text', text: 'Un délai' },
    { type: 'note', attrs: { text: 'De 48 h.' } },
    { type: 'text', text: ' interne' },
  ]);
  const mark = editor(page).locator('.article-note');
  await mark.click();
  await expect(field).toHaveValue('De 48 h.');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await expect(mark).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(mark).toHaveCount(1);
  // By the keys alone: the arrows choose it, Enter opens it.
  await page.keyboard.press('Control+Home');
  const chosen = editor(page).locator('.article-note.ProseMirror-selectednode');
  // Undone, its removal gave it back chosen.
  await expect(chosen).toHaveCount(0);
  for (let step = 0; step < 20 && !(await chosen.isVisible()); step++) {
    await page.keyboard.press('ArrowRight');
    // The editor learns where the cursor went by an event that comes with the next frame: no hand is quicker.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  }
  await expect(chosen).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Note\s: .*Entrée/ })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await page.getByRole('button', { name: 'Retirer la note' }).click();
  await expect(mark).toHaveCount(0);
  expect(await keptWords(page)).toBe('Un délai interne');
});

test('a link is chosen by number or title, and follows renumbering without a change of the text', async ({
  page,
}) => {
  await editor(page).focus();
  await page.keyboard.type('Voir ');
  await tool(page, 'Lien vers un article').click();
  await page.keyboard.type('rendus');
  // The article itself is not offered.
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type('.');
  await expect(editor(page)).toHaveText('Voir article\u00a02.2.');
  const before = await kept(page);
  expect(before.content[0].content[1]).toEqual({ type: 'articleLink', attrs: { key: 'avis-rendus' } });
  await page.getByRole('button', { name: 'Renuméroter' }).click();
  await expect(editor(page)).toHaveText('Voir article\u00a03.2.');
  expect(await kept(page)).toEqual(before);
});

test('a value of a rule stands in the sentence; a rule not yet bound is bound on the way', async ({
  page,
}) => {
  await editor(page).focus();
  await page.keyboard.type('Réunion ');
  await tool(page, 'Valeur d’une règle').click();
  await choose(page, /Lier une règle\s: Place de la réunion/);
  await expect(editor(page)).toHaveText('Réunion 8\u00a0jours');
  await tool(page, 'Valeur d’une règle').click();
  await choose(page, /Délai, en heures/);
  await expect(editor(page)).toContainText('48\u00a0heures');
});

test('a text changed elsewhere comes in without moving the cursor, and without being undone here', async ({
  page,
}) => {
  await fill(page);
  await editor(page).getByText('les informations').click();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Changer ailleurs' }).click();
  await expect(editor(page)).toContainText('sauf urgence motivée');
  await editor(page).focus();
  await page.keyboard.type(' utiles');
  await expect(editor(page)).toContainText('les informations utiles');
  await page.keyboard.press('Control+z');
  await expect(editor(page)).not.toContainText('utiles');
  await page.keyboard.press('Control+z');
  await expect(editor(page)).toContainText('sauf urgence motivée');
});

test('everything an article may hold is taken in and given back the same', async ({ page }) => {
  await fill(page);
  const before = await kept(page);
  await editor(page).getByText('les informations').click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('Backspace');
  await expect.poll(() => kept(page)).toEqual(before);
  await expect(editor(page).locator('.is-missing')).toHaveText('article supprimé');
});

test('a file dropped or pasted leaves the text as it was', async ({ page }) => {
  await fill(page);
  const before = await kept(page);
  await editor(page).evaluate((element) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
    const about = { bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, ...about }));
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, ...about }));
  });
  expect(await kept(page)).toEqual(before);
  await expect(editor(page).locator('img:not(.ProseMirror-separator)')).toHaveCount(0);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a full article, its menus and its note, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await fill(page);
    // React Aria puts the button that dismisses a popover beside it, in no landmark.
    const look = { without: ['region'] };
    expect(await faults(page, look)).toEqual([]);
    await tool(page, 'Lien vers un article').click();
    await expect(page.getByRole('menuitem').first()).toBeVisible();
    expect(await faults(page, look)).toEqual([]);
    await page.keyboard.press('Escape');
    await editor(page).locator('.article-note').click();
    await expect(page.getByRole('dialog', { name: 'Note' })).toBeVisible();
    expect(await faults(page, look)).toEqual([]);
  });
}
