import { z } from 'zod';
import { idSchema } from '../../../db/domain/ids.ts';
import { letterheadPatchSchema, letterheadSchema } from '../../../db/domain/letterhead.ts';
import { command, query } from './route.ts';

const agenda = z.object({
  kind: z.literal('agenda'),
  id: idSchema,
  variant: z.enum(['summary', 'detailed']).optional(),
  /** « Sujets sensibles » are printed when this very request says so. */
  withRestricted: z.boolean().optional(),
});
const signIn = z.object({ kind: z.literal('signIn'), id: idSchema });
const nameCards = z.object({
  kind: z.literal('nameCards'),
  id: idSchema,
  perPage: z.union([z.literal(1), z.literal(2)]).optional(),
});
const year = z.object({ kind: z.literal('year'), year: z.int().min(1901).max(2199) });
const letterhead = z.object({ kind: z.literal('letterhead') });

/** The renderer sends ids and choices, never content: what prints is read again from the database. */
const documentRef = z.discriminatedUnion('kind', [agenda, signIn, nameCards, year, letterhead]);

const format = z.enum(['pdf', 'docx', 'odt']);
const exported = z.discriminatedUnion('kind', [
  agenda.extend({ format }),
  signIn.extend({ format }),
  nameCards.extend({ format }),
  year.extend({ format }),
  letterhead.extend({ format }),
]);

/** `logo` is an image as a `data:` address, '' without one. */
const letterheadView = letterheadSchema.extend({ logo: z.string() });
const stale = ['letterhead.get', 'document.preview', 'journal.state'];

export const documentRoutes = {
  'document.preview': query(documentRef, z.object({ html: z.string(), title: z.string() })),
  'document.print': command(documentRef, z.object({ printed: z.boolean() }), []),
  'document.export': command(
    exported,
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('written'), fileName: z.string(), folder: z.string() }),
    ]),
    [],
  ),
  /** Opens the file exported last, or shows it in its folder; a path never comes from the renderer. */
  'document.reveal': command(z.object({ how: z.enum(['open', 'folder']) }), z.object({}), []),
  'letterhead.get': query(z.object({}), letterheadView),
  'letterhead.update': command(z.object({ patch: letterheadPatchSchema }), letterheadView, stale),
  /** Asks for an image on the machine and keeps it; unchanged when she gives up. */
  'letterhead.chooseLogo': command(z.object({}), letterheadView.extend({ chosen: z.boolean() }), stale),
  'letterhead.removeLogo': command(z.object({}), letterheadView, stale),
};
