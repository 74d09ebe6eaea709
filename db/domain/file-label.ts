/**
 * The name a file came with is only a label: shown, proposed for a copy, never used to find anything. It may hold what a
 * path, Windows or a reader would take amiss: `..\`, `CON`, NUL, marks that turn the writing round.
 */

// Controls, format characters (bidirectional marks among them), half surrogates and private characters.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const longest = 200;

/** The last part of a path, of Windows or not. */
const lastPart = (name: string): string => name.split(/[\\/]/).findLast((part) => part.trim() !== '') ?? '';

/** The extension, lower-case, without its dot; '' without one. Only letters and digits make an extension. */
export const extensionOf = (label: string): string =>
  /[^.]\.([\p{L}\p{N}]{1,12})$/u.exec(label)?.[1]?.toLowerCase() ?? '';

/** `text` cut to `max` code units, never through a character nor its accent. */
const cut = (text: string, max: number): string => {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > max) break;
    kept += segment;
  }
  return kept.trimEnd();
};

/** A name as it is kept and shown: one line, nothing unseen, 200 characters at most with its extension. */
export const fileLabel = (name: string): string => {
  const seen = lastPart(name.normalize('NFC').replace(unseen, ' ')).replace(/\s+/g, ' ').trim();
  const extension = extensionOf(seen);
  const stem = extension === '' ? seen : seen.slice(0, -extension.length - 1);
  const label = `${cut(stem, longest - extension.length - 1)}${extension === '' ? '' : `.${extension}`}`;
  return label === '' || /^[.\s]*$/.test(label) ? 'Sans nom' : label;
};

/** The title an annexe takes from its file: the label without extension, underscores read as spaces. */
export const titleOfFile = (label: string): string => {
  const extension = extensionOf(label);
  const stem = extension === '' ? label : label.slice(0, -extension.length - 1);
  const words = stem.replace(/_+/g, ' ').replace(/\s+/g, ' ').trim();
  return words === '' ? label : words;
};

// Names that Windows keeps for its devices, whatever their extension; ¹²³ count as digits there.
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

// Folders of Windows leave some 100 characters to a name in a path of 260.
const longestName = 100;

/** A file name that Windows, macOS and Linux all take, in whatever folder: for a copy. `room` is for its stem. */
export const safeFileName = (label: string, room = longestName): string => {
  const plain = fileLabel(label)
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const extension = extensionOf(plain);
  const stem = (extension === '' ? plain : plain.slice(0, -extension.length - 1)).replace(/[.\s]+$/, '');
  const named = stem === '' ? 'Sans nom' : device.test(stem.split('.')[0]?.trim() ?? '') ? `_${stem}` : stem;
  return `${cut(named, room).replace(/[.\s]+$/, '')}${extension === '' ? '' : `.${extension}`}`;
};

// A list of what may open, as no list of what runs is ever whole. Office files with macros are not in it.
const openable = new Set(
  'pdf png jpg jpeg gif webp bmp tif tiff doc docx odt rtf xls xlsx ods csv ppt pptx odp txt'.split(' '),
);

/** Whether a copy of this file may be handed to the program it belongs to: documents and images, never what runs. */
export const mayOpen = (label: string, mediaType: string): boolean =>
  openable.has(extensionOf(safeFileName(label))) && mediaType !== 'application/x-msdownload';
