import { eq } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import { checkCurrent, checkOpen } from '../domain/opinion-life.ts';
import { checkRequestDates } from '../domain/opinion-deadline.ts';
import type { OpinionQuestion } from '../domain/opinion-question.ts';
import { checkVocabulary, type OpinionAddressee, type OpinionWord } from '../domain/opinion-words.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { patched, statedFields, type Patch } from '../domain/patch.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import {
  currentOpinionId,
  councilPoint,
  freeze,
  opinionTerms,
  questionOf,
} from '../queries/opinion-question.ts';
import {
  openVoicesOf,
  type OpinionReading,
  type OpinionRow,
  presentVoices,
  readVoices,
} from '../queries/opinion-voices.ts';
import {
  councilDecisionTable,
  opinionQuestionTable,
  opinionTable,
  opinionVoiceTable,
  opinionWordTable,
} from '../schema/opinion.ts';

/** @throws Failure `not-found` */
export const opinionOf = (tx: WriteHandle, id: number): OpinionRow => {
  const opinion = tx.select().from(opinionTable).where(eq(opinionTable.id, id)).get();
  if (!opinion) throw new Failure('not-found', 'Cet avis n’existe plus.');
  return opinion;
};

/** An avis with its voices as they stand. @throws Failure `not-found` */
export const readingOf = (
  tx: WriteHandle,
  id: number,
  { now }: CommandContext,
): OpinionReading & { opinion: OpinionRow } => {
  const opinion = opinionOf(tx, id);
  return { opinion, ...readVoices(tx, opinion, now) };
};

/** Writes what an avis will be asked of. @throws Failure `not-found` */
export const saveQuestion = (tx: WriteHandle, councilItemId: number, patch: Patch<OpinionQuestion>): void => {
  councilPoint(tx, councilItemId);
  const { options, ...texts } = patched(questionOf(tx, councilItemId), patch);
  const values = { ...texts, options: JSON.stringify(options) };
  const row = tx
    .select({ id: opinionQuestionTable.id })
    .from(opinionQuestionTable)
    .where(eq(opinionQuestionTable.councilItemId, councilItemId))
    .get();
  if (row) tx.update(opinionQuestionTable).set(values).where(eq(opinionQuestionTable.id, row.id)).run();
  else
    tx.insert(opinionQuestionTable)
      .values({ ...values, councilItemId })
      .run();
};

export type Request = {
  askedOn: string;
  /** Null: as the charter in force that day, or the settings, count it. */
  dueOn: string | null;
  addressee: OpinionAddressee;
};

/** Asks every collectivity that has no voice in the avis yet. */
export const askVoices = (tx: WriteHandle, opinionId: number): void => {
  const asked = tx
    .select({ collectivityId: opinionVoiceTable.collectivityId })
    .from(opinionVoiceTable)
    .where(eq(opinionVoiceTable.opinionId, opinionId))
    .all();
  const known = new Set(asked.map(({ collectivityId }) => collectivityId));
  for (const voice of presentVoices(tx).filter(({ collectivityId }) => !known.has(collectivityId)))
    tx.insert(opinionVoiceTable)
      .values({ ...voice, opinionId })
      .run();
};

const insertRequest = (
  tx: WriteHandle,
  councilItemId: number,
  { askedOn, dueOn, addressee }: Request,
  previousId: number | null,
  { now }: CommandContext,
): number => {
  const terms = opinionTerms(tx, councilItemId, askedOn);
  const due = dueOn ?? terms.deadline.dueOn;
  checkRequestDates(askedOn, due, fromInstant(now).date);
  const { id } = tx
    .insert(opinionTable)
    .values({
      councilItemId,
      previousId,
      inheritedFromId: null,
      addressee,
      askedOn,
      dueOn: due,
      attributed: terms.attributed,
      ...freeze(tx, councilItemId),
      shared: '',
      reservations: '',
      divergences: '',
      closedOn: null,
      followed: null,
      followedWhy: '',
    })
    .returning({ id: opinionTable.id })
    .get();
  askVoices(tx, id);
  return id;
};

/** @throws Failure `refused` once the conseil has decided */
const refuseDecided = (tx: WriteHandle, councilItemId: number): void => {
  const decision = tx
    .select({ id: councilDecisionTable.id })
    .from(councilDecisionTable)
    .where(eq(councilDecisionTable.councilItemId, councilItemId))
    .get();
  if (decision)
    throw new Failure(
      'refused',
      'Le conseil s’est prononcé sur ce point\u00a0: un avis ne peut plus l’éclairer.',
    );
};

/**
 * Asks for an avis on a point of the conseil: its text is frozen, and every collectivity is asked. Returns its id.
 * @throws Failure `not-found`; `invalid` on a date; `refused` when it was asked already, or the conseil has decided
 */
export const askOpinion = (
  tx: WriteHandle,
  councilItemId: number,
  request: Request,
  context: CommandContext,
): number => {
  councilPoint(tx, councilItemId);
  refuseDecided(tx, councilItemId);
  if (currentOpinionId(tx, councilItemId) !== null)
    throw new Failure('refused', 'Un avis a déjà été demandé sur ce point\u00a0: redemandez-le.');
  return insertRequest(tx, councilItemId, request, null, context);
};

/**
 * Asks again, on the text as it is now. The former avis stays as it was, and is written no more. Returns the new id.
 * @throws Failure `not-found`; `invalid` on a date; `refused` for an avis that was asked again already
 */
export const askAgain = (
  tx: WriteHandle,
  id: number,
  request: Omit<Request, 'addressee'>,
  context: CommandContext,
): number => {
  const { opinion, facts } = readingOf(tx, id, context);
  checkCurrent(facts);
  refuseDecided(tx, opinion.councilItemId);
  if (request.askedOn < opinion.askedOn)
    throw new Failure(
      'refused',
      'L’avis serait redemandé avant d’avoir été demandé\u00a0: choisissez un jour plus tardif.',
    );
  const { addressee } = opinion;
  return insertRequest(tx, opinion.councilItemId, { ...request, addressee }, id, context);
};

type Settings = { addressee: OpinionAddressee; dueOn: string; attributed: boolean };

/** Changes by when an avis is awaited, to whom it goes, whether voices are named. @throws Failure */
export const updateOpinion = (
  tx: WriteHandle,
  id: number,
  patch: Patch<Settings>,
  context: CommandContext,
): void => {
  const { opinion, facts, today } = readingOf(tx, id, context);
  checkOpen(facts);
  const next = { ...opinion, ...statedFields<Settings>(patch) };
  checkRequestDates(next.askedOn, next.dueOn, today);
  tx.update(opinionTable)
    .set({ addressee: next.addressee, dueOn: next.dueOn, attributed: next.attributed })
    .where(eq(opinionTable.id, id))
    .run();
};

/** Takes an avis back, with its positions: it was asked by mistake. @throws Failure `refused` once it has served */
export const removeOpinion = (tx: WriteHandle, id: number, context: CommandContext): void => {
  const { facts } = readingOf(tx, id, context);
  checkCurrent(facts);
  if (facts.transmittedOn !== null)
    throw new Failure('refused', 'Cet avis a été transmis\u00a0: il reste avec ce que les élus ont reçu.');
  tx.delete(opinionTable).where(eq(opinionTable.id, id)).run();
};

/** Gives positions the collective's own words; those not given keep theirs. @throws Failure `invalid`, `refused` */
export const saveOpinionWords = (tx: WriteHandle, words: readonly OpinionWord[]): void => {
  const rows = tx.select().from(opinionWordTable).all();
  const kept = rows.filter(({ stance }) => !words.some((word) => word.stance === stance));
  checkVocabulary([...words, ...kept]);
  for (const { stance, label, offered } of words) {
    const row = rows.find((each) => each.stance === stance);
    if (!row) tx.insert(opinionWordTable).values({ stance, label, offered }).run();
    else if (row.label !== label || row.offered !== offered)
      tx.update(opinionWordTable).set({ label, offered }).where(eq(opinionWordTable.id, row.id)).run();
  }
};

/** Gives the voice of a collectivity the name it bears, in avis that are still written; a closed one keeps the former. */
export const renameVoices = (tx: WriteHandle, collectivityId: number, name: string): void => {
  for (const id of openVoicesOf(tx, collectivityId))
    tx.update(opinionVoiceTable).set({ name }).where(eq(opinionVoiceTable.id, id)).run();
};
