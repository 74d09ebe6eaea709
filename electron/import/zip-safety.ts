import { unzipSync } from 'fflate';
import { refused } from './sheet.ts';

const maxEntries = 2000;
const maxInflated = 40 * 1024 * 1024;

/** What is said, and to be done, of a file that cannot be unfolded. */
export type ZipSentences = { tooBig: string; broken: string };

const ofWorkbook: ZipSentences = {
  tooBig:
    'Ce classeur est trop gros une fois ouvert\u00a0: il n’a pas été lu. Copiez les seules lignes utiles dans un nouveau classeur, ou collez-les ici.',
  broken:
    'Ce fichier est incomplet ou abîmé\u00a0: il n’a pas pu être lu. Ouvrez-le dans Excel, enregistrez-le de nouveau, puis recommencez.',
};

/**
 * The parts of a ZIP file that `wants` asks for, none of them ever unfolded beyond what a list or a text can weigh:
 * sizes are those of the directory, and a part that lies about its own is cut off there.
 * @throws Failure `refused`
 */
export const unzipParts = (
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  sentences: ZipSentences = ofWorkbook,
): Record<string, Uint8Array> => {
  let entries = 0;
  let inflated = 0;
  let isTooBig = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (!wants(name)) return false;
        inflated += originalSize;
        isTooBig ||= entries > maxEntries || inflated > maxInflated;
        return !isTooBig;
      },
    });
  } catch {
    throw refused(sentences.broken);
  }
  if (isTooBig) throw refused(sentences.tooBig);
  return parts;
};
