// Only the worker imports this room's PDF reader: it is two megabytes of script, and busy while it reads.
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

// Found here, the library does not look for its worker's file, which is inside our bundle.
Object.assign(globalThis, { pdfjsWorker });

/** A PDF that cannot be used, and why. */
export class UnreadablePdf extends Error {
  readonly reading: 'encrypted' | 'damaged';
  constructor(reading: 'encrypted' | 'damaged') {
    super(reading);
    this.name = 'UnreadablePdf';
    this.reading = reading;
  }
}

/**
 * Lends an open PDF to `use`. `bytes` are left as they are.
 * @throws UnreadablePdf
 */
export const withPdf = async <T>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> => {
  const task = getDocument({
    // The library takes what it is given for its own.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    enableXfa: false,
  });
  try {
    const document = await task.promise.catch((error: unknown) => {
      const isLocked = error instanceof Error && error.name === 'PasswordException';
      throw new UnreadablePdf(isLocked ? 'encrypted' : 'damaged');
    });
    return await use(document);
  } finally {
    await task.destroy();
  }
};
