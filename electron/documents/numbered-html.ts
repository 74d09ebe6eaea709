import { withPdfWork } from '../annexes/pdf-work.ts';
import { documentHtml } from './html.ts';
import type { DocModel } from './model.ts';

type Print = (html: string) => Promise<Uint8Array>;

/**
 * A document's HTML for the printer. Chromium cannot write in a table of contents the page that a line leads to: a
 * document that has one is first printed to learn its pages. Their place is kept from the start, so that the second
 * print breaks where the first one did.
 */
export const numberedHtml = async (model: DocModel, print: Print): Promise<string> => {
  const html = documentHtml(model);
  const names = model.blocks.flatMap((block) =>
    block.type === 'contents' ? block.entries.map(({ target }) => target) : [],
  );
  if (names.length === 0) return html;
  const bytes = await print(html);
  // Lines without their page are still a plan: that is no reason to have no paper.
  const targets = await withPdfWork((work) => work.ask({ kind: 'targets', bytes, names })).catch(() => []);
  return documentHtml(model, { pages: new Map(targets) });
};
