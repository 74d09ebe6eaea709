import { mayOpen } from '../../db/domain/file-label.ts';
import { missingSentence } from './file-troubles.ts';
import { openedCopy } from './opened-copies.ts';
import type { AnnexStore } from './store.ts';

type Kept = { hash: string; fileName: string };
type Open = (file: string) => Promise<boolean>;

/** Opens a copy of a file that we wrote ourselves. Returns why it did not, as a sentence; '' when it did. */
export const openOwnCopy = async (
  { hash, fileName }: Kept,
  store: AnnexStore,
  open: Open,
): Promise<string> => {
  if (!(await store.isSound(hash))) return missingSentence(fileName);
  const copy = await openedCopy(store.pathOf(hash), hash, fileName).catch(() => null);
  if (copy === null)
    return `«\u00a0${fileName}\u00a0» n’a pas pu être ouvert\u00a0: le dossier temporaire est plein ou protégé. Enregistrez-en une copie.`;
  if (await open(copy)) return '';
  return `Aucun logiciel de cet ordinateur n’ouvre «\u00a0${fileName}\u00a0». Enregistrez-en une copie.`;
};

/** The same for a file that came from elsewhere: a document opens, nothing that could run does. */
export const openCopy = async (
  { mediaType, ...kept }: Kept & { mediaType: string },
  store: AnnexStore,
  open: Open,
): Promise<string> =>
  mayOpen(kept.fileName, mediaType)
    ? openOwnCopy(kept, store, open)
    : `«\u00a0${kept.fileName}\u00a0» n’est pas un document\u00a0: par prudence, il ne s’ouvre pas d’ici. Enregistrez-en une copie.`;
