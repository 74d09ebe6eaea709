import { readFile } from 'node:fs/promises';
import {
  addAnnexes,
  addAnnexVersion,
  moveAnnexes,
  type NamedFile,
  removeAnnex,
  updateAnnex,
} from '../../../db/commands/annex.ts';
import { extensionOf, safeFileName } from '../../../db/domain/file-label.ts';
import type { WriteHandle } from '../../../db/handles.ts';
import { annexesOfItem, fileOfVersion } from '../../../db/queries/annex.ts';
import { write } from '../../../db/write.ts';
import { annexViews } from '../../annexes/annex-views.ts';
import { openCopy } from '../../annexes/open-copy.ts';
import { missingSentence } from '../../annexes/file-troubles.ts';
import { createAnnexStore } from '../../annexes/store.ts';
import { takeFiles } from '../../annexes/taking.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';
import type { Services } from './services.ts';

const anyFile = [{ name: 'Tous les fichiers', extensions: ['*'] }];

export const annexHandlers = (
  { open, now }: DataAccess,
  { files, about }: Pick<Services, 'files' | 'about'>,
) => {
  const store = createAnnexStore(about.dataFolder);

  /** Asks for files, keeps them, then has `note` write what refers to them, as one step. */
  const take = async (
    question: { title: string; many: boolean; label: string },
    note: (tx: WriteHandle, taken: NamedFile[]) => void,
  ) => {
    const sources = await files.choose({ title: question.title, filters: anyFile, many: question.many });
    if (sources.length === 0) return { outcome: 'cancelled' as const };
    const { taken, refused } = await takeFiles(open(), store, sources, now());
    if (taken.length > 0) write(open(), { label: question.label }, (tx) => note(tx, taken));
    return { outcome: 'done' as const, added: taken.length, refused };
  };

  return {
    'annex.list': ({ itemId }) => annexViews(annexesOfItem(open().db, itemId), store),
    'annex.add': ({ itemId }) =>
      take({ title: 'Ajouter des annexes', many: true, label: 'ajout d’une annexe' }, (tx, taken) =>
        addAnnexes(tx, itemId, taken, { now: now() }),
      ),
    'annex.replace': ({ id }) =>
      take(
        { title: 'Choisir la nouvelle version', many: false, label: 'nouvelle version d’une annexe' },
        (tx, [file]) => file && addAnnexVersion(tx, id, file, { now: now() }),
      ),
    'annex.update': ({ id, patch }) => {
      const step = { label: 'modification d’une annexe', mergeKey: `annex:${id}` };
      write(open(), step, (tx) => updateAnnex(tx, id, patch));
      return {};
    },
    'annex.move': ({ ids, beside, side }) => {
      write(open(), { label: 'déplacement d’une annexe' }, (tx) => moveAnnexes(tx, ids, { beside, side }));
      return {};
    },
    'annex.remove': ({ id }) => {
      write(open(), { label: 'retrait d’une annexe' }, (tx) => removeAnnex(tx, id));
      return {};
    },
    'annex.open': async ({ versionId }) => ({
      sentence: await openCopy(fileOfVersion(open().db, versionId), store, (file) => files.open(file)),
    }),
    'annex.saveCopy': async ({ versionId }) => {
      const { hash, fileName } = fileOfVersion(open().db, versionId);
      if (!(await store.isSound(hash))) return { fileName: null, sentence: missingSentence(fileName) };
      const extension = extensionOf(safeFileName(fileName)) || '*';
      const written = await files.save({
        title: 'Enregistrer une copie',
        suggestedName: safeFileName(fileName),
        filter: { name: 'Fichier', extensions: [extension] },
        content: () => readFile(store.pathOf(hash)),
      });
      return { fileName: written?.fileName ?? null, sentence: '' };
    },
  } satisfies Partial<Handlers>;
};
