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
  /** As it leaves after another one did: an additif, or the ordre du jour rectifié. */
  edition: z.enum(['addendum', 'amended']).optional(),
});
const signIn = z.object({ kind: z.literal('signIn'), id: idSchema });
const nameCards = z.object({
  kind: z.literal('nameCards'),
  id: idSchema,
  perPage: z.union([z.literal(1), z.literal(2)]).optional(),
});
const year = z.object({ kind: z.literal('year'), year: z.int().min(1901).max(2199) });
const letterhead = z.object({ kind: z.literal('letterhead') });
/** A version of the charter: the draft or an adopted one, whole or on one page. */
const charter = z.object({ kind: z.literal('charter'), id: idSchema });
const charterSummary = z.object({ kind: z.literal('charterSummary'), id: idSchema });
const charterComparison = z.object({ kind: z.literal('charterComparison'), from: idSchema, to: idSchema });
/** The sheet on which an adopted version is signed, and the certificate of one signature. */
const charterSignatures = z.object({ kind: z.literal('charterSignatures'), id: idSchema });
const charterCertificate = z.object({ kind: z.literal('charterCertificate'), id: idSchema });
/** « Contribution au collectif de territoire », to be put into the fiche de poste of a DGS. */
const jobInsert = z.object({ kind: z.literal('jobInsert') });

/** One avis technique, as it leaves the secretariat. */
const opinion = z.object({ kind: z.literal('opinion'), id: idSchema });

/** The form on which members answer a request for an avis: blank, or one for each collectivity. */
const replyForm = z.object({ kind: z.literal('replyForm'), id: idSchema });
const replyForms = z.object({ kind: z.literal('replyForms'), id: idSchema });

/** Every avis of a conseil, and what became of each; `id` is the conseil's. */
const councilOpinions = z.object({ kind: z.literal('councilOpinions'), id: idSchema });
const followUps = z.object({ kind: z.literal('followUps'), id: idSchema });

/** The relevé de décisions of a meeting; `id` is the meeting's. */
const record = z.object({
  kind: z.literal('record'),
  id: idSchema,
  /** Notes of the meeting are printed when this very request says so. */
  withNotes: z.boolean().optional(),
});
/** Open actions by who does them: of everybody, of a member or of a collectivity. */
const actionReminder = z.object({
  kind: z.literal('actionReminder'),
  memberId: idSchema.nullable().optional(),
  collectivityId: idSchema.nullable().optional(),
});
/** What is known of a message that left; `id` is the sending's. */
const sendingProof = z.object({ kind: z.literal('sendingProof'), id: idSchema });

/** The renderer sends ids and choices, never content: what prints is read again from the database. */
const documentRef = z.discriminatedUnion('kind', [
  agenda,
  signIn,
  nameCards,
  year,
  letterhead,
  charter,
  charterSummary,
  charterComparison,
  charterSignatures,
  charterCertificate,
  jobInsert,
  opinion,
  replyForm,
  replyForms,
  councilOpinions,
  followUps,
  record,
  actionReminder,
  sendingProof,
]);

const format = z.enum(['pdf', 'docx', 'odt', 'txt']);
const exported = z.discriminatedUnion('kind', [
  agenda.extend({ format }),
  signIn.extend({ format }),
  nameCards.extend({ format }),
  year.extend({ format }),
  letterhead.extend({ format }),
  charter.extend({ format }),
  charterSummary.extend({ format }),
  charterComparison.extend({ format }),
  charterSignatures.extend({ format }),
  charterCertificate.extend({ format }),
  jobInsert.extend({ format }),
  opinion.extend({ format }),
  replyForm.extend({ format }),
  replyForms.extend({ format }),
  councilOpinions.extend({ format }),
  followUps.extend({ format }),
  record.extend({ format }),
  actionReminder.extend({ format }),
  sendingProof.extend({ format }),
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
