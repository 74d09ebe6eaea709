import { documentHtml } from './html.ts';
import type { DocumentRef } from './catalogue.ts';
import type { DocModel } from './model.ts';

export const formats = ['pdf', 'docx', 'odt'] as const;
export type Format = (typeof formats)[number];

type FormatWords = { dialog: string; file: string };

/** What the system's dialog says. */
export const formatWords: Record<Format, FormatWords> = {
  pdf: { dialog: 'Exporter en PDF', file: 'Document PDF' },
  docx: { dialog: 'Exporter pour Word', file: 'Document Word' },
  odt: { dialog: 'Exporter pour LibreOffice', file: 'Document OpenDocument' },
};

/** Cards are drawn to the edge of the sheet and folded: only a page keeps that. */
export const canExport = (kind: DocumentRef['kind'], format: Format): boolean =>
  format === 'pdf' || (kind !== 'nameCards' && kind !== 'letterhead');

/** The bytes of a document. What writes for Word and LibreOffice is loaded when it is first asked for. */
export const documentBytes = async (
  model: DocModel,
  format: Format,
  pdf: (html: string) => Promise<Uint8Array>,
): Promise<Uint8Array> => {
  if (format === 'pdf') return pdf(documentHtml(model));
  if (format === 'docx') return (await import('./docx.ts')).documentDocx(model);
  return (await import('./odt.ts')).documentOdt(model);
};
