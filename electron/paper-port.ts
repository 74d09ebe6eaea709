import { Failure } from '../db/domain/failure.ts';
import type { PaperPort } from './ipc/handlers/services.ts';
import { pdfOf, printPaper } from './pdf.ts';

/** The real paper: Chromium's printing. */
export const createPaperPort = (): PaperPort => ({
  async print(html) {
    try {
      return await printPaper(html);
    } catch {
      throw new Failure(
        'unavailable',
        'L’impression n’a pas abouti. Vérifiez que l’imprimante est allumée, ou exportez le document en PDF.',
      );
    }
  },
  pdf: pdfOf,
});
