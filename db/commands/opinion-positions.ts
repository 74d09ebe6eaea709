import { and, eq, isNull } from 'drizzle-orm';
import { invalidField } from '../domain/failure.ts';
import {
  checkClosing,
  checkCurrent,
  checkOpen,
  checkReopening,
  checkTransmission,
  type Synthesis,
  type Transmission,
} from '../domain/opinion-life.ts';
import { checkPosition, type OpinionPosition, samePosition } from '../domain/opinion-position.ts';
import { statedFields, type Patch } from '../domain/patch.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { presentVoices } from '../queries/opinion-voices.ts';
import {
  opinionPositionTable,
  opinionTable,
  opinionTransmissionTable,
  opinionVoiceTable,
} from '../schema/opinion.ts';
import { askVoices, readingOf } from './opinion.ts';

type Whose = { id: number; collectivityId: number };

const voiceOf = (tx: WriteHandle, { id, collectivityId }: Whose): number => {
  if (!presentVoices(tx).some((voice) => voice.collectivityId === collectivityId))
    throw invalidField('collectivityId', 'Cette collectivité n’existe plus\u00a0: choisissez-en une autre.');
  // A collectivity that joined after the request has its voice as soon as it speaks.
  askVoices(tx, id);
  const voice = tx
    .select({ id: opinionVoiceTable.id })
    .from(opinionVoiceTable)
    .where(and(eq(opinionVoiceTable.opinionId, id), eq(opinionVoiceTable.collectivityId, collectivityId)))
    .get();
  return voice?.id ?? 0;
};

const heldBy = (tx: WriteHandle, voiceId: number) =>
  tx
    .select()
    .from(opinionPositionTable)
    .where(and(eq(opinionPositionTable.voiceId, voiceId), isNull(opinionPositionTable.replacedAt)))
    .get();

/**
 * Records the position of a collectivity until the avis is closed, after its last day too. `isCorrection`: what was
 * noted was not what was said, and leaves no trace; else the collectivity has changed its view, and the former one is
 * kept. @throws Failure `not-found`, `refused`, `invalid`
 */
export const recordPosition = (
  tx: WriteHandle,
  whose: Whose,
  { position, isCorrection }: { position: OpinionPosition; isCorrection: boolean },
  context: CommandContext,
): void => {
  const { opinion, facts, today } = readingOf(tx, whose.id, context);
  checkOpen(facts);
  checkPosition(position, { askedOn: opinion.askedOn, today });
  const voiceId = voiceOf(tx, whose);
  const held = heldBy(tx, voiceId);
  if (held && samePosition(held, position)) return;
  if (held && isCorrection) {
    tx.update(opinionPositionTable).set(position).where(eq(opinionPositionTable.id, held.id)).run();
    return;
  }
  if (held)
    tx.update(opinionPositionTable)
      .set({ replacedAt: context.now })
      .where(eq(opinionPositionTable.id, held.id))
      .run();
  tx.insert(opinionPositionTable)
    .values({ ...position, voiceId, recordedAt: context.now, replacedAt: null })
    .run();
};

/** The collectivity takes its position back; it stays among the earlier ones. @throws Failure `not-found`, `refused` */
export const takeBackPosition = (tx: WriteHandle, whose: Whose, context: CommandContext): void => {
  const { facts, lines } = readingOf(tx, whose.id, context);
  checkOpen(facts);
  const line = lines.find(({ voice }) => voice.collectivityId === whose.collectivityId);
  if (!line?.position) return;
  tx.update(opinionPositionTable)
    .set({ replacedAt: context.now })
    .where(eq(opinionPositionTable.id, line.position.id))
    .run();
};

/** @throws Failure `not-found`; `refused` once closed */
export const saveSynthesis = (
  tx: WriteHandle,
  id: number,
  patch: Patch<Synthesis>,
  context: CommandContext,
): void => {
  const { opinion, facts } = readingOf(tx, id, context);
  checkOpen(facts);
  const { shared, reservations, divergences } = { ...opinion, ...statedFields<Synthesis>(patch) };
  tx.update(opinionTable).set({ shared, reservations, divergences }).where(eq(opinionTable.id, id)).run();
};

/** Those who are asked take the names they bear that day, and keep them. */
const freezeVoices = (tx: WriteHandle, opinionId: number): void => {
  askVoices(tx, opinionId);
  for (const { collectivityId, ...voice } of presentVoices(tx))
    tx.update(opinionVoiceTable)
      .set(voice)
      .where(
        and(eq(opinionVoiceTable.opinionId, opinionId), eq(opinionVoiceTable.collectivityId, collectivityId)),
      )
      .run();
  // A collectivity that left without a word was not a voice of this avis.
  const left = tx
    .select({ id: opinionVoiceTable.id })
    .from(opinionVoiceTable)
    .where(and(eq(opinionVoiceTable.opinionId, opinionId), isNull(opinionVoiceTable.collectivityId)))
    .all();
  for (const { id } of left)
    if (!heldBy(tx, id)) tx.delete(opinionVoiceTable).where(eq(opinionVoiceTable.id, id)).run();
};

/** Closes an avis: what was said, and by whom, changes no more. @throws Failure `not-found`, `refused`, `invalid` */
export const closeOpinion = (tx: WriteHandle, id: number, context: CommandContext): void => {
  const { opinion, facts, lines, today } = readingOf(tx, id, context);
  const positions = lines.flatMap(({ position }) => (position ? [position] : []));
  checkClosing({ ...facts, dueOn: opinion.dueOn }, opinion, positions);
  freezeVoices(tx, id);
  tx.update(opinionTable).set({ closedOn: today }).where(eq(opinionTable.id, id)).run();
};

/** @throws Failure `not-found`; `refused` once transmitted, or when it is not closed */
export const reopenOpinion = (tx: WriteHandle, id: number, context: CommandContext): void => {
  checkReopening(readingOf(tx, id, context).facts);
  tx.update(opinionTable).set({ closedOn: null }).where(eq(opinionTable.id, id)).run();
};

/** Notes that the avis went to an elected body. @throws Failure `not-found`, `refused`, `invalid` */
export const transmitOpinion = (
  tx: WriteHandle,
  id: number,
  transmission: Transmission,
  context: CommandContext,
): void => {
  const { facts, transmissions, today } = readingOf(tx, id, context);
  checkTransmission(facts, transmissions, transmission, today);
  tx.insert(opinionTransmissionTable)
    .values({ ...transmission, opinionId: id })
    .run();
};

/** Takes back a transmission noted by mistake. @throws Failure `not-found`, `refused` */
export const takeBackTransmission = (
  tx: WriteHandle,
  { id, transmissionId }: { id: number; transmissionId: number },
  context: CommandContext,
): void => {
  checkCurrent(readingOf(tx, id, context).facts);
  tx.delete(opinionTransmissionTable)
    .where(and(eq(opinionTransmissionTable.id, transmissionId), eq(opinionTransmissionTable.opinionId, id)))
    .run();
};
