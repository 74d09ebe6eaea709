import { startMailServer } from '../support/mail-server.ts';
import { smtpSettings } from '../support/sendings.ts';
import { faults, overflow } from './faults.ts';
import { heldMeeting, names } from './record-cases.ts';
import { expect, test } from './screen-test.ts';

type App = Parameters<typeof heldMeeting>[0];

/** The meeting held, all its members reached but one. */
const readyRecord = async (app: App) => {
  const held = await heldMeeting(app);
  for (const [index, id] of held.members.slice(1).entries())
    await app.call('member.update', { id, patch: { email: `membre${index}@mairie.fr` } });
  return held;
};

/** An action in progress for each. */
const entrust = async (app: App, members: readonly number[], dueOn = ''): Promise<void> => {
  for (const memberId of members)
    await app.call('action.save', {
      id: null,
      text: 'Relire la convention',
      dueOn,
      owners: [{ memberId, collectivityId: null, name: '' }],
      meetingId: null,
      itemId: null,
    });
};

test('a relevé is sent from its page, and says when it left', async ({ open, app }) => {
  const { id } = await readyRecord(app);
  const page = await open(`/reunions/${id}/releve`);
  await page.getByRole('link', { name: 'Envoyer…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Envoyer le relevé de décisions' })).toBeVisible();
  await expect(page.getByText(`Marie-Christine ${names[0]} n’a pas d’adresse électronique`)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Texte' })).toHaveValue(/si votre position n’y figure pas/);
  await page.getByRole('button', { name: 'Ouvrir dans ma messagerie' }).click();
  await expect(page.getByText(/ouvert dans votre messagerie/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Il est parti' }).click();
  await expect(page.getByText(/^Envoyé le/)).toBeVisible();
  await page.getByRole('link', { name: 'Relevé', exact: true }).click();
  await expect(page.getByText(/envoyé le 7/)).toBeVisible();
});

test('each receives their own actions by the server, once their names are confirmed', async ({
  open,
  app,
}) => {
  const server = await startMailServer();
  try {
    const { members } = await readyRecord(app);
    await app.call('mail.save', { patch: { ...smtpSettings, port: server.port } });
    await entrust(app, members.slice(1), '2026-12-20');
    const page = await open('/suivi/relance');
    await page.getByRole('link', { name: 'Envoyer…' }).click();
    // What she wrote stays when she chooses another way.
    await page.getByText('À chacun, ses actions', { exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Texte' })).toHaveValue(/vous ont été confiées/);
    await page.getByRole('textbox', { name: 'Texte' }).fill('Bonjour, à vendredi.');
    await page.getByText('La liste entière', { exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Texte' })).toHaveValue('Bonjour, à vendredi.');
    await page.getByText('À chacun, ses actions', { exact: true }).click();

    await page.getByRole('textbox', { name: 'Copie à d’autres adresses' }).fill('presse@pays.fr');
    await page.getByRole('button', { name: 'Préparer l’envoi…' }).click();
    await expect(page.getByText(/n’a pas d’actions à elle/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Copie à d’autres adresses' }).fill('');
    await page.getByRole('button', { name: 'Préparer l’envoi…' }).click();
    const dialog = page.getByRole('alertdialog', { name: /Envoyer à 2\sdestinataires/ });
    await expect(dialog.getByText('2 messages partent l’un après l’autre.')).toBeVisible();
    expect(server.received).toEqual([]);
    await dialog.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(/^Envoyé le/)).toHaveCount(2);
    expect(new Set(server.received.map(({ to }) => to.join()))).toEqual(
      new Set(['membre0@mairie.fr', 'membre1@mairie.fr']),
    );
    expect(server.received).toHaveLength(2);
  } finally {
    await server.close();
  }
});

test('several messages opened at once are told to have left by one gesture', async ({ open, app }) => {
  const { members } = await readyRecord(app);
  await entrust(app, members.slice(1));
  const page = await open('/suivi/relance/envoyer');
  await page.getByText('À chacun, ses actions', { exact: true }).click();
  await page.getByRole('button', { name: 'Ouvrir dans ma messagerie' }).click();
  await page.getByRole('button', { name: 'Ils sont tous partis' }).click();
  await expect(page.getByText(/^Envoyé le/)).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Il est parti' })).toHaveCount(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Envois' }).click();
  await expect(page.getByRole('link', { name: /Rappel des actions/ })).toHaveCount(2);
});

test('many messages say how many are open, stop when asked, and go on from there', async ({
  openOver,
  app,
}) => {
  const { members } = await readyRecord(app);
  await app.call('member.update', { id: members[0] ?? 0, patch: { email: 'marie@mairie.fr' } });
  await entrust(app, members);
  // Her mail opens each when it is let to.
  const held: (() => void)[] = [];
  const page = await openOver(async (route, input) => {
    if (route === 'sending.open') await new Promise<void>((go) => held.push(go));
    return app.raw(route, input);
  }, '/suivi/relance/envoyer');
  await page.getByText('À chacun, ses actions', { exact: true }).click();
  await page.getByRole('button', { name: 'Ouvrir dans ma messagerie' }).first().click();
  const progress = page.getByRole('progressbar', { name: 'Messages ouverts' });
  await expect(progress).toHaveAttribute('aria-valuetext', '0 sur 3');
  expect(await faults(page)).toEqual([]);
  await expect.poll(() => held.length).toBe(1);
  held[0]?.();
  await expect(progress).toHaveAttribute('aria-valuetext', '1 sur 3');
  // The keyboard stands by it: one more stroke stops.
  await expect(page.getByRole('region', { name: 'Ouverture dans votre messagerie' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Arrêter' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Ils sont tous partis' })).toBeHidden();
  await expect.poll(() => held.length).toBe(2);
  await page.keyboard.press('Enter');
  // The one under way ends; the next is not begun.
  held[1]?.();
  await expect(progress).toBeHidden();
  await expect(
    page.getByRole('region', { name: 'Message' }).getByText(/^2\smessages sur 3 sont ouverts/),
  ).toBeVisible();
  expect(held).toHaveLength(2);
  await expect(page.getByText(/^2\smessages ouverts dans votre messagerie$/)).toBeVisible();
  await expect(page.getByRole('region', { name: /^1\smessage n’est pas encore ouvert$/ })).toBeFocused();
  // So it is for whoever comes back, or takes the dossier over: what her mail never had cannot have left.
  await page.getByRole('navigation').getByRole('link', { name: 'Envois' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Envois' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('region', { name: /^1\smessage n’est pas encore ouvert$/ })).toBeVisible();
  await expect(page.getByText(/^2\smessages ouverts dans votre messagerie$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rouvrir dans ma messagerie' })).toHaveCount(2);
  await expect(page.getByText(/^Envoyez-le depuis votre messagerie/)).toHaveCount(2);
  await page.getByRole('button', { name: 'Ouvrir la suite' }).click();
  await expect.poll(() => held.length).toBe(3);
  held[2]?.();
  await expect(page.getByText(/n’est pas encore ouvert/)).toBeHidden();
  await expect(page.getByRole('region', { name: /^3\smessages ouverts/ })).toBeVisible();
  await page.getByRole('button', { name: 'Ils sont tous partis' }).click();
  await expect(page.getByText(/^Envoyé le/)).toHaveCount(3);
});

test('many messages go to the server one after the other, stop when asked, and go on from there', async ({
  openOver,
  app,
}) => {
  const server = await startMailServer();
  try {
    const { members } = await readyRecord(app);
    await app.call('member.update', { id: members[0] ?? 0, patch: { email: 'marie@mairie.fr' } });
    await app.call('mail.save', { patch: { ...smtpSettings, port: server.port } });
    await entrust(app, members);
    // The server has each when it is let to.
    const held: (() => void)[] = [];
    const page = await openOver(async (route, input) => {
      if (route === 'sending.deliver') await new Promise<void>((go) => held.push(go));
      return app.raw(route, input);
    }, '/suivi/relance/envoyer');
    await page.getByText('À chacun, ses actions', { exact: true }).click();
    await page.getByRole('button', { name: 'Préparer l’envoi…' }).click();
    const dialog = page.getByRole('alertdialog', { name: /Envoyer à 3\sdestinataires/ });
    await dialog.getByRole('button', { name: 'Envoyer', exact: true }).click();
    const progress = dialog.getByRole('progressbar', { name: 'Messages envoyés' });
    await expect(progress).toHaveAttribute('aria-valuetext', '0 sur 3');
    expect(await faults(page)).toEqual([]);
    await expect.poll(() => held.length).toBe(1);
    held[0]?.();
    await expect(progress).toHaveAttribute('aria-valuetext', '1 sur 3');
    await expect.poll(() => held.length).toBe(2);
    // Escape too is « Arrêter »: the one under way ends, the next is not begun.
    await page.keyboard.press('Escape');
    await expect(dialog).toBeVisible();
    held[1]?.();
    await expect(dialog).toBeHidden();
    await expect(
      page
        .getByRole('region', { name: 'Message' })
        .getByText(/^2\smessages sur 3 sont partis\s: l’autre attend\.$/),
    ).toBeVisible();
    expect(held).toHaveLength(2);
    expect(server.received).toHaveLength(2);
    await expect(page.getByText(/^Envoyé le/)).toHaveCount(2);
    await page.getByRole('button', { name: 'Envoyer…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect.poll(() => held.length).toBe(3);
    held[2]?.();
    await expect(page.getByText(/^Envoyé le/)).toHaveCount(3);
    expect(server.received).toHaveLength(3);
  } finally {
    await server.close();
  }
});

test('messages given up before they leave wait together, and after one that does not leave so do the others', async ({
  open,
  app,
}) => {
  const { members } = await readyRecord(app);
  // Nothing listens there.
  await app.call('mail.save', { patch: smtpSettings });
  await entrust(app, members.slice(1));
  const page = await open('/suivi/relance/envoyer');
  await page.getByText('À chacun, ses actions', { exact: true }).click();
  await page.getByRole('button', { name: 'Préparer l’envoi…' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('region', { name: /^2\smessages ne sont pas partis$/ })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('navigation').getByRole('link', { name: 'Envois' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Envois' })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Envoyer la suite…' }).click();
  await dialog.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('region', { name: 'Message' }).getByText(/^Tout n’est pas parti/),
  ).toBeVisible();
  await expect(page.getByText('Pas parti', { exact: true })).toHaveCount(1);
  const server = await startMailServer();
  try {
    await app.call('mail.save', { patch: { ...smtpSettings, port: server.port } });
    await page.getByRole('button', { name: 'Essayer de nouveau…' }).click();
    await dialog.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect(page.getByText(/^Envoyé le/)).toHaveCount(1);
    expect(server.received).toHaveLength(1);
  } finally {
    await server.close();
  }
});

for (const [width, height] of [
  [1366, 768],
  [683, 384],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing and nothing runs over, ${colorScheme}, ${width} px wide`, async ({
      open,
      page,
      app,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      const { id } = await readyRecord(app);
      for (const place of [`/reunions/${id}/releve/envoyer`, '/suivi/relance/envoyer']) {
        await open(place);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await faults(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    });
