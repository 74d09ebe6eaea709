import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openData, type OpenData } from '../../db/open.ts';
import { openEpciDirectory, type EpciDirectory } from '../../db/reference/epci-directory.ts';
import type { RouteInput, RouteName, RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { createHandlers } from '../../electron/ipc/handlers/handlers.ts';
import type {
  FilesPort,
  MachinePort,
  PaperPort,
  SafePort,
  Services,
} from '../../electron/ipc/handlers/services.ts';
import type { Err, Result } from '../../electron/ipc/result.ts';
import { writeWholeFolder } from '../../electron/write-whole.ts';
import { createRouter } from '../../electron/ipc/router.ts';
import { memoryMachine } from './machine.ts';
import { compactEpci } from '../../build/reference/compact.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const migrationsFolder = path.join(root, 'db/migrations');

/** Sunday 22 November 2026, 14 h 02 in Paris: the day of the pictures. */
export const testNow = '2026-11-22T13:02:00Z';

/** A safe that lasts as long as its test. */
export const memorySafe = (): SafePort => {
  let secret: string | null = null;
  return {
    isAvailable: async () => true,
    keep: async (given) => {
      secret = given === '' ? null : given;
    },
    read: async () => secret,
  };
};

const folders: string[] = [];

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'codir-test-'));
  folders.push(folder);
  return folder;
};

/** Clears away what `temporaryFolder` gave in this process; clear-away.ts calls it at the end of every test file. */
export const removeTemporaryFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};

let directory: EpciDirectory | null = null;

/** The real list of EPCI, compacted once for a whole test process. */
export const testDirectory = async (): Promise<EpciDirectory> => {
  if (directory) return directory;
  const folder = mkdtempSync(path.join(tmpdir(), 'codir-reference-'));
  const file = path.join(folder, 'epci.json.br');
  compactEpci(file);
  directory = openEpciDirectory(file);
  // The first use reads the whole file: it can go.
  directory.notice();
  rmSync(folder, { recursive: true });
  return directory;
};

export const mustOpen = (folder: string): OpenData => {
  const opened = openData({ folder, migrationsFolder, now: testNow });
  if (!opened.ok) throw new Error(`data did not open: ${JSON.stringify(opened.problem)}`);
  return opened.data;
};

export class RouteError extends Error {
  readonly err: Err;
  constructor(name: string, err: Err) {
    super(`${name}: ${err.message}`);
    this.err = err;
  }
}

export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

/**
 * The application without Electron: the real router and handlers on a real, migrated file, with a clock that stands
 * still and ports that record. `call` unwraps; `raw` gives the envelope.
 */
export const startTestApp = async (
  options: {
    folder?: string;
    paper?: PaperPort;
    files?: Partial<FilesPort>;
    machine?: MachinePort;
    desk?: Partial<Services['desk']>;
  } = {},
) => {
  const folder = options.folder ?? temporaryFolder();
  const data = mustOpen(folder);
  const clock = { now: testNow };
  const unexpected: unknown[] = [];
  const paper: PaperPort = options.paper ?? {
    print: async () => true,
    // What is printed is in it, so that two pages are told apart.
    pdf: async (html) => new TextEncoder().encode(`%PDF-1.7\n${html}`),
  };
  const files: FilesPort = {
    choose: async () => [],
    save: async ({ suggestedName }) => ({ fileName: suggestedName, folder }),
    saveFile: async ({ suggestedName, write }) => {
      await write(path.join(folder, suggestedName));
      return { fileName: suggestedName, folder };
    },
    saveFolder: async ({ name, write }) => ({
      fileName: await writeWholeFolder(folder, name, write),
      folder,
    }),
    reveal: async () => {},
    open: async () => true,
    ...options.files,
  };
  const services: Services = {
    data: { ok: true, data },
    now: () => clock.now,
    epci: await testDirectory(),
    paper,
    files,
    safe: memorySafe(),
    machine: options.machine ?? memoryMachine(),
    desk: { showDataFolder: () => {}, quit: () => {}, restart: () => {}, ...options.desk },
    about: { version: '0.0.0', dataFolder: folder, migrationsFolder },
  };
  const route = createRouter(createHandlers(services), (name, error) => unexpected.push({ name, error }));
  const raw = (name: string, input: unknown): Promise<Result<unknown>> => route(name, input);
  const call = async <R extends RouteName>(name: R, input: RouteInput<R>): Promise<RouteOutput<R>> => {
    const result = (await route(name, input)) as Result<RouteOutput<R>>;
    if (!result.ok) throw new RouteError(name, result);
    return result.data;
  };
  return {
    folder,
    data,
    clock,
    /** Errors the router did not foresee; a sound test leaves it empty. */
    unexpected,
    raw,
    call,
    close: () => data.close(),
    remove: () => {
      data.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
