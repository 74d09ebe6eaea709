import { councilWithPoints, found } from './cases.ts';
import { faults } from './faults.ts';
import { printedPages, sheetTexts } from './printed-pages.ts';
import { expect, test } from './screen-test.ts';

test('the page of an avis shows its forms too, each sheet in a name, as they print, until the avis is closed', async ({
  open,
  app,
  server,
}) => {
  await found(app);
  const councilId = await councilWithPoints(app);
  const { items } = await app.call('council.get', { id: councilId });
  const { id, voices } = await app.call('opinion.ask', {
    councilItemId: items[0]?.id ?? 0,
    askedOn: '2026-11-20',
    dueOn: '2026-11-21',
    addressee: 'communityCouncil',
  });
  const page = await open(`/avis/${id}/page`);
  const choose = async (paper: RegExp) => {
    await page.getByRole('button', { name: /^Document affiché/ }).click();
    await page.getByRole('menuitem', { name: paper }).click();
  };
  const frame = page.frameLocator('iframe');
  await choose(/^Formulaire de réponse/);
  await expect(frame.getByRole('heading', { name: 'Formulaire de réponse' })).toBeVisible();
  await expect(frame.locator('.sheet')).toHaveCount(1);
  await choose(/^Un formulaire par collectivité/);
  await expect(frame.locator('.sheet')).toHaveCount(voices.length);
  const sheets = await sheetTexts(frame.locator('.sheet'));
  const printed = await printedPages(page, app, server.url, { kind: 'replyForms', id });
  for (const texts of [sheets, printed]) {
    expect(texts).toHaveLength(voices.length);
    for (const [index, { name }] of voices.entries()) expect(texts[index]).toContain(name);
    // Sent each its own way, a sheet « 3/12 » would look like one of many missing.
    for (const text of texts) expect(text).not.toContain(`/${voices.length}`);
  }
  expect(await faults(page)).toEqual([]);
  await app.call('opinion.saveSynthesis', { id, patch: { shared: 'Absence d’avis.' } });
  await app.call('opinion.close', { id });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Document affiché/ })).toHaveCount(0);
});
