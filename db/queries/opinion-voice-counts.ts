import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { agreementOf } from '../domain/opinion-position.ts';
import { type OpinionStance, opinionStances } from '../domain/opinion-words.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { collectivityTable } from '../schema/collective.ts';
import { opinionPositionTable, opinionVoiceTable } from '../schema/opinion.ts';
import { listDirections } from './posts.ts';

/** What the register reads of a voice. */
export type HeardVoice = { collectivityId: number | null; stance: OpinionStance | null };

const storedVoices = (db: ReadHandle, opinionIds: readonly number[]): Map<number, HeardVoice[]> => {
  const rows = db
    .select({
      opinionId: opinionVoiceTable.opinionId,
      collectivityId: opinionVoiceTable.collectivityId,
      stance: opinionPositionTable.stance,
    })
    .from(opinionVoiceTable)
    .leftJoin(
      opinionPositionTable,
      and(eq(opinionPositionTable.voiceId, opinionVoiceTable.id), isNull(opinionPositionTable.replacedAt)),
    )
    .where(inArray(opinionVoiceTable.opinionId, [...opinionIds]))
    .all();
  const heard = new Map<number, HeardVoice[]>();
  for (const { opinionId, ...voice } of rows) {
    const known = heard.get(opinionId);
    if (known) known.push(voice);
    else heard.set(opinionId, [voice]);
  }
  return heard;
};

/**
 * The voices of some avis, by the rule of `readVoices`: everybody of now while an avis is open, and those who spoke and
 * left; who was there, once it is closed or asked again. `vacant`: posts that nobody holds at `now`, an instant.
 */
export const voiceReader = (db: ReadHandle, opinionIds: readonly number[], now: string) => {
  const stored = storedVoices(db, opinionIds);
  const present = db
    .select({ id: collectivityTable.id })
    .from(collectivityTable)
    .all()
    .map(({ id }) => id);
  const vacant = new Set<number | null>(
    listDirections(db, fromInstant(now).date)
      .filter(({ state }) => state === 'vacant')
      .map(({ collectivityId }) => collectivityId),
  );
  return {
    vacant,
    voicesOf: (opinionId: number, isFrozen: boolean): HeardVoice[] => {
      const known = stored.get(opinionId) ?? [];
      if (isFrozen) return known;
      const held = new Map(known.map(({ collectivityId, stance }) => [collectivityId, stance]));
      return [
        ...present.map((collectivityId) => ({ collectivityId, stance: held.get(collectivityId) ?? null })),
        ...known.filter(({ collectivityId, stance }) => collectivityId === null && stance !== null),
      ];
    },
  };
};

/** Of some avis, or of all, those whose voices differ: which positions were taken says it, whoever took them. */
export const dividedAmong = (db: ReadHandle, opinionIds?: readonly number[]): Set<number> =>
  new Set(
    db
      .select({
        id: opinionVoiceTable.opinionId,
        stances: sql<string>`group_concat(DISTINCT ${opinionPositionTable.stance})`,
      })
      .from(opinionVoiceTable)
      .innerJoin(
        opinionPositionTable,
        and(eq(opinionPositionTable.voiceId, opinionVoiceTable.id), isNull(opinionPositionTable.replacedAt)),
      )
      .where(opinionIds && inArray(opinionVoiceTable.opinionId, [...opinionIds]))
      .groupBy(opinionVoiceTable.opinionId)
      .all()
      .filter(({ stances }) => {
        const taken = opinionStances.filter((stance) => stances.split(',').includes(stance));
        return agreementOf(taken.map((stance) => ({ stance }))) === 'divided';
      })
      .map(({ id }) => id),
  );
