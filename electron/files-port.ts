import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import { Failure } from '../db/domain/failure.ts';
import type { FileFilter, FilesPort } from './ipc/handlers/services.ts';
import { writeWhole, writeWholeFolder } from './write-whole.ts';

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

/** The folder she chooses or makes; null when she gave up. */
const whichFolder = async (title: string): Promise<string | null> => {
  const options = {
    title,
    buttonLabel: 'Choisir ce dossier',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const window = owner();
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
};

/** Left to itself, a folder that is not whole would stay when the application closes. */
const clearedAtQuit = async <T>(use: (begun: (draft: string) => void) => Promise<T>): Promise<T> => {
  let left: string | null = null;
  const clear = () => {
    if (left !== null) rmSync(left, { recursive: true, force: true });
  };
  app.once('will-quit', clear);
  try {
    return await use((draft) => {
      left = draft;
    });
  } finally {
    app.removeListener('will-quit', clear);
  }
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
    async saveFolder({ title, name, write }) {
      const folder = await whichFolder(title);
      if (folder === null) return null;
      const fileName = await clearedAtQuit((begun) => writeWholeFolder(folder, name, write, begun));
      lastFile = path.join(folder, fileName);
      return { fileName, folder };
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
