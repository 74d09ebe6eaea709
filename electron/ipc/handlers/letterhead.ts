import { readFile, stat } from 'node:fs/promises';
import { removeLogo, setLogo, updateLetterhead } from '../../../db/commands/letterhead.ts';
import { Failure } from '../../../db/domain/failure.ts';
import { logoShape, maxLogoSize } from '../../../db/domain/letterhead.ts';
import { getLetterhead } from '../../../db/queries/letterhead.ts';
import { write } from '../../../db/write.ts';
import { NotTaken } from '../../annexes/file-troubles.ts';
import type { AnnexStore } from '../../annexes/store.ts';
import { headingOf } from '../../documents/catalogue.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';
import type { Services } from './services.ts';

const refuse = (sentence: string): Failure => new Failure('refused', sentence);

/** Reads the image chosen. @throws Failure `refused` with what to do instead */
const readImage = async (source: string) => {
  const found = await stat(source).catch(() => null);
  if (!found?.isFile()) throw refuse('Cette image n’a pas pu être lue\u00a0: choisissez-la de nouveau.');
  if (found.size > maxLogoSize)
    throw refuse(
      'Cette image dépasse 1\u00a0Mo\u00a0: enregistrez-la plus petite, par exemple à 800 pixels de large.',
    );
  const bytes = await readFile(source).catch(() => null);
  const shape = bytes && logoShape(bytes);
  if (!shape)
    throw refuse(
      'Ce fichier n’est pas une image PNG ou JPEG\u00a0: enregistrez le logo dans l’un de ces formats.',
    );
  return shape;
};

export const letterheadHandlers = (
  { open, now }: DataAccess,
  files: Services['files'],
  store: Pick<AnnexStore, 'take' | 'pathOf'>,
) => {
  const view = () => {
    const { db } = open();
    const { letterheadLines, letterheadAccent } = getLetterhead(db);
    const { logo } = headingOf(db, store.pathOf);
    const data = logo ? `data:${logo.mediaType};base64,${Buffer.from(logo.data).toString('base64')}` : '';
    return { letterheadLines, letterheadAccent, logo: data };
  };
  return {
    'letterhead.get': view,
    'letterhead.update': ({ patch }) => {
      const step = { label: 'modification de l’en-tête des documents', mergeKey: 'letterhead' };
      write(open(), step, (tx) => updateLetterhead(tx, patch));
      return view();
    },
    'letterhead.chooseLogo': async () => {
      const [source] = await files.choose({
        title: 'Choisir le logo',
        filters: [{ name: 'Image PNG ou JPEG', extensions: ['png', 'jpg', 'jpeg'] }],
        many: false,
      });
      if (source === undefined) return { ...view(), chosen: false };
      const { mediaType } = await readImage(source);
      const { hash, size } = await store.take(source).catch((error: unknown) => {
        throw error instanceof NotTaken ? refuse(error.message) : error;
      });
      write(open(), { label: 'choix du logo' }, (tx) =>
        setLogo(tx, { hash, size, mediaType }, { now: now() }),
      );
      return { ...view(), chosen: true };
    },
    'letterhead.removeLogo': () => {
      write(open(), { label: 'retrait du logo' }, removeLogo);
      return view();
    },
  } satisfies Partial<Handlers>;
};
