import { readFile, stat } from 'node:fs/promises';
import { removeCharterTemplate, setCharterTemplate } from '../../../db/commands/charter-template.ts';
import { Failure } from '../../../db/domain/failure.ts';
import { getCharter } from '../../../db/queries/charter-versions.ts';
import { write } from '../../../db/write.ts';
import { NotTaken } from '../../annexes/file-troubles.ts';
import type { AnnexStore } from '../../annexes/store.ts';
import { openTemplate } from '../../documents/docx-template.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';
import type { Services } from './services.ts';

const maxTemplateSize = 20 * 1024 * 1024;

const refuse = (sentence: string): Failure => new Failure('refused', sentence);

/** @throws Failure `refused` with what to do instead */
const checkTemplate = async (source: string): Promise<void> => {
  const found = await stat(source).catch(() => null);
  if (!found?.isFile()) throw refuse('Ce modèle n’a pas pu être lu\u00a0: choisissez-le de nouveau.');
  if (found.size > maxTemplateSize)
    throw refuse(
      'Ce modèle dépasse 20\u00a0Mo\u00a0: allégez ses images dans Word, enregistrez-le, puis choisissez-le de nouveau.',
    );
  const bytes = await readFile(source).catch(() => null);
  if (!bytes) throw refuse('Ce modèle n’a pas pu être lu\u00a0: choisissez-le de nouveau.');
  openTemplate(bytes);
};

/** The collective's own Word document, kept like the logo. */
export const charterTemplateHandlers = (
  { open, now }: DataAccess,
  files: Services['files'],
  store: Pick<AnnexStore, 'take'>,
) => {
  const view = () => getCharter(open().db, now());
  return {
    'charter.chooseTemplate': async () => {
      const [source] = await files.choose({
        title: 'Choisir le modèle Word de la charte',
        filters: [{ name: 'Document Word', extensions: ['docx', 'dotx'] }],
        many: false,
      });
      if (source === undefined) return { ...view(), chosen: false };
      await checkTemplate(source);
      const { hash, size, fileName } = await store.take(source).catch((error: unknown) => {
        throw error instanceof NotTaken ? refuse(error.message) : error;
      });
      write(open(), { label: 'choix du modèle de la charte' }, (tx) =>
        setCharterTemplate(tx, { hash, size, fileName }, { now: now() }),
      );
      return { ...view(), chosen: true };
    },
    'charter.removeTemplate': () => {
      write(open(), { label: 'retrait du modèle de la charte' }, removeCharterTemplate);
      return view();
    },
  } satisfies Partial<Handlers>;
};
