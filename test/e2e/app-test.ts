import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { seedProfile } from '../../build/demo/seed-profile.ts';
import { root } from '../../build/run/root.ts';

/** Sunday 22 November 2026, 14 h 02 in Paris. */
export const testNow = '2026-11-22T13:02:00Z';

export type Running = {
  app: ElectronApplication;
  page: Page;
  /** What the page said that a sound page never says: errors, and refusals of the content policy. */
  complaints: string[];
};

type AppFixtures = {
  /** The folder of this test alone, given as `--user-data-dir`; removed at the end. */
  profile: string;
  /** Starts the application on the test's folder, at an instant; what is still open at the end is closed. */
  start: (now?: string) => Promise<Running>;
  /** Starts it as the session does, waiting without a window. */
  startWaiting: () => Promise<ElectronApplication>;
  /** Puts the example dossier in the folder before a start. */
  dossier: { meetingId: number };
  /** True for a test that does what the page must complain of. */
  provokes: boolean;
};
type WorkerFixtures = {
  /** How the folders of the tests begin, in the system's temporary one. */
  prefix: string;
  seeded: { folder: string; meetingId: number };
};

const temporary = (prefix: string): string => mkdtempSync(path.join(tmpdir(), prefix));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });

export const dataFileOf = (profile: string): string => path.join(profile, 'donnees', 'codir.sqlite');

/** What an unforeseen error would have left behind. */
const errorLogOf = (profile: string): string => {
  const file = path.join(profile, 'journaux', 'erreurs.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** Where the application is, and what it is told before its own arguments. */
export const command = (profile: string): { executablePath?: string; args: string[] } => {
  const executablePath = process.env['CODIR_EXECUTABLE'];
  const own = [`--user-data-dir=${profile}`];
  return executablePath === undefined ? { args: ['.', ...own] } : { executablePath, args: own };
};

export const environment = (now = testNow): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ),
  CODIR_NOW: now,
});

const launch = async (profile: string, now?: string): Promise<Running> => {
  const app = await _electron.launch({ ...command(profile), cwd: root, env: environment(now) });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  // Every first screen has a title: from here on the page answers.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  return { app, page, complaints };
};

export const test = base.extend<AppFixtures, WorkerFixtures>({
  prefix: ['codir-e2e-', { option: true, scope: 'worker' }],
  seeded: [
    async ({ prefix }, use) => {
      const folder = temporary(prefix);
      await use({ folder, ...(await seedProfile(folder, testNow)) });
      remove(folder);
    },
    { scope: 'worker' },
  ],
  provokes: [false, { option: true }],
  profile: async ({ prefix }, use) => {
    const folder = temporary(prefix);
    await use(folder);
    remove(folder);
  },
  dossier: async ({ profile, seeded }, use) => {
    cpSync(seeded.folder, profile, { recursive: true });
    await use({ meetingId: seeded.meetingId });
  },
  startWaiting: async ({ profile }, use) => {
    const started: { app: ElectronApplication; isOpen: boolean }[] = [];
    await use(async () => {
      const { args, ...program } = command(profile);
      const options = { ...program, args: [...args, '--en-attente'], cwd: root, env: environment() };
      const entry = { app: await _electron.launch(options), isOpen: true };
      entry.app.on('close', () => {
        entry.isOpen = false;
      });
      started.push(entry);
      return entry.app;
    });
    for (const { app, isOpen } of started) if (isOpen) await app.close();
    expect(errorLogOf(profile)).toBe('');
  },
  start: async ({ profile, provokes }, use) => {
    const started: { running: Running; isOpen: boolean }[] = [];
    await use(async (now) => {
      const entry = { running: await launch(profile, now), isOpen: true };
      entry.running.app.on('close', () => {
        entry.isOpen = false;
      });
      started.push(entry);
      return entry.running;
    });
    for (const { running, isOpen } of started) if (isOpen) await running.app.close();
    if (provokes) return;
    expect(started.flatMap(({ running }) => running.complaints)).toEqual([]);
    expect(errorLogOf(profile)).toBe('');
  },
});

export { expect };
