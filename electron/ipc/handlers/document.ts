import { documentOf } from '../../documents/catalogue.ts';
import { documentHtml } from '../../documents/html.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';
import type { PaperPort } from './services.ts';

export const documentHandlers = ({ open, now }: DataAccess, paper: PaperPort) =>
  ({
    'document.preview': (ref) => {
      const model = documentOf(open().db, ref, now());
      return { html: documentHtml(model), title: model.title };
    },
    'document.print': async (ref) => {
      const model = documentOf(open().db, ref, now());
      return { printed: await paper.print(documentHtml(model), model.title) };
    },
    'document.export': async ({ format: _format, ...ref }) => {
      const model = documentOf(open().db, ref, now());
      const written = await paper.savePdf(documentHtml(model), `${model.fileName}.pdf`);
      return written ? { outcome: 'written' as const, ...written } : { outcome: 'cancelled' as const };
    },
    'document.reveal': async ({ how }) => {
      await paper.reveal(how);
      return {};
    },
  }) satisfies Partial<Handlers>;
