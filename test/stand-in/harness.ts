import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, vi } from 'vitest';

/** What the fixture's preload exposes to its page, and what its main process notes. */
type FixtureApi = {
  versions: { chrome: string; electron: string };
  echo(...values: unknown[]): Promise<unknown[]>;
  call(channel: string, ...values: unknown[]): Promise<unknown>;
  shout(text: string): void;
  onHeard(listener: (text: string) => void): () => void;
  add(a: number, b: number): number;
  apply(change: (value: unknown) => unknown, value: unknown): unknown;
  fail(): never;
  sendSync(): void;
  nested: { list: [number, { deep: boolean }] };
};
type Seen = {
  navigations: string[];
  opened: string[];
  instances: { argv: string[]; folder: string; data: unknown }[];
  refused: string[];
  order: string[];
  senders: { url: string; origin: string; parent: null }[];
};
declare global {
  var fixture: FixtureApi;
  var seen: Seen;
  var keepOpen: boolean | undefined;
  var inlineRan: boolean | undefined;
  var fetchLocal: (url: string) => Promise<Response>;
}

export const FIXTURE = path.resolve(import.meta.dirname, 'fixture');
const STAND_IN = path.resolve(import.meta.dirname, '../electron-stand-in/bin');
export const ELECTRON = path.join(STAND_IN, 'electron');
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = STAND_IN;

/** A busy machine takes its time: what must happen is waited for this long. */
export const SOON = { timeout: 20_000 };

export type Running = { app: ElectronApplication; page: Page; folder: string; process: ChildProcess };
const running: Running[] = [];
const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fixture-data-'));
  folders.push(folder);
  return folder;
}

export const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** Starts the fixture as Playwright starts any Electron app, until its window is shown; what still runs ends with the file. */
export async function launch(folder = newFolder()): Promise<Running> {
  const app = await _electron.launch({ args: ['.', `--user-data-dir=${folder}`], cwd: FIXTURE });
  const run = { app, page: await app.firstWindow(), folder, process: app.process() };
  running.push(run);
  await run.page.getByText('avec script').waitFor();
  await vi.waitUntil(() => app.evaluate(() => globalThis.seen.order.includes('ready-to-show')), SOON);
  return run;
}

afterAll(async () => {
  for (const { app, process: child } of running.splice(0)) if (!hasEnded(child)) await app.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
