import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type CharterImport, importCharter, importPlan } from '../../../db/domain/charter-import.ts';
import type { CharterContent } from '../../../db/domain/charter-content.ts';
import { Failure } from '../../../db/domain/failure.ts';
import { readDocxFile } from '../../import/read-docx.ts';
import type { Handlers } from '../router.ts';
import type { Services } from './services.ts';

/** Documents chosen one after the other before one is taken. */
const kept = 2;

/** Word documents read as charters, each kept under a number until it is one. */
export const charterDocuments = (files: Services['files']) => {
  const imports = new Map<number, CharterImport>();
  let last = 0;
  return {
    /** @throws Failure `not-found` once it is forgotten */
    content: (file: number): CharterContent => {
      const read = imports.get(file);
      if (read) return read.content;
      throw new Failure('not-found', 'Ce document n’est plus en mémoire\u00a0: choisissez-le de nouveau.');
    },
    forget: (file: number): void => {
      imports.delete(file);
    },
    handlers: {
      'charter.chooseDocument': async () => {
        const [file] = await files.choose({
          title: 'Choisir le document Word de la charte',
          filters: [
            { name: 'Documents Word', extensions: ['docx'] },
            { name: 'Tous les fichiers', extensions: ['*'] },
          ],
          many: false,
        });
        if (file === undefined) return { outcome: 'cancelled' as const };
        const read = importCharter(
          await readDocxFile(file),
          () => `article-${randomBytes(8).toString('hex')}`,
        );
        imports.set(++last, read);
        imports.delete(last - kept);
        return {
          outcome: 'read' as const,
          file: last,
          fileName: path.basename(file),
          plan: importPlan(read),
        };
      },
    } satisfies Partial<Handlers>,
  };
};
