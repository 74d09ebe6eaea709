import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { OpinionFacts } from '../domain/opinion-life.ts';
import { isPastDue } from '../domain/opinion-deadline.ts';
import type { Said } from '../domain/opinion-synthesis.ts';
import {
  type OpinionVoice,
  stillAwaited,
  type VoiceDirection,
  voiceLines,
} from '../domain/opinion-voices.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { collectivityTable } from '../schema/collective.ts';
import {
  councilDecisionTable,
  opinionPositionTable,
  opinionTable,
  opinionTransmissionTable,
  opinionVoiceTable,
} from '../schema/opinion.ts';
import { currentOpinionId } from './opinion-question.ts';
import { listDirections } from './posts.ts';

export type OpinionRow = typeof opinionTable.$inferSelect;
export type PositionRow = typeof opinionPositionTable.$inferSelect;

/** A voice of an avis; `voiceId` null for a collectivity that joined after the request and has not spoken. */
export type AskedVoice = OpinionVoice & { voiceId: number | null };

/** The voices an avis would be asked of now: every collectivity. */
export const presentVoices = (db: ReadHandle): (OpinionVoice & { collectivityId: number })[] =>
  db
    .select()
    .from(collectivityTable)
    .orderBy(asc(collectivityTable.id))
    .all()
    .map(({ id, name, kind, population, department }) => ({
      collectivityId: id,
      name,
      kind,
      population,
      department,
    }));

/** Every position of some voices, those replaced included, in the order they were recorded. */
const positionsOf = (db: ReadHandle, voiceIds: readonly number[]): Map<number, PositionRow[]> =>
  Map.groupBy(
    db
      .select()
      .from(opinionPositionTable)
      .where(inArray(opinionPositionTable.voiceId, [...voiceIds]))
      .orderBy(asc(opinionPositionTable.id))
      .all(),
    ({ voiceId }) => voiceId,
  );

/**
 * Who is asked. While the avis is open: the collectivities of now under their names of now, and those that spoke and
 * left. Once closed: who was there then, as they were.
 */
const askedVoices = (
  db: ReadHandle,
  { id, closedOn }: OpinionRow,
  isFrozen: boolean,
  hasSpoken: (voiceId: number) => boolean,
): AskedVoice[] => {
  const stored = db
    .select()
    .from(opinionVoiceTable)
    .where(eq(opinionVoiceTable.opinionId, id))
    .orderBy(asc(opinionVoiceTable.id))
    .all()
    .map(({ id: voiceId, opinionId: _opinionId, ...voice }): AskedVoice => ({ voiceId, ...voice }));
  if (isFrozen || closedOn !== null) return stored;
  const present = presentVoices(db).map(
    (voice): AskedVoice => ({
      ...voice,
      voiceId: stored.find(({ collectivityId }) => collectivityId === voice.collectivityId)?.voiceId ?? null,
    }),
  );
  const left = stored.filter(
    ({ collectivityId, voiceId }) => collectivityId === null && voiceId !== null && hasSpoken(voiceId),
  );
  return [...present, ...left];
};

/** An avis with what is read of its voices, as it stands at `now`, an instant. */
export const readVoices = (db: ReadHandle, opinion: OpinionRow, now: string) => {
  const isSuperseded = currentOpinionId(db, opinion.councilItemId) !== opinion.id;
  const stored = db
    .select({ id: opinionVoiceTable.id })
    .from(opinionVoiceTable)
    .where(eq(opinionVoiceTable.opinionId, opinion.id))
    .all();
  const positions = positionsOf(
    db,
    stored.map(({ id }) => id),
  );
  const current = (voiceId: number | null): PositionRow | null =>
    voiceId === null ? null : (positions.get(voiceId)?.find(({ replacedAt }) => replacedAt === null) ?? null);
  const voices = askedVoices(db, opinion, isSuperseded, (voiceId) => current(voiceId) !== null);
  const { date: today } = fromInstant(now);
  const directions = new Map(
    listDirections(db, opinion.closedOn ?? today).map((direction) => [direction.collectivityId, direction]),
  );
  const directionOf = ({ collectivityId }: OpinionVoice): VoiceDirection =>
    (collectivityId === null ? undefined : directions.get(collectivityId)?.state) ?? 'unknown';
  const pastDue = isPastDue(opinion.dueOn, now);
  const lines = voiceLines<AskedVoice, PositionRow>({
    voices,
    positionOf: ({ voiceId }) => current(voiceId),
    directionOf,
    dueOn: opinion.dueOn,
    isOver: pastDue || opinion.closedOn !== null || isSuperseded,
  });
  const transmissions = db
    .select()
    .from(opinionTransmissionTable)
    .where(eq(opinionTransmissionTable.opinionId, opinion.id))
    .orderBy(asc(opinionTransmissionTable.sentOn), asc(opinionTransmissionTable.id))
    .all()
    .map(({ id, addressee, sentOn }) => ({ id, addressee, sentOn }));
  const facts: OpinionFacts = {
    closedOn: opinion.closedOn,
    transmittedOn: transmissions.at(-1)?.sentOn ?? null,
    isSuperseded,
    isDecided:
      db
        .select({ id: councilDecisionTable.id })
        .from(councilDecisionTable)
        .where(eq(councilDecisionTable.councilItemId, opinion.councilItemId))
        .get() !== undefined,
    isPastDue: pastDue,
    awaited: stillAwaited(lines),
  };
  return {
    lines,
    facts,
    transmissions,
    today,
    holdersOf: ({ collectivityId }: OpinionVoice) =>
      (collectivityId === null ? undefined : directions.get(collectivityId)?.holders) ?? [],
    /** Positions replaced since, the last first. */
    earlier: ({ voiceId }: AskedVoice): PositionRow[] =>
      voiceId === null
        ? []
        : (positions.get(voiceId) ?? []).filter(({ replacedAt }) => replacedAt !== null).toReversed(),
  };
};

export type OpinionReading = ReturnType<typeof readVoices>;

/** The voices as drafts and papers take them. */
export const saidBy = (lines: OpinionReading['lines']): Said[] =>
  lines.map(({ voice: { name, kind, population, department }, state, position }) => ({
    name,
    kind,
    population,
    department,
    state,
    position,
  }));

/** Whether a point has its avis asked of anybody: its conseil then keeps it. */
export const opinionCount = (db: ReadHandle, councilItemIds: readonly number[]): number =>
  db
    .select({ id: opinionTable.id })
    .from(opinionTable)
    .where(inArray(opinionTable.councilItemId, [...councilItemIds]))
    .all().length;

/** The voices of a collectivity in avis that are still written. */
export const openVoicesOf = (db: ReadHandle, collectivityId: number): number[] =>
  db
    .select({ id: opinionVoiceTable.id })
    .from(opinionVoiceTable)
    .innerJoin(opinionTable, eq(opinionVoiceTable.opinionId, opinionTable.id))
    .where(and(eq(opinionVoiceTable.collectivityId, collectivityId), isNull(opinionTable.closedOn)))
    .all()
    .map(({ id }) => id);
