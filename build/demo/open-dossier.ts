import { openData } from '../../db/open.ts';
import { usualMachineChoices } from '../../db/domain/machine-choices.ts';
import { openEpciDirectory } from '../../db/reference/epci-directory.ts';
import type { RouteInput, RouteName, RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { createHandlers } from '../../electron/ipc/handlers/handlers.ts';
import type { Result } from '../../electron/ipc/result.ts';
import type { PaperPort } from '../../electron/ipc/handlers/services.ts';
import { createRouter } from '../../electron/ipc/router.ts';

export type ContractCall = <R extends RouteName>(name: R, input: RouteInput<R>) => Promise<RouteOutput<R>>;

type DossierOptions = {
  folder: string;
  migrationsFolder: string;
  epciFile: string;
  now: string;
  /** What makes PDFs; without it they are empty. */
  pdf?: PaperPort['pdf'];
};

const nothing = async () => {};

/** The application's routes on a data folder, without a window: what it writes is what the application would write. */
export const openDossier = ({ folder, migrationsFolder, epciFile, now, pdf }: DossierOptions) => {
  let instant = now;
  let offered: string[] = [];
  let saved: Uint8Array | null = null;
  const opened = openData({ folder, migrationsFolder, now });
  if (!opened.ok) throw new Error(`the example dossier did not open: ${opened.problem.kind}`);
  const route = createRouter(
    createHandlers({
      data: opened,
      now: () => instant,
      epci: openEpciDirectory(epciFile),
      paper: { print: async () => false, pdf: pdf ?? (async () => new Uint8Array()) },
      files: {
        choose: async () => offered.splice(0),
        save: async ({ suggestedName, content }) => {
          if (!pdf) return null;
          saved = await content();
          return { fileName: suggestedName, folder };
        },
        saveFile: async () => null,
        saveFolder: async () => null,
        reveal: nothing,
        open: async () => false,
      },
      desk: { showDataFolder: () => {}, quit: () => {}, restart: () => {} },
      machine: {
        read: () => ({ ...usualMachineChoices, isStartHeld: false, canNotify: false }),
        save: () => ({ ...usualMachineChoices, isStartHeld: false, canNotify: false }),
        tryReminder: () => false,
      },
      safe: { isAvailable: async () => false, keep: nothing, read: async () => null },
      about: { version: '', dataFolder: folder, migrationsFolder },
    }),
    (name, error) => console.error(name, error),
  );
  const call: ContractCall = async <R extends RouteName>(name: R, input: RouteInput<R>) => {
    const result = (await route(name, input)) as Result<RouteOutput<R>>;
    if (!result.ok) throw new Error(`${name}: ${result.message}`);
    return result.data;
  };
  return {
    call,
    data: opened.data,
    /** Takes the dossier to another instant; '' brings it back. */
    setClock: (at: string): void => {
      instant = at === '' ? now : at;
    },
    /** Files that the next question about files will get. */
    offer: (files: readonly string[]): void => {
      offered = [...files];
    },
    /** What was exported last, when PDFs are made. */
    saved: (): Uint8Array | null => saved,
    close: () => opened.data.close(),
  };
};
