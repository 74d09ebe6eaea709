import type { DataProblem } from '../../db/open.ts';
import { createHandlers } from '../../electron/ipc/handlers/handlers.ts';
import { createRouter } from '../../electron/ipc/router.ts';
import { memoryMachine } from '../support/machine.ts';
import { memorySafe, testDirectory, testNow } from '../support/app.ts';
import { found } from './cases.ts';
import { expect, test } from './screen-test.ts';

/** The router of an application whose data could not be opened. */
const stopped = async (problem: DataProblem) => {
  const asked: string[] = [];
  const handlers = createHandlers({
    data: { ok: false, problem },
    now: () => testNow,
    epci: await testDirectory(),
    paper: { print: async () => false, pdf: async () => new Uint8Array() },
    files: {
      choose: async () => [],
      save: async () => null,
      saveFile: async () => null,
      saveFolder: async () => null,
      reveal: async () => {},
      open: async () => true,
    },
    machine: memoryMachine(),
    safe: memorySafe(),
    desk: {
      showDataFolder: () => asked.push('folder'),
      quit: () => asked.push('quit'),
      restart: () => asked.push('restart'),
    },
    about: {
      version: '0.1.0',
      dataFolder: String.raw`C:\Users\secretaire\AppData\Local\CoDir`,
      migrationsFolder: '',
    },
  });
  return { asked, answer: createRouter(handlers, () => undefined) };
};

const problems: [DataProblem, string][] = [
  [{ kind: 'newer', fileVersion: 9, knownVersion: 1 }, 'Ces données viennent d’une version plus récente'],
  [{ kind: 'locked' }, 'Ces données sont déjà ouvertes'],
  [{ kind: 'damaged', detail: 'not a SQLite file' }, 'Le fichier de données est endommagé'],
  [{ kind: 'unwritable', detail: 'EACCES' }, 'Le dossier des données ne peut pas être écrit'],
];

for (const [problem, heading] of problems) {
  test(`data that is ${problem.kind} stops the application with what is safe and what to do`, async ({
    openOver,
  }) => {
    const { answer, asked } = await stopped(problem);
    const page = await openOver(answer, '/');
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByText(String.raw`C:\Users\secretaire\AppData\Local\CoDir`)).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    await page.getByRole('button', { name: 'Ouvrir le dossier des données' }).click();
    await page.getByRole('button', { name: 'Fermer CoDir' }).click();
    await expect.poll(() => asked).toEqual(['folder', 'quit']);
  });
}

test('what no longer exists is said, with the way back', async ({ open, app }) => {
  await found(app);
  const page = await open('/reunions/99');
  await expect(page.getByText('Cette réunion n’existe plus.')).toBeVisible();
  await page.getByRole('link', { name: 'Revenir à l’accueil' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
});

test('a version of the charter that is gone leads back to the others', async ({ open, app }) => {
  await found(app);
  const page = await open('/charte/lire/99');
  await expect(page.getByText('Cette version de la charte n’existe plus')).toBeVisible();
  await page.getByRole('link', { name: 'Voir les versions de la charte' }).click();
  await expect(page.getByRole('link', { name: 'Commencer la charte' })).toBeVisible();
});

test('a place that is not is said', async ({ open, app }) => {
  await found(app);
  const page = await open('/nulle/part');
  await expect(page.getByText('Cette page n’existe pas.')).toBeVisible();
});

test('an application that stays silent never shows an empty window', async ({ openOver }) => {
  const page = await openOver(() => Promise.reject(new Error('gone')), '/');
  await expect(
    page.getByRole('heading', { name: 'L’application n’a pas démarré entièrement' }),
  ).toBeVisible();
});
