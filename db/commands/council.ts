import { and, asc, eq, max } from 'drizzle-orm';
import type { CouncilSession } from '../domain/council-session.ts';
import { Failure, invalidField } from '../domain/failure.ts';
import { formatDate } from '../domain/french-dates.ts';
import { checkMeeting } from '../domain/meeting.ts';
import { reordered, type Placement } from '../domain/order.ts';
import { patched, type Patch } from '../domain/patch.ts';
import type { WriteHandle } from '../handles.ts';
import { opinionCount } from '../queries/opinion-voices.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import { meetingTable } from '../schema/meeting.ts';

const gone = () => new Failure('not-found', 'Ce conseil n’existe plus.');

/**
 * What a conseil must be to stand as `input`. `movedTo`: dates that meetings which prepare it will take in the same write.
 * @throws Failure `invalid` on `date`
 */
export const checkSession = (
  tx: WriteHandle,
  input: CouncilSession,
  id: number | null,
  movedTo: ReadonlyMap<number, string> = new Map(),
): void => {
  const twin = tx
    .select({ id: councilSessionTable.id })
    .from(councilSessionTable)
    .where(and(eq(councilSessionTable.date, input.date), eq(councilSessionTable.time, input.time)))
    .all()
    .find((other) => other.id !== id);
  if (twin) throw invalidField('date', 'Un conseil est déjà prévu ce jour-là à cette heure.');
  if (id === null) return;
  for (const meeting of tx.select().from(meetingTable).where(eq(meetingTable.sessionId, id)).all()) {
    try {
      checkMeeting({ ...meeting, date: movedTo.get(meeting.id) ?? meeting.date }, input);
    } catch {
      throw invalidField(
        'date',
        `La réunion du CoDir du ${formatDate(meeting.date, 'long')} se tiendrait après ce conseil\u00a0: déplacez-la d’abord, ou choisissez une autre date.`,
      );
    }
  }
};

export const createCouncilSession = (tx: WriteHandle, input: CouncilSession): number => {
  checkSession(tx, input, null);
  return tx.insert(councilSessionTable).values(input).returning({ id: councilSessionTable.id }).get().id;
};

/** @throws Failure `invalid` when a meeting that prepares it would then come after it */
export const updateCouncilSession = (tx: WriteHandle, id: number, patch: Patch<CouncilSession>): void => {
  const current = tx.select().from(councilSessionTable).where(eq(councilSessionTable.id, id)).get();
  if (!current) throw gone();
  const { id: _, ...next } = patched(current, patch);
  checkSession(tx, next, id);
  tx.update(councilSessionTable).set(next).where(eq(councilSessionTable.id, id)).run();
};

/** @throws Failure `refused` for points whose avis would be lost with them */
const refuseWithOpinions = (tx: WriteHandle, itemIds: readonly number[]): void => {
  const opinions = opinionCount(tx, itemIds);
  if (opinions === 0) return;
  throw new Failure(
    'refused',
    opinions === 1
      ? 'Un avis a été demandé ici\u00a0: il serait perdu avec son point. Retirez-le d’abord.'
      : `${opinions}\u00a0avis ont été demandés ici\u00a0: ils seraient perdus avec leurs points. Retirez-les d’abord.`,
  );
};

/**
 * Removes the session and its points; meetings that prepared it stay, without a conseil.
 * @throws Failure `refused` when an avis was asked on one of its points
 */
export const removeCouncilSession = (tx: WriteHandle, id: number): void => {
  const items = tx
    .select({ id: councilItemTable.id })
    .from(councilItemTable)
    .where(eq(councilItemTable.sessionId, id))
    .all();
  refuseWithOpinions(
    tx,
    items.map((item) => item.id),
  );
  tx.delete(councilSessionTable).where(eq(councilSessionTable.id, id)).run();
};

/** Adds points at the end, in their order; their ids. */
export const addCouncilItems = (tx: WriteHandle, sessionId: number, titles: readonly string[]): number[] => {
  if (!tx.select().from(councilSessionTable).where(eq(councilSessionTable.id, sessionId)).get()) throw gone();
  const last = tx
    .select({ position: max(councilItemTable.position) })
    .from(councilItemTable)
    .where(eq(councilItemTable.sessionId, sessionId))
    .get();
  const first = (last?.position ?? 0) + 1;
  if (titles.length === 0) return [];
  return tx
    .insert(councilItemTable)
    .values(titles.map((title, index) => ({ sessionId, position: first + index, title })))
    .returning({ id: councilItemTable.id, position: councilItemTable.position })
    .all()
    .toSorted((a, b) => a.position - b.position)
    .map(({ id }) => id);
};

const itemOf = (tx: WriteHandle, id: number) => {
  const item = tx.select().from(councilItemTable).where(eq(councilItemTable.id, id)).get();
  if (!item) throw new Failure('not-found', 'Ce point n’existe plus.');
  return item;
};

/** Returns the session's id, as do the two commands below. */
export const renameCouncilItem = (tx: WriteHandle, id: number, title: string): number => {
  const item = itemOf(tx, id);
  tx.update(councilItemTable).set({ title }).where(eq(councilItemTable.id, id)).run();
  return item.sessionId;
};

/**
 * Removes points of one session; `ids` holds at least one.
 * @throws Failure `not-found` when one is gone already; `refused` when an avis was asked on one
 */
export const removeCouncilItems = (tx: WriteHandle, ids: readonly number[]): number => {
  const [first, ...others] = [...new Set(ids)].map((id) => itemOf(tx, id));
  if (!first || others.some(({ sessionId }) => sessionId !== first.sessionId)) throw gone();
  refuseWithOpinions(tx, ids);
  for (const { id } of [first, ...others]) {
    tx.delete(councilItemTable).where(eq(councilItemTable.id, id)).run();
  }
  return first.sessionId;
};

export const moveCouncilItems = (tx: WriteHandle, ids: readonly number[], placement: Placement): number => {
  const { sessionId } = itemOf(tx, placement.beside);
  const rows = tx
    .select({ id: councilItemTable.id, position: councilItemTable.position })
    .from(councilItemTable)
    .where(eq(councilItemTable.sessionId, sessionId))
    .orderBy(asc(councilItemTable.position), asc(councilItemTable.id))
    .all();
  const order = reordered(
    rows.map((row) => row.id),
    ids,
    placement,
  );
  const before = new Map(rows.map((row) => [row.id, row.position]));
  order.forEach((id, index) => {
    if (before.get(id) === index + 1) return;
    tx.update(councilItemTable)
      .set({ position: index + 1 })
      .where(eq(councilItemTable.id, id))
      .run();
  });
  return sessionId;
};
