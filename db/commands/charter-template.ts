import { eq } from 'drizzle-orm';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { collectiveTable } from '../schema/collective.ts';
import { keepFile } from './annex.ts';

const theCollective = eq(collectiveTable.id, 1);

export const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type KeptFile = { hash: string; size: number; fileName: string };

/** Has the charter written into a Word document already kept under its hash. */
export const setCharterTemplate = (
  tx: WriteHandle,
  { hash, size, fileName }: KeptFile,
  { now }: CommandContext,
): void => {
  const file = { mediaType: wordMediaType, reading: 'other' as const, pageCount: null, text: '' };
  keepFile(tx, { ...file, hash, size, addedAt: now });
  tx.update(collectiveTable)
    .set({ charterTemplateHash: hash, charterTemplateName: fileName })
    .where(theCollective)
    .run();
};

/** The document is kept, so that undoing brings it back. */
export const removeCharterTemplate = (tx: WriteHandle): void => {
  tx.update(collectiveTable)
    .set({ charterTemplateHash: null, charterTemplateName: '' })
    .where(theCollective)
    .run();
};
