import { readFileSync } from 'node:fs';
import type { Edition } from '../../db/domain/agenda-edition.ts';
import type { ReadHandle } from '../../db/handles.ts';
import { assertNever, Failure } from '../../db/domain/failure.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { openGroups } from '../../db/queries/action.ts';
import { annexesOfMeeting } from '../../db/queries/annex.ts';
import { getAdhesion } from '../../db/queries/charter-adhesion.ts';
import { adhesionsReader } from '../../db/queries/charter-adhesions.ts';
import { carriesMention } from '../../db/queries/charter-rules.ts';
import { charterTemplateHash } from '../../db/queries/charter-template.ts';
import { getCharterText } from '../../db/queries/charter-text.ts';
import { getCollective } from '../../db/queries/collective.ts';
import { getRecord } from '../../db/queries/decision-record.ts';
import { getLetterhead } from '../../db/queries/letterhead.ts';
import { getMeeting } from '../../db/queries/meeting.ts';
import { councilOf, opinionsOfCouncil } from '../../db/queries/council-opinions.ts';
import { getOpinion } from '../../db/queries/opinion.ts';
import { getYear } from '../../db/queries/planning.ts';
import { agendaPrinted, changesSinceSent, getSending } from '../../db/queries/sending.ts';
import { attendance } from '../../db/queries/sign-in.ts';
import { agendaDocument, type AgendaVariant } from './agenda.ts';
import { actionReminderDocument } from './action-reminder.ts';
import { charterCertificateDocument } from './charter-certificate.ts';
import { charterComparisonDocument } from './charter-comparison.ts';
import { charterSignaturesDocument } from './charter-signatures.ts';
import { charterSummaryDocument } from './charter-summary.ts';
import { charterDocument } from './charter.ts';
import { councilOpinionsDocument, followUpsDocument } from './council-opinions.ts';
import { jobInsertDocument } from './job-insert.ts';
import { logoOf, type Heading } from './letterhead.ts';
import type { DocModel } from './model.ts';
import { nameCardsDocument, type CardsPerPage } from './name-cards.ts';
import { opinionDocument } from './opinion.ts';
import { recordDocument } from './record.ts';
import { replyFormDocument, replyFormsDocument } from './reply-form.ts';
import { sendingProofDocument } from './sending-proof.ts';
import { signInDocument } from './sign-in.ts';
import { letterheadSpecimen } from './specimen.ts';
import { yearDocument } from './year.ts';

/** What names a document: ids and choices, never content. An agenda is detailed, without its restricted notes. */
export type DocumentRef =
  | {
      kind: 'agenda';
      id: number;
      variant?: AgendaVariant | undefined;
      withRestricted?: boolean | undefined;
      edition?: Edition['kind'] | undefined;
    }
  | { kind: 'signIn'; id: number }
  | { kind: 'nameCards'; id: number; perPage?: CardsPerPage | undefined }
  | { kind: 'year'; year: number }
  | { kind: 'letterhead' }
  | { kind: 'charter'; id: number }
  | { kind: 'charterSummary'; id: number }
  | { kind: 'charterComparison'; from: number; to: number }
  | { kind: 'charterSignatures'; id: number }
  | { kind: 'charterCertificate'; id: number }
  | { kind: 'jobInsert' }
  | { kind: 'opinion'; id: number }
  | { kind: 'replyForm'; id: number }
  | { kind: 'replyForms'; id: number }
  | { kind: 'councilOpinions'; id: number }
  | { kind: 'followUps'; id: number }
  | { kind: 'record'; id: number; withNotes?: boolean | undefined }
  | {
      kind: 'actionReminder';
      memberId?: number | null | undefined;
      collectivityId?: number | null | undefined;
    }
  | { kind: 'sendingProof'; id: number };

/** Where a kept file is, by its hash. */
export type FileOf = (hash: string) => string;

/** The logo's bytes; a file that is gone leaves a letterhead without it, never a paper that cannot be made. */
const keptLogo = (hash: string | null, fileOf: FileOf): Heading['logo'] => {
  if (hash === null) return null;
  try {
    return logoOf(readFileSync(fileOf(hash)));
  } catch {
    return null;
  }
};

export const headingOf = (db: ReadHandle, fileOf: FileOf): Heading => {
  const { letterheadLines, letterheadAccent, logoHash } = getLetterhead(db);
  return { lines: letterheadLines, accent: letterheadAccent, logo: keptLogo(logoHash, fileOf) };
};

const noFiles: FileOf = () => {
  throw new Failure('not-found', 'Ce fichier n’est pas conservé.');
};

const lostTemplate = (): Failure =>
  new Failure(
    'refused',
    'Le modèle Word de la charte n’est plus dans le dossier des données\u00a0: choisissez-le de nouveau, ou retirez-le.',
  );

/**
 * The collective's own Word document, for the papers that are written into it.
 * @throws Failure `refused` when its file is gone: a charter without its letterhead would pass for the right one
 */
export const templateOf = (db: ReadHandle, { kind }: DocumentRef, fileOf: FileOf): Uint8Array | undefined => {
  if (kind !== 'charter' && kind !== 'charterSummary') return undefined;
  const hash = charterTemplateHash(db);
  if (hash === null) return undefined;
  try {
    return readFileSync(fileOf(hash));
  } catch {
    throw lostTemplate();
  }
};

/**
 * The document a reference names, read afresh. `now` is an instant; without `fileOf`, papers have no logo.
 * @throws Failure `not-found` when its source is gone
 */
export const documentOf = (
  db: ReadHandle,
  ref: DocumentRef,
  now: string,
  fileOf: FileOf = noFiles,
): DocModel => {
  const view = getCollective(db, now);
  const heading = headingOf(db, fileOf);
  switch (ref.kind) {
    case 'agenda': {
      const { variant = 'detailed', withRestricted = false } = ref;
      const annexes = variant === 'detailed' ? annexesOfMeeting(db, ref.id) : [];
      const meeting = getMeeting(db, ref.id, now);
      const isPreparatory = carriesMention(db, meeting.date);
      const version = ref.edition
        ? { edition: { ...changesSinceSent(db, ref.id, now), kind: ref.edition }, changed: null }
        : agendaPrinted(db, ref.id, now);
      const options = { variant, withRestricted, annexes, heading, isPreparatory, ...version };
      return agendaDocument(meeting, view, options);
    }
    case 'signIn': {
      const meeting = getMeeting(db, ref.id, now);
      return signInDocument(meeting, attendance(db, meeting.date), view, heading);
    }
    case 'nameCards': {
      const meeting = getMeeting(db, ref.id, now);
      return nameCardsDocument(meeting, attendance(db, meeting.date), view, ref.perPage ?? 2, heading);
    }
    case 'year':
      return yearDocument(getYear(db, ref.year, now), view, heading);
    case 'letterhead':
      return letterheadSpecimen(view, heading);
    case 'charter': {
      const adhesions = adhesionsReader(db, now)(ref.id);
      return charterDocument(getCharterText(db, ref.id), adhesions, view, heading, now);
    }
    case 'charterSummary':
      return charterSummaryDocument(getCharterText(db, ref.id), view, heading, now);
    case 'charterComparison':
      return charterComparisonDocument(
        getCharterText(db, ref.from),
        getCharterText(db, ref.to),
        view,
        heading,
        now,
      );
    case 'charterSignatures': {
      const adhesions = adhesionsReader(db, now)(ref.id);
      return charterSignaturesDocument(getCharterText(db, ref.id), adhesions, view, heading, now);
    }
    case 'charterCertificate':
      return charterCertificateDocument(getAdhesion(db, ref.id), view, heading, now);
    case 'jobInsert':
      return jobInsertDocument(view, heading);
    case 'opinion': {
      const opinion = getOpinion(db, ref.id, now);
      return opinionDocument(opinion, view, heading, carriesMention(db, opinion.askedOn));
    }
    case 'replyForm': {
      const opinion = getOpinion(db, ref.id, now);
      return replyFormDocument(opinion, view, heading, carriesMention(db, opinion.askedOn));
    }
    case 'replyForms': {
      const opinion = getOpinion(db, ref.id, now);
      // One that has left was heard, and can answer no more.
      const asked = opinion.voices.filter(({ collectivityId }) => collectivityId !== null);
      const isPreparatory = carriesMention(db, opinion.askedOn);
      return replyFormsDocument(
        opinion,
        asked.map(({ name }) => name),
        view,
        heading,
        isPreparatory,
      );
    }
    case 'councilOpinions': {
      const council = councilOf(db, ref.id);
      const isPreparatory = carriesMention(db, council.date);
      return councilOpinionsDocument(
        opinionsOfCouncil(db, ref.id, now),
        council,
        view,
        heading,
        isPreparatory,
      );
    }
    case 'followUps':
      return followUpsDocument(opinionsOfCouncil(db, ref.id, now), councilOf(db, ref.id), view, heading);
    case 'record': {
      const record = getRecord(db, ref.id, now);
      const isPreparatory = carriesMention(db, record.record.date);
      return recordDocument(record, view, heading, { withNotes: ref.withNotes ?? false, isPreparatory });
    }
    case 'actionReminder': {
      const { memberId = null, collectivityId = null } = ref;
      const today = fromInstant(now).date;
      return actionReminderDocument(
        openGroups(db, { memberId, collectivityId }, today),
        view,
        heading,
        today,
      );
    }
    case 'sendingProof':
      return sendingProofDocument(getSending(db, ref.id), view, heading);
    default:
      return assertNever(ref);
  }
};
