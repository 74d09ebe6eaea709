import { shortMessage, smtpSettings } from '../support/sendings.ts';
import { addPoint, councilWithPoints, found, meeting } from './cases.ts';
import { expect, test } from './screen-test.ts';
test('look', async ({ open, app }) => {
  await found(app);
  const { collectivities } = await app.call('collective.get', {});
  for (const [i, c] of collectivities.entries())
    await app.call('member.create', {
      civility: i % 2 ? 'M.' : 'Mme',
      firstName: 'Anne-Sophie',
      lastName: `Le Goff ${c.name}`,
      email: `sg@${i}-mairie.fr`,
      phone: '',
      collectivityId: c.id,
      function: 'sg',
      functionTitle: '',
    });
  const id = await meeting(app, await councilWithPoints(app));
  await addPoint(app, id, 'Tarification de l’eau potable au 1er janvier 2027', {
    question: 'Le tarif convient-il ?',
    minutes: 20,
  });
  const message = {
    ...shortMessage,
    memberIds: collectivities.map((_, i) => i + 1),
    subject: 'Ordre du jour – CoDir du Pays de Mortagne – 8 décembre 2026',
  };
  const { ids } = await app.call('sending.prepare', { meetingId: id, kind: 'agenda', message });
  await app.call('sending.confirm', { id: ids[0] ?? 0, left: true });
  await app.call('mail.save', { patch: smtpSettings });
  const page = await open('/envois');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: '/tmp/zz/envois.png' });
  await page.getByRole('link', { name: /Ordre du jour/ }).click();
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: '/tmp/zz/attestation.png' });
  await page.goto(page.url().replace(/#.*/, '#/reglages'));
  await page.getByText('Envoi des messages').scrollIntoViewIfNeeded();
  await page.setViewportSize({ width: 1366, height: 1700 });
  await page.screenshot({ path: '/tmp/zz/reglages.png' });
  await page.goto(page.url().replace(/#.*/, `#/reunions/${id}/reponses`));
  await expect(page.getByRole('radiogroup').first()).toBeVisible();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.screenshot({ path: '/tmp/zz/reponses.png' });
  await page.goto(page.url().replace(/#.*/, `#/reunions/${id}/envoyer`));
  await expect(page.getByText('Avant l’envoi')).toBeVisible();
  await page.screenshot({ path: '/tmp/zz/envoyer-1366.png' });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.screenshot({ path: '/tmp/zz/envoyer-1920.png' });
});
