import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startTestApp, temporaryFolder } from '../support/app.ts';
import { draftItem } from '../support/draft-item.ts';
import { startMailServer } from '../support/mail-server.ts';
import { shortMessage, smtpSettings } from '../support/sendings.ts';
import { addPoint, councilWithPoints, found, meeting } from './cases.ts';
import { faults, overflow } from './faults.ts';
import { expect, test } from './screen-test.ts';

type App = Parameters<typeof found>[0];

/** A meeting before its conseil, with two points and three members, one of them without an address. */
const readyMeeting = async (app: App): Promise<number> => {
  await found(app);
  const { collectivities } = await app.call('collective.get', {});
  const people = [
    ['Mme', 'Anne-Sophie', 'Le Goff', 'as.legoff@tiffauges.fr'],
    ['M.', 'Éric', 'Œuvrard', 'eric.oeuvrard@evrunes.fr'],
    ['Mme', 'Chloé', 'Guérin', ''],
  ] as const;
  for (const [index, [civility, firstName, lastName, email]] of people.entries())
    await app.call('member.create', {
      civility,
      firstName,
      lastName,
      email,
      phone: '',
      collectivityId: collectivities[index]?.id ?? null,
      function: 'sg',
      functionTitle: '',
    });
  const id = await meeting(app, await councilWithPoints(app));
  await addPoint(app, id, 'Tarification de l’eau potable', {
    question: 'Le tarif convient-il ?',
    minutes: 20,
  });
  await addPoint(app, id, 'Enfance-jeunesse', { minutes: 30 });
  return id;
};

test('an ordre du jour is opened in her mail, said to have left, and changed after', async ({
  open,
  app,
}) => {
  const id = await readyMeeting(app);
  const page = await open('/');
  await page.getByRole('link', { name: 'Envoyer\u00a0: Ordre du jour à envoyer' }).click();
  await expect(page.getByText('Mme\u00a0Chloé Guérin n’a pas d’adresse électronique')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Mme\u00a0Chloé Guérin' })).toBeDisabled();

  // Nobody chosen: said at the recipients, nothing made.
  await page.getByRole('button', { name: 'Tout décocher' }).click();
  await page.getByRole('button', { name: 'Ouvrir dans ma messagerie' }).click();
  await expect(page.getByText('Choisissez au moins un destinataire.')).toBeVisible();
  await page.getByRole('button', { name: 'Tout cocher' }).click();
  await page.getByRole('textbox', { name: 'Copie à d’autres adresses' }).fill('dupont');
  await page.getByRole('button', { name: 'Ouvrir dans ma messagerie' }).click();
  await expect(page.getByText(/dupont.+n’est pas une adresse complète/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Copie à d’autres adresses' }).fill('presse@pays.fr');
  await page.getByRole('button', { name: 'Ouvrir dans ma messagerie' }).click();
  await expect(page.getByText(/ouvert dans votre messagerie/).first()).toBeVisible();
  expect((await app.call('meeting.get', { id })).agendaSentAt).toBeNull();

  await page.getByRole('button', { name: 'Il est parti' }).click();
  await expect(page.getByText(/dans le délai, 13\sjours avant l’échéance/)).toBeVisible();
  await page.getByRole('button', { name: '3 destinataires' }).click();
  await expect(page.getByText('presse@pays.fr, en copie')).toBeVisible();

  await page.getByRole('link', { name: 'Préparer' }).click();
  await expect(page.getByText('ordre du jour envoyé')).toBeVisible();
  await app.call('agenda.addItem', { meetingId: id, item: draftItem({ title: 'Voirie', kind: 'opinion' }) });
  await page.getByRole('link', { name: 'Envoyer', exact: true }).click();
  await expect(page.getByRole('button', { name: /Ce que j’envoie/ })).toContainText('Additif');
  await expect(page.getByRole('textbox', { name: 'Texte' })).toHaveValue(/Ce qui change/);
});

test('the attestation is a page, reached from the list of what left', async ({ open, app }) => {
  const id = await readyMeeting(app);
  const page = await open(`/reunions/${id}/envoyer`);
  await page.getByRole('button', { name: 'Ouvrir dans ma messagerie' }).click();
  await page.getByRole('button', { name: 'Il est parti' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Envois' }).click();
  await page.getByRole('link', { name: /Ordre du jour/ }).click();
  const sheet = page.frameLocator('iframe').first();
  await expect(sheet.getByText('eric.oeuvrard@evrunes.fr')).toBeVisible();
  await expect(sheet.getByText(/ni un accusé de réception/)).toBeVisible();
});

test('a message goes by the server once its readers are confirmed; a refusal is said by name', async ({
  open,
  app,
}) => {
  const server = await startMailServer({
    onRcptTo: ({ address }, _session, callback) =>
      callback(
        address.startsWith('eric') ? Object.assign(new Error('boîte pleine'), { responseCode: 552 }) : null,
      ),
  });
  try {
    const id = await readyMeeting(app);
    await app.call('mail.save', { patch: { ...smtpSettings, port: server.port } });
    const page = await open(`/reunions/${id}/envoyer`);
    await page.getByRole('button', { name: 'Préparer l’envoi…' }).click();
    const dialog = page.getByRole('alertdialog', { name: /Envoyer à 2 destinataires/ });
    await expect(dialog.getByText(/as\.legoff@tiffauges\.fr/)).toBeVisible();
    expect(server.received).toEqual([]);
    await dialog.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('Envoyé, sauf à certains', { exact: true })).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Message' }).getByText('Message envoyé, sauf à certains.'),
    ).toBeVisible();
    await expect(page.getByText(/refusé par le serveur \(552.*boîte pleine/)).toBeVisible();
    expect(server.received.map(({ to }) => to)).toEqual([['as.legoff@tiffauges.fr']]);
  } finally {
    await server.close();
  }
});

test('the text says where annexes are as she chooses, and a cancellation asks nothing of the agenda', async ({
  openOver,
}) => {
  const folder = temporaryFolder();
  const files = ['Tarifs.txt', 'Plan.txt'].map((name) => path.join(folder, name));
  for (const file of files) writeFileSync(file, path.basename(file));
  const app = await startTestApp({ files: { choose: async () => files } });
  try {
    const id = await readyMeeting(app);
    const { items } = await app.call('meeting.get', { id });
    await app.call('annex.add', { itemId: items[0]?.id ?? 0 });
    const page = await openOver((route, input) => app.raw(route, input), `/reunions/${id}/envoyer`);
    const text = page.getByRole('textbox', { name: 'Texte' });
    await expect(text).toHaveValue(/\n2 annexes sont jointes\.\n/);
    await page.getByText('Dans d’autres messages', { exact: true }).click();
    await expect(text).toHaveValue(/\nLes 2 annexes suivent dans d’autres messages\.\n/);
    await page.getByText('Dans un dossier dont je donne l’adresse', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Adresse du dossier' }).fill('G:\\codir');
    await expect(text).toHaveValue(/\nLes 2 annexes sont dans ce dossier\u00a0:\nG:\\codir\n\n/);
    await expect(text).not.toHaveValue(/jointes/);

    await expect(page.getByText(/sans présentateur/)).toBeVisible();
    await page.getByRole('button', { name: /Ce que j’envoie/ }).click();
    await page.getByRole('option', { name: 'Annulation de la réunion' }).click();
    await expect(text).toHaveValue(/n’aura pas lieu/);
    await expect(page.getByText(/sans présentateur/)).toBeHidden();
    await expect(page.getByText('Mme\u00a0Chloé Guérin n’a pas d’adresse électronique')).toBeVisible();
  } finally {
    app.remove();
  }
});

test('answers are taken down by the keyboard alone', async ({ open, app }) => {
  const id = await readyMeeting(app);
  const page = await open(`/reunions/${id}/reponses`);
  await page
    .getByRole('radiogroup', { name: /Œuvrard/ })
    .getByRole('radio', { name: 'Sans réponse' })
    .focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('textbox', { name: /Suppléant de M/ }).fill('Mme Petit');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () =>
      (await app.call('reply.list', { meetingId: id })).people.map(({ substituteName }) => substituteName),
    )
    .toContain('Mme Petit');
  await expect(page.getByText(/Suppléant\u00a0: 1/)).toBeVisible();
});

test('the server of the DSI is set, and tried without anything leaving', async ({ open, app }) => {
  const server = await startMailServer();
  try {
    await found(app);
    const page = await open('/reglages');
    await page.getByText('Par le serveur d’envoi de la collectivité').click();
    await expect(page.getByText(/Indiquez le serveur d’envoi/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Adresse de l’expéditeur' }).fill('secretariat@mairie.fr');
    await page.getByRole('textbox', { name: 'Serveur', exact: true }).fill('127.0.0.1');
    await page.getByRole('textbox', { name: 'Port' }).fill(String(server.port));
    await page.getByRole('button', { name: /Chiffrement/ }).click();
    await page.getByRole('option', { name: 'Aucun chiffrement' }).click();
    await expect(page.getByRole('button', { name: 'Essayer la connexion' })).toBeEnabled();
    await page.getByRole('button', { name: 'Essayer la connexion' }).click();
    await expect(page.getByText(/Le serveur répond/)).toBeVisible();
    expect(server.received).toEqual([]);
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
      const id = await readyMeeting(app);
      const message = { ...shortMessage, memberIds: [1], hidesRecipients: true };
      await app.call('sending.prepare', { meetingId: id, kind: 'agenda', message });
      for (const place of [`/reunions/${id}/envoyer`, `/reunions/${id}/reponses`, '/envois']) {
        await open(place);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await faults(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    });
