import { refused } from './sheet.ts';
import { unzipParts, type ZipSentences } from './zip-safety.ts';

const askForWord =
  'Ouvrez-le dans Word et enregistrez-le au format .docx, puis choisissez ce nouveau fichier.';

/** Formats met under any name, and what to do with each. */
const sentences = {
  empty: 'Ce fichier est vide\u00a0: choisissez-en un autre.',
  pdf: `Ce fichier est un PDF, quel que soit son nom\u00a0: sa mise en page ne dit plus où commencent les articles. Demandez le document Word d’origine\u202f; à défaut, Word sait ouvrir un PDF et l’enregistrer au format .docx.`,
  doc: `Ce document est à l’ancien format de Word (.doc). ${askForWord}`,
  locked:
    'Ce document est protégé par un mot de passe\u00a0: il n’a pas été lu. Ouvrez-le dans Word, enregistrez-en une copie sans mot de passe, puis choisissez cette copie.',
  rtf: `Ce document est au format RTF. ${askForWord}`,
  odt: `Ce document est au format de LibreOffice (.odt). Ouvrez-le dans LibreOffice ou dans Word et enregistrez-le au format .docx, puis choisissez ce nouveau fichier.`,
  workbook:
    'Ce fichier est un classeur Excel, pas un document Word. Choisissez le document Word de la charte (.docx).',
  slides:
    'Ce fichier est un diaporama, pas un document Word. Choisissez le document Word de la charte (.docx).',
  web: `Ce fichier est une page web, quel que soit son nom. ${askForWord}`,
  other: 'Ce fichier n’est pas un document Word. Choisissez le document Word de la charte (.docx).',
} as const;

/** What is said of a Word file that cannot be unfolded. */
export const wordZip: ZipSentences = {
  tooBig:
    'Ce document est trop gros une fois ouvert\u00a0: il n’a pas été lu. Copiez le seul texte de la charte dans un nouveau document Word, enregistrez-le, puis choisissez ce nouveau fichier.',
  broken:
    'Ce document est incomplet ou abîmé\u00a0: il n’a pas pu être lu. Ouvrez-le dans Word, enregistrez-le de nouveau au format .docx, puis recommencez.',
};

const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);
const has = (bytes: Uint8Array, mark: string): boolean => latin(bytes.subarray(0, mark.length)) === mark;

/** Names within an OLE file are written two bytes a letter. */
const holdsWide = (bytes: Uint8Array, word: string): boolean =>
  latin(bytes).includes(Array.from(word).join('\u0000'));

const zipTrouble = (bytes: Uint8Array): keyof typeof sentences | null => {
  const names = new Set<string>();
  const parts = unzipParts(
    bytes,
    (name) => {
      names.add(name.toLowerCase());
      return name === 'mimetype';
    },
    wordZip,
  );
  if (parts['mimetype'] && latin(parts['mimetype']).includes('opendocument.text')) return 'odt';
  const among = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));
  if (among(/^xl\/workbook/)) return 'workbook';
  if (among(/^ppt\//)) return 'slides';
  return names.has('[content_types].xml') && names.has('_rels/.rels') ? null : 'other';
};

/**
 * Passes over the bytes of what may be a Word document (.docx), whatever its name says.
 * @throws Failure `refused`, saying what it is and what to do
 */
export const checkWordKind = (bytes: Uint8Array): void => {
  const trouble = ((): keyof typeof sentences | null => {
    if (bytes.length === 0) return 'empty';
    if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
    if (has(bytes, 'ÐÏ\u0011à')) {
      if (holdsWide(bytes, 'EncryptedPackage')) return 'locked';
      return holdsWide(bytes, 'WordDocument') ? 'doc' : 'other';
    }
    if (has(bytes, '{\\rtf')) return 'rtf';
    if (has(bytes, 'PK\u0003\u0004') || has(bytes, 'PK\u0005\u0006')) return zipTrouble(bytes);
    const head = latin(bytes.subarray(0, 2000));
    return /^\s*(?:ï»¿)?\s*(?:<!doctype html|<html|mime-version:)/i.test(head) ? 'web' : 'other';
  })();
  if (trouble) throw refused(sentences[trouble]);
};
