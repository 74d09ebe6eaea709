import { allActions } from '../../db/domain/action.ts';
import { faults } from './faults.ts';
import { write } from '../../db/write.ts';
import { heldFrom } from '../support/record-dossier.ts';
import { heldMeeting } from './record-cases.ts';
import { expect, test } from './screen-test.ts';

test('the relevé is read beside its page, put up for approval in one gesture, then locked', async ({
  open,
  app,
}) => {
  const { id, nextId } = await heldMeeting(app);
  const page = await open(`/reunions/${id}/releve`);
  const sheet = page.frameLocator('iframe').first();
  await expect(sheet.getByText('Projet, à approuver à la prochaine réunion.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Phrase d’ouverture' }).fill('La mairie a reçu le collectif.');
  await expect(sheet.getByText('La mairie a reçu le collectif.')).toBeVisible();
  await page.getByRole('button', { name: 'Proposer à l’approbation' }).click();
  await expect(page.getByText(/^Relevé inscrit à l’ordre du jour du 5.janvier 2027\.$/)).toBeVisible();
  await expect(page.getByRole('link', { name: /réunion du 5.janvier 2027/ })).toBeVisible();
  expect((await app.call('meeting.get', { id: nextId })).items).toMatchObject([{ kind: 'approval' }]);

  app.clock.now = '2027-01-05T11:00:00Z';
  await page.reload();
  await page.getByRole('button', { name: 'Noter l’approbation…' }).click();
  await page.getByRole('button', { name: 'Approuver le relevé' }).click();
  await expect(page.getByText('Approuvé le 5')).toBeVisible();
  await expect(sheet.getByText(/Approuvé à la réunion du 5/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ajouter une action/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Ajouter un corrigendum…' }).click();
  await page.getByRole('textbox', { name: 'Ce qui est corrigé' }).fill('Lire « gravier » au point 1.');
  await page.getByRole('button', { name: 'Ajouter le corrigendum' }).click();
  await expect(sheet.getByText('Lire « gravier » au point 1.')).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('what is missing is said, leads to its point, and is mended there', async ({ open, app }) => {
  const { id } = await heldMeeting(app);
  const page = await open(`/reunions/${id}/releve`);
  await page.getByRole('button', { name: /Demander un devis.*ni personne/ }).click();
  const point = page.getByRole('region', { name: /^1\. Achat groupé/ });
  await expect(point).toBeFocused();
  await point.getByRole('button', { name: 'Plus de gestes : Demander un devis' }).click();
  await page.getByRole('menuitem', { name: 'Modifier…' }).click();
  await page.getByRole('combobox', { name: 'Par qui' }).fill('Bœuf');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Échéance' }).fill('15/01/2027');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('À vérifier avant l’envoi')).toHaveCount(0);
  await expect(point.getByText(/Marie-Christine Bœuf · pour le 15/)).toBeVisible();
});

test('an action is closed in two keys, and home says which are late', async ({ open, app }) => {
  await heldMeeting(app);
  const page = await open('/');
  const late = page.getByRole('link', { name: /Relancer.*1.action en retard/ });
  await late.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/suivi\/actions\?etat=overdue$/);
  await expect(page.getByRole('row', { name: /Envoyer le calendrier/ })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Fait : Envoyer le calendrier aux mairies' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Suite donnée' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Action faite.', { exact: true })).toBeVisible();
  const { lines } = await app.call('action.list', { ...allActions, state: 'done', from: 0 });
  expect(lines).toMatchObject([{ text: 'Envoyer le calendrier aux mairies', outcome: '' }]);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('row', { name: /Envoyer le calendrier/ })).toBeVisible();
});

test('relevés that wait are told apart at home by the day of their meeting', async ({ open, app }) => {
  await heldMeeting(app);
  const { id } = await app.call('meeting.create', {
    date: '2026-11-03',
    startTime: '09:30',
    endTime: '12:00',
    place: '',
    hostId: null,
    facilitatorId: null,
    facilitatorName: '',
    facilitatorForId: null,
    sessionId: null,
  });
  write(app.data, { label: 'séance' }, (tx) =>
    heldFrom(tx, id, '2026-11-03T08:35:00Z', '2026-11-03T11:05:00Z'),
  );
  const page = await open('/');
  const waiting = page.getByRole('link', { name: /^Proposer/ });
  await expect(waiting).toHaveCount(2);
  await expect(waiting.first()).toHaveAccessibleDescription('Réunion du 3\u00a0novembre 2026');
  await expect(waiting.last()).toHaveAccessibleDescription('Réunion du 1er\u00a0décembre 2026');
});

test('actions are written, narrowed, given up and opened again', async ({ open, app }) => {
  await heldMeeting(app);
  const page = await open('/suivi/actions');
  await page.getByRole('button', { name: 'Nouvelle action' }).click();
  await page.getByRole('button', { name: 'Ajouter l’action' }).click();
  await expect(page.getByRole('textbox', { name: 'Ce qui est à faire' })).toHaveAccessibleDescription(
    /Écrivez ce qui est à faire/,
  );
  await page.getByRole('textbox', { name: 'Ce qui est à faire' }).fill('Relire la convention');
  await page.getByRole('button', { name: 'Ajouter l’action' }).click();
  await expect(page.getByRole('row', { name: /Relire la convention/ })).toBeVisible();
  await page.getByRole('searchbox', { name: /Chercher une action/ }).fill('CONVENTION');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Plus de gestes : Relire la convention' }).click();
  await page.getByRole('menuitem', { name: 'Abandonner…' }).click();
  await page.getByRole('textbox', { name: 'Suite donnée' }).fill('Le Département s’en charge.');
  await page.getByRole('button', { name: 'Abandonner l’action' }).click();
  await expect(page.getByText('Suite : Le Département s’en charge.')).toBeVisible();
  await page.getByRole('button', { name: 'Plus de gestes : Relire la convention' }).click();
  await page.getByRole('menuitem', { name: 'Rouvrir' }).click();
  await expect(page.getByText('Suite : Le Département s’en charge.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  await expect(page.getByRole('row')).toHaveCount(5);
  expect(await faults(page)).toEqual([]);
});

test('a decision is found years later by a word of its reason, and leads to its relevé', async ({
  open,
  app,
}) => {
  const { id } = await heldMeeting(app);
  const page = await open('/suivi');
  await page.getByRole('searchbox', { name: /Chercher une décision/ }).fill('stocks petites');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: '2026-11' }).click();
  await expect(page).toHaveURL(new RegExp(`/reunions/${id}/releve$`));
});

test('empty registers say what comes there, and how', async ({ open, app }) => {
  await app.call('collective.found', { name: 'CoDir', siren: null });
  const page = await open('/suivi');
  await expect(page.getByText('Aucune décision pour l’instant')).toBeVisible();
  await page.getByRole('link', { name: 'Actions' }).click();
  await expect(page.getByText('Aucune action pour l’instant')).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('from the directory, one goes to everything of a member or of a collectivity, and back', async ({
  open,
  app,
}) => {
  await heldMeeting(app);
  const page = await open('/collectif');
  await page.getByRole('link', { name: /Charrier-Puaud/ }).click();
  await page.getByRole('link', { name: 'Suivi', exact: true }).last().click();
  await expect(page).toHaveURL(/#\/suivi\/membre\/\d+$/);
  await expect(page.getByText('Chiffrer la livraison dans chaque commune')).toBeVisible();
  await page.getByRole('link', { name: 'Fiche du membre' }).click();
  await expect(page).toHaveURL(/#\/collectif\/membres\/\d+$/);
  await page.getByRole('link', { name: 'Collectif', exact: true }).first().click();
  await page.getByRole('link', { name: 'Collectivités' }).click();
  await page.getByRole('link', { name: 'Chanverrie' }).click();
  await expect(page).toHaveURL(/#\/suivi\/collectivite\/\d+$/);
  await expect(page.getByText('Chiffrer la livraison dans chaque commune')).toBeVisible();
  await page.getByRole('link', { name: 'Dans l’annuaire' }).click();
  const row = page.getByRole('row', { name: /Chanverrie/ });
  await expect(row).toBeFocused();
  await expect(row).toBeInViewport();
});

test('what is typed in a sheet is asked about before Escape drops it, and « Renoncer » asks nothing', async ({
  open,
  app,
}) => {
  const { id } = await heldMeeting(app);
  const page = await open(`/reunions/${id}/releve`);
  const add = page.getByRole('button', { name: 'Ajouter une décision au point 1' });
  const sheet = page.getByRole('dialog', { name: 'Nouvelle décision' });
  const text = page.getByRole('textbox', { name: /Ce qui est décidé/ });
  const asked = page.getByRole('alertdialog', { name: 'Ce que vous avez écrit serait perdu' });
  await add.click();
  // Nothing typed, nothing asked.
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await add.click();
  await text.fill('Acheter le sel ensemble');
  await page.keyboard.press('Escape');
  await asked.getByRole('button', { name: 'Rester' }).click();
  await expect(asked).toHaveCount(0);
  await expect(text).toHaveValue('Acheter le sel ensemble');
  await expect(text).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await faults(page)).toEqual([]);
  await asked.getByRole('button', { name: 'Fermer sans garder' }).click();
  await expect(sheet).toHaveCount(0);
  await add.click();
  await expect(text).toHaveValue('');
  await text.fill('Autre chose');
  await page.getByRole('button', { name: 'Renoncer' }).click();
  await expect(sheet).toHaveCount(0);
  await page.goto(page.url().replace(/#.*/, '#/collectif'));
  await page.getByRole('button', { name: 'Ajouter un membre' }).first().click();
  await page.getByRole('textbox', { name: /^Nom/ }).fill('Guérin');
  await page.keyboard.press('Escape');
  await expect(asked).toBeVisible();
});

test('a relevé put up for approval by a double click is put up once, and nothing is refused', async ({
  open,
  app,
}) => {
  const { id, nextId } = await heldMeeting(app);
  const page = await open(`/reunions/${id}/releve`);
  await page.getByRole('button', { name: 'Proposer à l’approbation' }).dblclick();
  await expect(page.getByText('Proposé à l’approbation', { exact: true })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Message' }).getByText(/^Relevé inscrit à l’ordre du jour/),
  ).toBeVisible();
  await expect(page.getByText('Ce relevé est déjà à l’ordre du jour', { exact: false })).toHaveCount(0);
  expect((await app.call('meeting.get', { id: nextId })).items).toHaveLength(1);
});
