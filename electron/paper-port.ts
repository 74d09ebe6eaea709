import { rename, writeFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import { Failure } from '../db/domain/failure.ts';
import type { PaperPort } from './ipc/handlers/services.ts';
import { pdfOf, printPaper } from './pdf.ts';

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
const writeWhole = async (file: string, bytes: Buffer): Promise<void> => {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw unwritable(path.basename(file), error);
  }
};

/** The real paper: Chromium's printing, the system's dialogs. */
export const createPaperPort = (): PaperPort => {
  let lastFile: string | null = null;
  return {
    async print(html) {
      try {
        return await printPaper(html);
      } catch {
        throw new Failure(
          'unavailable',
          'L’impression n’a pas abouti. Vérifiez que l’imprimante est allumée, ou exportez le document en PDF.',
        );
      }
    },
    async savePdf(html, suggestedName) {
      const options = {
        title: 'Exporter en PDF',
        defaultPath: path.join(app.getPath('documents'), suggestedName),
        filters: [{ name: 'Document PDF', extensions: ['pdf'] }],
      };
      // Without an owner the dialog could open behind the window.
      const owner =
        BrowserWindow.getFocusedWindow() ??
        BrowserWindow.getAllWindows().find((window) => window.isVisible());
      const answer = await (owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options));
      if (answer.canceled || answer.filePath === '') return null;
      const file = answer.filePath.toLowerCase().endsWith('.pdf')
        ? answer.filePath
        : `${answer.filePath}.pdf`;
      await writeWhole(file, await pdfOf(html));
      lastFile = file;
      return { fileName: path.basename(file), folder: path.dirname(file) };
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
  };
};
