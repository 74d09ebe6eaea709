import { rename, writeFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import { Failure } from '../db/domain/failure.ts';
import type { FileFilter, FilesPort } from './ipc/handlers/services.ts';

const unwritable = (fileName: string, error: unknown): Failure => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why =
    {
      EBUSY: 'il est ouvert dans un autre logiciel. Fermez-le',
      EPERM:
        'il est ouvert dans un autre logiciel, ou le dossier est protégé. Fermez-le ou choisissez un autre dossier',
      EACCES: 'ce dossier est protégé. Choisissez un autre dossier',
      EROFS: 'ce dossier est protégé. Choisissez un autre dossier',
      ENOSPC: 'le disque est plein. Libérez de la place',
      ENOENT: 'ce dossier n’existe plus. Choisissez un autre dossier',
    }[code] ?? 'l’écriture a échoué. Choisissez un autre dossier';
  return new Failure(
    'unavailable',
    `«\u00a0${fileName}\u00a0» n’a pas été écrit\u00a0: ${why}, puis recommencez.`,
  );
};

/** Whole or not at all: the file takes its name only once it is complete. */
const writeWhole = async (file: string, write: (draft: string) => Promise<void>): Promise<void> => {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await write(draft);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error instanceof Failure ? error : unwritable(path.basename(file), error);
  }
};

// Without an owner a dialog could open behind the window.
const owner = (): BrowserWindow | undefined =>
  BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find((window) => window.isVisible());

type Where = { title: string; suggestedName: string; filter: FileFilter };

/** Where she wants it, with its extension; null when she gave up. */
const whereTo = async ({ title, suggestedName, filter }: Where): Promise<string | null> => {
  const options = {
    title,
    defaultPath: path.join(app.getPath('documents'), suggestedName),
    filters: [{ name: filter.name, extensions: [...filter.extensions] }],
  };
  const window = owner();
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (answer.canceled || answer.filePath === '') return null;
  const extension = filter.extensions[0] ?? '';
  const isNamed = extension === '*' || answer.filePath.toLowerCase().endsWith(`.${extension}`);
  return isNamed ? answer.filePath : `${answer.filePath}.${extension}`;
};

/** The system's own dialogs, and files written whole or not at all. */
export const createFilesPort = (): FilesPort => {
  let lastFile: string | null = null;
  const written = async (file: string, write: (draft: string) => Promise<void>) => {
    await writeWhole(file, write);
    lastFile = file;
    return { fileName: path.basename(file), folder: path.dirname(file) };
  };
  return {
    async choose({ title, filters, many }) {
      const options = {
        title,
        filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
        properties: many ? (['openFile', 'multiSelections'] as const) : (['openFile'] as const),
      };
      const window = owner();
      const settings = { ...options, properties: [...options.properties] };
      const answer = await (window
        ? dialog.showOpenDialog(window, settings)
        : dialog.showOpenDialog(settings));
      return answer.canceled ? [] : answer.filePaths;
    },
    async save({ content, ...question }) {
      const file = await whereTo(question);
      if (file === null) return null;
      const bytes = await content();
      return written(file, (draft) => writeFile(draft, bytes));
    },
    async saveFile({ write, ...question }) {
      const file = await whereTo(question);
      return file === null ? null : written(file, write);
    },
    async reveal(how) {
      if (lastFile === null) return;
      if (how === 'folder') {
        shell.showItemInFolder(lastFile);
        return;
      }
      const trouble = await shell.openPath(lastFile);
      if (trouble !== '')
        throw new Failure('unavailable', 'Le document ne s’ouvre pas\u00a0: il a peut-être été déplacé.');
    },
    // NUL would cut the path short of what was checked.
    open: async (file) => !file.includes('\0') && (await shell.openPath(file)) === '',
  };
};
