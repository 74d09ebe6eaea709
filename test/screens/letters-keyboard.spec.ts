import type { Locator, Page } from '@playwright/test';
import { startMailServer } from '../support/mail-server.ts';
import { smtpSettings } from '../support/sendings.ts';
import { heldMeeting } from './record-cases.ts';
import { expect, test } from './screen-test.ts';

type App = Parameters<typeof heldMeeting>[0];

const ownAction = (memberId: number) => ({
  id: null,
  text: 'Relire la convention',
  dueOn: '2026-12-20',
  owners: [{ memberId, collectivityId: null, name: '' }],
  meetingId: null,
  itemId: null,
});

/**
 * A meeting held in a directory of sixty: Charrier-Puaud has no address, de La Rochefoucauld-Doudeauville left with an
 * action of theirs and nobody after them at La Gaubretière, Bœuf and the first of the others have something to do.
 */
const crowdedMeeting = async (app: App) => {
  const held = await heldMeeting(app);
  const [, gone = 0, here = 0] = held.members;
  await app.call('member.update', { id: here, patch: { email: 'boeuf@mairie.fr' } });
  await app.call('member.leave', { id: gone, endDate: '2026-12-02' });
  let first = 0;
  for (let index = 1; index <= 58; index++) {
    const members = await app.call('member.create', {
      civility: 'M.',
      firstName: 'Jean-Baptiste',
      lastName: `Guédon-Billaud ${String(index).padStart(2, '0')}`,
      function: 'dga',
      functionTitle: '',
      collectivityId: 12,
      email: `jean-baptiste.guedon-billaud${index}@communaute-du-pays-de-mortagne.fr`,
      phone: '',
    });
    if (index === 1) first = members.find(({ lastName }) => lastName.endsWith(' 01'))?.id ?? 0;
  }
  await app.call('action.save', ownAction(here));
  await app.call('action.save', ownAction(first));
  return held;
};

/** Presses Tab until the focus is there; every stop on the way is in sight. */
const tabTo = async (page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press(key);
    // A box is drawn by its label.
    const focused = page.locator('label:has(:focus-visible), :focus-visible:not(label *)');
    await expect(focused).toHaveCount(1);
    await expect(focused).toBeInViewport({ ratio: 0.5 });
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('The keyboard does not reach it');
};

test('a relevé is sent by the keyboard alone, from its page to the word that it left', async ({
  open,
  app,
}) => {
  const { id } = await crowdedMeeting(app);
  const page = await open(`/reunions/${id}/releve`);
  await tabTo(page, page.getByRole('link', { name: 'Envoyer…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Envoyer le relevé/ })).toBeFocused();
  await expect(page.getByText('59 membres choisis sur 60')).toBeVisible();

  // Neither gesture takes the focus away with it.
  const none = page.getByRole('button', { name: 'Tout décocher' });
  await tabTo(page, none);
  await page.keyboard.press('Space');
  await expect(page.getByText('0 membre choisi sur 60')).toBeVisible();
  await expect(none).toBeFocused();
  const send = page.getByRole('button', { name: 'Ouvrir dans ma messagerie' });
  await tabTo(page, send, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Choisissez au moins un destinataire.')).toBeInViewport();
  // On the first box; the one nobody can tick is no stop.
  await expect(page.getByRole('checkbox', { name: 'Mme\u00a0Marie-Christine Bœuf' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: /Guédon-Billaud 01/ })).toBeFocused();
  const all = page.getByRole('button', { name: 'Tout cocher' });
  await tabTo(page, all, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('59 membres choisis sur 60')).toBeVisible();
  await expect(all).toBeFocused();
  await tabTo(page, send, 'Shift+Tab');
  await page.keyboard.press('Enter');

  // What waits for her word has the focus: sixty boxes are not to be crossed.
  const card = page.getByRole('region', { name: 'Relevé de décisions' });
  await expect(card).toBeFocused();
  await expect(card).toBeInViewport({ ratio: 0.95 });
  await page.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: 'Il est parti' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.getByText(/^Envoyé le/)).toBeVisible();
  await expect(card).toBeFocused();
  await tabTo(page, card.getByRole('link', { name: 'Attestation d’envoi' }));
});

test('each is sent their own actions by the keyboard alone, and who has none cannot be chosen', async ({
  open,
  app,
}) => {
  await crowdedMeeting(app);
  const page = await open('/suivi/relance');
  await tabTo(page, page.getByRole('link', { name: 'Envoyer…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Envoyer la liste de relance' })).toBeFocused();
  await expect(page.getByText(/Doudeauville.: aucun membre ne reçoit ses actions/)).toBeVisible();

  const whole = page.getByRole('radio', { name: 'La liste entière' });
  await tabTo(page, whole);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'À chacun, ses actions' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Tout cocher' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 membres choisis sur 60')).toBeVisible();
  await expect(page.getByText('Sans action en cours')).toHaveCount(57);
  await expect(page.getByRole('checkbox', { name: /Guédon-Billaud 02/ })).toBeDisabled();

  await tabTo(page, page.getByRole('button', { name: 'Ouvrir dans ma messagerie' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const waiting = page.getByRole('region', { name: '2 messages ouverts dans votre messagerie' });
  await expect(waiting).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Ils sont tous partis' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Envoyé le/)).toHaveCount(2);
  await expect(
    page.getByRole('region', { name: /^Rappel des actions, / }).and(page.locator(':focus')),
  ).toHaveCount(1);
});

test('what was ticked for the whole list is still ticked once she comes back to it', async ({
  open,
  app,
}) => {
  await crowdedMeeting(app);
  const page = await open('/suivi/relance/envoyer');
  await page.getByRole('button', { name: 'Tout cocher' }).press('Enter');
  await expect(page.getByText('59 membres choisis sur 60')).toBeVisible();
  await page.getByRole('radio', { name: 'La liste entière' }).press('ArrowDown');
  await expect(page.getByText('2 membres choisis sur 60')).toBeVisible();
  await page.getByRole('radio', { name: 'À chacun, ses actions' }).press('ArrowUp');
  await expect(page.getByText('59 membres choisis sur 60')).toBeVisible();
});

test('the last look before the server has a message is read and left by the keyboard alone', async ({
  open,
  app,
}) => {
  const { id } = await crowdedMeeting(app);
  const server = await startMailServer();
  try {
    await app.call('mail.save', { patch: { ...smtpSettings, port: server.port } });
    const page = await open(`/reunions/${id}/releve/envoyer`);
    const prepare = page.getByRole('button', { name: 'Préparer l’envoi…' });
    await tabTo(page, prepare);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog', { name: /Envoyer à 59 destinataires/ });
    await expect(dialog.getByRole('button', { name: 'Annuler' })).toBeFocused();
    // Sixty lines do not hold: the arrows go down them.
    await page.keyboard.press('Shift+Tab');
    await expect(dialog.locator(':focus-visible')).toContainText('Guédon-Billaud 58');
    await page.keyboard.press('End');
    await expect(dialog.getByText('guedon-billaud58@communaute-du-pays-de-mortagne.fr')).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(prepare).toBeFocused();
    expect(server.received).toEqual([]);
    const card = page.getByRole('region', { name: 'Relevé de décisions' });
    await tabTo(page, card.getByRole('button', { name: 'Envoyer…' }));
    await page.keyboard.press('Enter');
    await tabTo(page, dialog.getByRole('button', { name: 'Envoyer', exact: true }));
    await page.keyboard.press('Enter');
    await expect(card.getByText(/^Envoyé le/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Message' }).getByText('Message envoyé.')).toBeVisible();
    expect(server.received).toHaveLength(1);
  } finally {
    await server.close();
  }
});
