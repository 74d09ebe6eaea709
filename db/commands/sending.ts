import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import {
  awaitsSending,
  awaitsWord,
  kindsBesides,
  mayTryAgain,
  type RecipientOutcome,
  type RecipientRole,
  type SendingChannel,
  type SendingKind,
  type SendingState,
} from '../domain/sending.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { sendingFileTable, sendingRecipientTable, sendingTable } from '../schema/sending.ts';

export type PreparedSending = {
  meetingId: number | null;
  kind: SendingKind;
  letter: string;
  channel: SendingChannel;
  dueAt: string;
  subject: string;
  body: string;
  eventSequence: number;
  messageId: string;
  pdfHash: string | null;
  messageHash: string;
  content: string;
  recipients: readonly { memberId: number | null; name: string; email: string; role: RecipientRole }[];
  files: readonly { fileName: string; hash: string }[];
};

const sendingOf = (tx: WriteHandle, id: number) => {
  const row = tx.select().from(sendingTable).where(eq(sendingTable.id, id)).get();
  if (!row) throw new Failure('not-found', 'Cet envoi n’existe plus.');
  return row;
};

/** What was ready of the same kind, of the same meeting, and never left. */
const giveWay = (tx: WriteHandle, { meetingId, kind }: PreparedSending): void => {
  tx.update(sendingTable)
    .set({ state: 'abandoned' })
    .where(
      and(
        meetingId === null ? isNull(sendingTable.meetingId) : eq(sendingTable.meetingId, meetingId),
        inArray(sendingTable.kind, [...kindsBesides(kind)]),
        eq(sendingTable.state, 'prepared'),
      ),
    )
    .run();
};

/**
 * Notes messages that are ready, made by one gesture: what was ready before them and never left gives way. Their files
 * are kept already.
 */
export const noteSendings = (
  tx: WriteHandle,
  ready: readonly PreparedSending[],
  { now }: CommandContext,
): number[] => {
  const [first] = ready;
  if (first) giveWay(tx, first);
  return ready.map(({ recipients, files, ...sending }) => {
    const { id } = tx
      .insert(sendingTable)
      .values({ ...sending, state: 'prepared', preparedAt: now, detail: '' })
      .returning({ id: sendingTable.id })
      .get();
    for (const [index, recipient] of recipients.entries())
      tx.insert(sendingRecipientTable)
        .values({ ...recipient, sendingId: id, position: index + 1, outcome: 'waiting', detail: '' })
        .run();
    for (const [index, file] of files.entries())
      tx.insert(sendingFileTable)
        .values({ ...file, sendingId: id, position: index + 1 })
        .run();
    return id;
  });
};

/**
 * She says whether a message left, for a draft or after a stop. Words that end a doubt are not taken back.
 * @throws Failure `not-found`; `refused` when it is known already
 */
export const confirmSending = (tx: WriteHandle, id: number, left: boolean, { now }: CommandContext): void => {
  const sending = sendingOf(tx, id);
  if (!awaitsWord(sending)) throw new Failure('refused', 'Ce qu’est devenu cet envoi est déjà noté.');
  tx.update(sendingTable)
    .set(left ? { state: 'sent', sentAt: now } : { state: 'failed' })
    .where(eq(sendingTable.id, id))
    .run();
  if (left)
    tx.update(sendingRecipientTable)
      .set({ outcome: 'accepted' })
      .where(eq(sendingRecipientTable.sendingId, id))
      .run();
};

/** A message that is ready went to her own mail, or to a file. What left already is a proof: it stays as it is. */
export const noteOpened = (tx: WriteHandle, id: number, { now }: CommandContext): void => {
  if (!awaitsSending(sendingOf(tx, id))) return;
  tx.update(sendingTable).set({ openedAt: now }).where(eq(sendingTable.id, id)).run();
};

const besidesOf = (tx: WriteHandle, { meetingId, kind }: { meetingId: number | null; kind: SendingKind }) =>
  tx
    .select({ state: sendingTable.state, preparedAt: sendingTable.preparedAt })
    .from(sendingTable)
    .where(
      and(
        meetingId === null ? isNull(sendingTable.meetingId) : eq(sendingTable.meetingId, meetingId),
        inArray(sendingTable.kind, [...kindsBesides(kind)]),
      ),
    )
    .all();

/**
 * Before the first byte leaves. Whoever asks twice is refused the second time: a message never leaves twice.
 * @throws Failure `not-found`; `refused` when it left, is leaving, or was given up
 */
export const beginSending = (tx: WriteHandle, id: number): void => {
  const sending = sendingOf(tx, id);
  const mayLeave =
    (sending.state === 'prepared' && sending.channel === 'smtp') ||
    mayTryAgain(sending, besidesOf(tx, sending));
  if (!mayLeave)
    throw new Failure('refused', 'Cet envoi est déjà parti, ou en cours\u00a0: il ne part pas deux fois.');
  tx.update(sendingTable).set({ state: 'sending' }).where(eq(sendingTable.id, id)).run();
};

export type DeliveryOutcome = {
  state: Extract<SendingState, 'sent' | 'partial' | 'failed' | 'unknown'>;
  detail: string;
  refused: readonly { email: string; detail: string }[];
};

/** What the server answered, or that nothing is known. */
export const endSending = (
  tx: WriteHandle,
  id: number,
  outcome: DeliveryOutcome,
  { now }: CommandContext,
): void => {
  sendingOf(tx, id);
  const hasLeft = outcome.state === 'sent' || outcome.state === 'partial';
  tx.update(sendingTable)
    .set({ state: outcome.state, detail: outcome.detail, sentAt: hasLeft ? now : null })
    .where(eq(sendingTable.id, id))
    .run();
  const refused = new Map(outcome.refused.map(({ email, detail }) => [email.toLowerCase(), detail]));
  const rows = tx.select().from(sendingRecipientTable).where(eq(sendingRecipientTable.sendingId, id)).all();
  const outcomeOf = (email: string): { outcome: RecipientOutcome; detail: string } => {
    const why = refused.get(email.toLowerCase());
    if (why !== undefined) return { outcome: 'refused', detail: why };
    return { outcome: hasLeft ? 'accepted' : 'waiting', detail: '' };
  };
  for (const row of rows)
    tx.update(sendingRecipientTable)
      .set(outcomeOf(row.email))
      .where(eq(sendingRecipientTable.id, row.id))
      .run();
};

/** What was leaving when the machine stopped is not known to have left, nor to have stayed. */
export const settleInterrupted = (tx: WriteHandle): void => {
  tx.update(sendingTable)
    .set({ state: 'unknown', detail: 'L’application s’est arrêtée pendant l’envoi.' })
    .where(eq(sendingTable.state, 'sending'))
    .run();
};

/** A message that never left is given up, to be prepared again. @throws Failure `not-found`, `refused` */
export const abandonSending = (tx: WriteHandle, id: number): void => {
  if (sendingOf(tx, id).state !== 'prepared')
    throw new Failure('refused', 'Seul un message qui n’est pas parti peut être abandonné.');
  tx.update(sendingTable).set({ state: 'abandoned' }).where(eq(sendingTable.id, id)).run();
};

/** How many messages of a meeting were made: the next event of calendars comes after them. */
export const nextEventSequence = (tx: WriteHandle, meetingId: number): number =>
  tx.select({ n: count() }).from(sendingTable).where(eq(sendingTable.meetingId, meetingId)).get()?.n ?? 0;
