import type { MachineChoices } from '../../../db/domain/machine-choices.ts';
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
  files: FilesPort;
  desk: DeskPort;
  safe: SafePort;
  machine: MachinePort;
  about: { version: string; dataFolder: string; migrationsFolder: string };
};

/** The application's place on the desk: its window and folders. */
export type DeskPort = {
  showDataFolder(): void;
  quit(): void;
  /** Closes the application and opens it again. */
  restart(): void;
};

export type MachineView = MachineChoices & {
  /** The start was chosen here, and the system's own settings hold it back. */
  isStartHeld: boolean;
  canNotify: boolean;
};

/** What this computer does by itself, whatever the dossier: reminders, notification area, start with the session. */
export type MachinePort = {
  read(): MachineView;
  /** @throws Failure `unavailable` when the system or the disk refuses */
  save(patch: { [K in keyof MachineChoices]?: MachineChoices[K] | undefined }): MachineView;
  /** Shows a reminder that says what it is; false when the system shows none. */
  tryReminder(): boolean;
};

/** The system's safe, for one secret: the password of the mail server. Never in the data, never in a log. */
export type SafePort = {
  isAvailable(): Promise<boolean>;
  /** '' forgets it. @throws Failure `unavailable` without a safe */
  keep(secret: string): Promise<void>;
  /** Null without one, or when the system no longer opens it. */
  read(): Promise<string | null>;
};

export type PaperPort = {
  /** Opens the system's print dialog; false when she gave up. */
  print(html: string, title: string): Promise<boolean>;
  /** The bytes of the PDF of a document. */
  pdf(html: string): Promise<Uint8Array>;
};

/** An extension « * » leaves the name as she writes it. */
export type FileFilter = { name: string; extensions: readonly string[] };

export type FilesPort = {
  /** Asks for files; their absolute paths, none when she gave up. Paths never cross to the renderer. */
  choose(question: { title: string; filters: readonly FileFilter[]; many: boolean }): Promise<string[]>;
  /** Asks where, then writes `content` whole or not at all; null when she gave up. `content` is made only once asked. */
  save(question: {
    title: string;
    suggestedName: string;
    filter: FileFilter;
    content: () => Promise<Uint8Array>;
  }): Promise<{ fileName: string; folder: string } | null>;
  /** The same for what is too large for the memory: `write` fills a draft, which takes its name once it is whole. */
  saveFile(question: {
    title: string;
    suggestedName: string;
    filter: FileFilter;
    write: (draft: string) => Promise<void>;
  }): Promise<{ fileName: string; folder: string } | null>;
  /**
   * Asks for a folder, then makes a new one in it, whole or not at all, never in the place of another: `write` fills
   * its draft. Null when she gave up.
   */
  saveFolder(question: {
    title: string;
    name: string;
    write: (draft: string) => Promise<void>;
  }): Promise<{ fileName: string; folder: string } | null>;
  /** Opens what was written last, or shows it in its folder. */
  reveal(how: 'open' | 'folder'): Promise<void>;
  /** Opens a file of ours in the program it belongs to; false when nothing opens it. */
  open(file: string): Promise<boolean>;
};

export type { DocumentRef };
