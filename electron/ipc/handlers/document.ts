import { documentOf } from '../../documents/catalogue.ts';
import { documentHtml } from '../../documents/html.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';
import type { Services } from './services.ts';

export const documentHandlers = (
  { open, now }: DataAccess,
  { paper, files }: Pick<Services, 'paper' | 'files'>,
) =>
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
      const written = await files.save({
        title: 'Exporter en PDF',
        suggestedName: `${model.fileName}.pdf`,
        filter: { name: 'Document PDF', extensions: ['pdf'] },
        content: () => paper.pdf(documentHtml(model)),
      });
      return written ? { outcome: 'written' as const, ...written } : { outcome: 'cancelled' as const };
    },
    'document.reveal': async ({ how }) => {
      await files.reveal(how);
      return {};
    },
  }) satisfies Partial<Handlers>;
