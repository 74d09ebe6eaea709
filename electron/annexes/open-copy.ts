import { mayOpen } from '../../db/domain/file-label.ts';
import type { fileOfVersion } from '../../db/queries/annex.ts';
import { missingSentence } from './file-troubles.ts';
import { openedCopy } from './opened-copies.ts';
import type { AnnexStore } from './store.ts';

/** Opens a copy of a version in the program it belongs to. Returns why it did not, as a sentence; '' when it did. */
export const openCopy = async (
  { hash, fileName, mediaType }: Pick<ReturnType<typeof fileOfVersion>, 'hash' | 'fileName' | 'mediaType'>,
  store: AnnexStore,
  open: (file: string) => Promise<boolean>,
): Promise<string> => {
  if (!mayOpen(fileName, mediaType))
    return `«\u00a0${fileName}\u00a0» n’est pas un document\u00a0: par prudence, il ne s’ouvre pas d’ici. Enregistrez-en une copie.`;
  if (!(await store.isSound(hash))) return missingSentence(fileName);
  const copy = await openedCopy(store.pathOf(hash), hash, fileName).catch(() => null);
  if (copy === null)
    return `«\u00a0${fileName}\u00a0» n’a pas pu être ouvert\u00a0: le dossier temporaire est plein ou protégé. Enregistrez-en une copie.`;
  if (await open(copy)) return '';
  return `Aucun logiciel de cet ordinateur n’ouvre «\u00a0${fileName}\u00a0». Enregistrez-en une copie.`;
};
