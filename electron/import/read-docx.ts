import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMerged } from '../../db/domain/imported-tables.ts';
import { maxTableColumns } from '../../db/domain/article-text.ts';
import type { WordDocument, WordLoss } from '../../db/domain/word-blocks.ts';
import { refused } from './sheet.ts';
import { WordReader } from './word-blocks.ts';
import { openWordPackage } from './word-package.ts';
import { childNamed, textOf, within } from './word-xml.ts';

const maxFile = 100 * 1024 * 1024;
const tooHeavy = () =>
  refused(
    'Ce document pèse plus de 100\u00a0Mo\u00a0: il n’a pas été lu. Ouvrez-le dans Word, copiez le seul texte de la charte dans un nouveau document, enregistrez-le, puis choisissez ce nouveau fichier.',
  );

/**
 * Reads a Word document (.docx) by its bytes.
 * @throws Failure `refused`, in a sentence, for whatever is no Word document that can be read
 */
export const readDocx = (bytes: Uint8Array): WordDocument => {
  if (bytes.length > maxFile) throw tooHeavy();
  const opened = openWordPackage(bytes);
  const reader = new WordReader(opened);
  reader.read(childNamed(opened.document, 'body') ?? opened.document);
  const hasMargins = opened.margins.some((part) =>
    within(part, 't').some((text) => /\p{L}/u.test(textOf(text))),
  );
  if (hasMargins) reader.loseOnce('margins');
  const ofTables = reader.blocks.flatMap((block, at): WordLoss[] => {
    if (block.type !== 'table') return [];
    const width = Math.max(0, ...block.rows.map((row) => row.reduce((sum, { across }) => sum + across, 0)));
    return [
      ...(isMerged(block) ? [{ kind: 'mergedCells' as const, at }] : []),
      ...(width > maxTableColumns ? [{ kind: 'wideTable' as const, at }] : []),
    ];
  });
  return {
    blocks: reader.blocks,
    losses: [...reader.losses, ...ofTables],
    title: opened.title,
    isOurs: opened.creator === 'CoDir',
  };
};

/** The document at an absolute path. @throws Failure `refused`, also when the file cannot be opened */
export const readDocxFile = async (file: string): Promise<WordDocument> => {
  try {
    const { size } = await stat(file);
    if (size > maxFile) throw tooHeavy();
    return readDocx(await readFile(file));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw refused(
      `«\u00a0${path.basename(file)}\u00a0» n’a pas pu être ouvert\u00a0: il est déplacé, protégé, ou ouvert dans un autre logiciel. Fermez-le, puis recommencez.`,
    );
  }
};
