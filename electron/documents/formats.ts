import { numberedHtml } from './numbered-html.ts';
import type { DocumentRef } from './catalogue.ts';
import type { DocModel } from './model.ts';
import { documentText } from './text.ts';
import { wordBytes } from './word-work.ts';

export const formats = ['pdf', 'docx', 'odt', 'txt'] as const;
export type Format = (typeof formats)[number];

type FormatWords = { dialog: string; file: string };

/** What the system's dialog says. */
export const formatWords: Record<Format, FormatWords> = {
  pdf: { dialog: 'Exporter en PDF', file: 'Document PDF' },
  docx: { dialog: 'Exporter pour Word', file: 'Document Word' },
  odt: { dialog: 'Exporter pour LibreOffice', file: 'Document OpenDocument' },
  txt: { dialog: 'Exporter en texte', file: 'Document texte' },
};

type Kind = DocumentRef['kind'];

/** Papers drawn to the edge of the sheet, or of images: only a page keeps them. */
const drawn: readonly Kind[] = ['nameCards', 'letterhead'];
/** Papers made of sentences: the others are tables to fill in, which a plain text would undo. */
const written: readonly Kind[] = ['charter', 'charterSummary', 'charterComparison', 'jobInsert', 'record'];

export const canExport = (kind: Kind, format: Format): boolean =>
  format === 'pdf' || (format === 'txt' ? written.includes(kind) : !drawn.includes(kind));

/** What to do instead, for a format a paper cannot have. */
export const otherFormats = (kind: Kind): string =>
  drawn.includes(kind)
    ? 'Ce document ne s’exporte qu’en PDF\u00a0: choisissez ce format.'
    : 'Ce document ne s’exporte pas en texte\u00a0: choisissez PDF, Word ou LibreOffice.';

/** With the mark and the line ends that every editor of Windows reads. */
const textBytes = (model: DocModel): Uint8Array =>
  new TextEncoder().encode(`\ufeff${documentText(model)}\n`.replaceAll('\n', '\r\n'));

/**
 * The bytes of a document. What writes for Word and LibreOffice is loaded when it is first asked for. `template` is the
 * collective's own Word document, which only the format for Word is written into.
 * @throws Failure `refused` when that cannot be done, with what to do
 */
export const documentBytes = async (
  model: DocModel,
  format: Format,
  pdf: (html: string) => Promise<Uint8Array>,
  template?: Uint8Array,
): Promise<Uint8Array> => {
  if (format === 'pdf') return pdf(await numberedHtml(model, pdf));
  if (format === 'txt') return textBytes(model);
  if (format === 'docx') return wordBytes(model, template);
  return (await import('./odt.ts')).documentOdt(model);
};
