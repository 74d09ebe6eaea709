import type { OpenData, DataProblem } from '../../../db/open.ts';
import type { EpciDirectory } from '../../../db/reference/epci-directory.ts';
import type { DocumentRef } from '../../documents/catalogue.ts';

/** What handlers need of the machine, as small ports: the real ones are Electron's, tests bring their own. */
export type Services = {
  /** The open data, or why there is none. */
  data: { ok: true; data: OpenData } | { ok: false; problem: DataProblem };
  /** The present instant, UTC. */
  now: () => string;
  epci: EpciDirectory;
  paper: PaperPort;
  desk: DeskPort;
  about: { version: string; dataFolder: string };
};

/** The application's place on the desk: its window and folders. */
export type DeskPort = { showDataFolder(): void; quit(): void };

export type PaperPort = {
  /** Opens the system's print dialog; false when she gave up. */
  print(html: string, title: string): Promise<boolean>;
  /** Asks where, then writes; null when she gave up. */
  savePdf(html: string, suggestedName: string): Promise<{ fileName: string; folder: string } | null>;
  /** Opens the file written last, or shows it in its folder. */
  reveal(how: 'open' | 'folder'): Promise<void>;
};

export type { DocumentRef };
