import { z } from 'zod';
import { idSchema } from '../../../db/domain/ids.ts';
import { command, query } from './route.ts';

/** The renderer sends an id, never content: what prints is read again from the database. */
const documentRef = z.object({ kind: z.enum(['agenda']), id: idSchema });

export const documentRoutes = {
  'document.preview': query(documentRef, z.object({ html: z.string(), title: z.string() })),
  'document.print': command(documentRef, z.object({ printed: z.boolean() }), []),
  'document.export': command(
    documentRef.extend({ format: z.enum(['pdf']) }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('written'), fileName: z.string(), folder: z.string() }),
    ]),
    [],
  ),
  /** Opens the file exported last, or shows it in its folder; a path never comes from the renderer. */
  'document.reveal': command(z.object({ how: z.enum(['open', 'folder']) }), z.object({}), []),
};
