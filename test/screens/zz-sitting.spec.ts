import { writeDossier } from '../../build/demo/dossier.ts';
import { expect, test } from './screen-test.ts';
import { faults } from './faults.ts';

test('pictures', async ({ open, app, page }) => {
  const { meetingId } = await writeDossier(app.call, '2026-11-22', (at: string) => {
    app.clock.now = at === '' ? '2026-11-22T13:02:00Z' : at;
  });
  const m = await app.call('meeting.get', { id: meetingId });
  console.log(
    m.date,
    m.startTime,
    m.endTime,
    m.items.map((i) => i.title),
  );
  app.clock.now = `${m.date}T${m.startTime === '14:30' ? '13:35' : '08:35'}:00Z`;
  await open(`/reunions/${meetingId}`);
  await expect(page.getByRole('link', { name: 'En séance' })).toBeVisible();
  await page.screenshot({ path: '/tmp/pics/0-meeting.png' });
  await page.getByRole('link', { name: 'En séance' }).click();
  await expect(page.getByRole('button', { name: 'Ouvrir la séance' })).toBeFocused();
  await page.screenshot({ path: '/tmp/pics/1-opening.png' });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Présences' })).toBeVisible();
  for (const key of ['p', 'd', 'e', 'p', 's']) await page.keyboard.press(key);
  await page.getByRole('textbox', { name: /^Suppléant de/ }).fill('Mme Adjointe Dupont');
  await page.keyboard.press('Tab');
  await page
    .getByRole('button', { name: /^Arrive à l’instant/ })
    .nth(6)
    .click();
  await page.screenshot({ path: '/tmp/pics/2-attendance.png' });
  console.log(JSON.stringify(await faults(page)));
  await page.keyboard.press('F8');
  await expect(page.getByRole('textbox', { name: 'Notes' })).toBeFocused();
  await page.screenshot({ path: '/tmp/pics/3-item1.png' });
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('3.');
  await page.keyboard.type(
    'Le deuxième scénario convient à dix communes.\nMallièvre demande un palier en 2029.',
  );
  await page.keyboard.press('F9');
  await page.keyboard.type(
    'Retenir le deuxième scénario, avec un palier pour les communes de moins de 1 000 habitants',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByText('Décision 2026-01')).toBeVisible();
  await page.keyboard.type('Transmettre la simulation par commune @Tif');
  await page.screenshot({ path: '/tmp/pics/4-completing.png' });
  await page.keyboard.press('Enter');
  await page.keyboard.type('15/01');
  await page.screenshot({ path: '/tmp/pics/5-understood.png' });
  console.log(JSON.stringify(await faults(page)));
  await page.keyboard.press('Enter');
  await expect(page.getByText('pour le 15')).toBeVisible();
  await page.keyboard.type('écrire @Inconnu Total 15/01');
  await page.keyboard.press('Enter');
  await page.screenshot({ path: '/tmp/pics/6-unknown.png' });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.screenshot({ path: '/tmp/pics/7-large.png' });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Clore la séance…' }).click();
  await page.screenshot({ path: '/tmp/pics/8-close.png' });
  console.log(JSON.stringify(await faults(page)));
  await page.getByRole('dialog').getByRole('button', { name: 'Clore la séance' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.screenshot({ path: '/tmp/pics/9-closed.png' });
});
