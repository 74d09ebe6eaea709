import { Failure } from '../../../db/domain/failure.ts';
import { createAnnexStore } from '../../annexes/store.ts';
import { documentOf, templateOf, type DocumentRef } from '../../documents/catalogue.ts';
import { canExport, documentBytes, formatWords, otherFormats } from '../../documents/formats.ts';
import { documentHtml } from '../../documents/html.ts';
import { numberedHtml } from '../../documents/numbered-html.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';
import { letterheadHandlers } from './letterhead.ts';
import type { Services } from './services.ts';

export const documentHandlers = (
  { open, now }: DataAccess,
  { paper, files, about }: Pick<Services, 'paper' | 'files' | 'about'>,
) => {
  const store = createAnnexStore(about.dataFolder);
  const modelOf = (ref: DocumentRef) => documentOf(open().db, ref, now(), store.pathOf);
  return {
    ...letterheadHandlers({ open, now }, files, store),
    'document.preview': (ref) => {
      const model = modelOf(ref);
      return { html: documentHtml(model), title: model.title };
    },
    'document.print': async (ref) => {
      const model = modelOf(ref);
      const html = await numberedHtml(model, (each) => paper.pdf(each));
      return { printed: await paper.print(html, model.title) };
    },
    'document.export': async ({ format, ...ref }) => {
      if (!canExport(ref.kind, format)) throw new Failure('refused', otherFormats(ref.kind));
      const model = modelOf(ref);
      const template = format === 'docx' ? templateOf(open().db, ref, store.pathOf) : undefined;
      const { dialog, file } = formatWords[format];
      const written = await files.save({
        title: dialog,
        suggestedName: `${model.fileName}.${format}`,
        filter: { name: file, extensions: [format] },
        content: () => documentBytes(model, format, (html) => paper.pdf(html), template),
      });
      return written ? { outcome: 'written' as const, ...written } : { outcome: 'cancelled' as const };
    },
    'document.reveal': async ({ how }) => {
      await files.reveal(how);
      return {};
    },
  } satisfies Partial<Handlers>;
};
