import { asc, eq, inArray } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import { beginningSentence, historySentence } from '../domain/item-history.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { agendaItemTable, itemHistoryTable } from '../schema/agenda.ts';
import { meetingTable } from '../schema/meeting.ts';
import { heldReader } from './held.ts';
import { saidOf } from './item-said.ts';

type ItemRow = typeof agendaItemTable.$inferSelect;

const itemAt = (db: ReadHandle, id: number): ItemRow | undefined =>
  db.select().from(agendaItemTable).where(eq(agendaItemTable.id, id)).get();

const takingUp = (db: ReadHandle, ids: readonly number[]): ItemRow[] =>
  db
    .select()
    .from(agendaItemTable)
    .where(inArray(agendaItemTable.carriedFromId, [...ids]))
    .orderBy(asc(agendaItemTable.id))
    .all();

/** The item, those it takes up again and those that take it up, the first one first. */
const chainOf = (db: ReadHandle, item: ItemRow): ItemRow[] => {
  let root = item;
  const seen = new Set([item.id]);
  for (;;) {
    const before = root.carriedFromId === null ? undefined : itemAt(db, root.carriedFromId);
    if (!before || seen.has(before.id)) break;
    seen.add(before.id);
    root = before;
  }
  const chain = [root];
  for (let next = [root]; next.length > 0; ) {
    const known = new Set(chain.map(({ id }) => id));
    next = takingUp(
      db,
      next.map(({ id }) => id),
    ).filter(({ id }) => !known.has(id));
    chain.push(...next);
  }
  return chain;
};

/** What takes the item up again, and at which meeting; null while nothing does. */
export const takenUpBy = (db: ReadHandle, itemId: number) => {
  const [copy] = takingUp(db, [itemId]);
  if (!copy) return null;
  const meeting =
    copy.meetingId === null
      ? undefined
      : db.select().from(meetingTable).where(eq(meetingTable.id, copy.meetingId)).get();
  return { itemId: copy.id, meetingId: copy.meetingId, date: meeting?.date ?? '' };
};

/** Items that an item takes up again, the first one first. */
const earlierOf = (db: ReadHandle, item: ItemRow): ItemRow[] => {
  const earlier: ItemRow[] = [];
  const seen = new Set([item.id]);
  let before = item.carriedFromId === null ? undefined : itemAt(db, item.carriedFromId);
  while (before && !seen.has(before.id)) {
    seen.add(before.id);
    earlier.unshift(before);
    before = before.carriedFromId === null ? undefined : itemAt(db, before.carriedFromId);
  }
  return earlier;
};

/** What was said of an item at the meetings it was carried from, by meeting; nothing of those where nothing was. */
export const saidBefore = (db: ReadHandle, item: ItemRow) => {
  const earlier = earlierOf(db, item);
  const said = saidOf(
    db,
    earlier.map(({ id }) => id),
  );
  return earlier.flatMap(({ id }) => said.get(id) ?? []);
};

/**
 * The life of an item through meetings and the reserve, oldest first: what it takes up again and what takes it up
 * are part of it. A meeting that was moved is told by its date of now, one that was removed by its date of then.
 * @throws Failure `not-found`
 */
export const readItemHistory = (db: ReadHandle, itemId: number, now: string) => {
  const item = itemAt(db, itemId);
  if (!item) throw new Failure('not-found', 'Ce point n’existe plus.');
  const chain = chainOf(db, item);
  const meetings = new Map(
    db
      .select()
      .from(meetingTable)
      .all()
      .map((meeting) => [meeting.id, meeting]),
  );
  const dateOf = (id: number | null, label: string) =>
    id === null ? label : (meetings.get(id)?.date ?? label);
  const steps = db
    .select()
    .from(itemHistoryTable)
    .where(
      inArray(
        itemHistoryTable.itemId,
        chain.map(({ id }) => id),
      ),
    )
    .orderBy(asc(itemHistoryTable.at), asc(itemHistoryTable.id))
    .all()
    .map(({ at, kind, fromMeetingId, toMeetingId, fromDate, toDate }) => ({
      at: fromInstant(at).date,
      kind,
      fromDate: dateOf(fromMeetingId, fromDate),
      toDate: dateOf(toMeetingId, toDate),
    }));
  const [first] = steps;
  const beginning = first ? beginningSentence(first.fromDate) : '';
  const meeting = item.meetingId === null ? undefined : meetings.get(item.meetingId);
  return {
    /** True once its meeting has begun: it can then be postponed, no longer moved. */
    isHeld: meeting !== undefined && heldReader(db, now)(meeting),
    takenUp: takenUpBy(db, itemId),
    /** What was said of it at former meetings, the first one first; what is said at its own is on its own page. */
    said: saidBefore(db, item),
    /** `at` is a day, '' when not known. */
    entries: [
      ...(beginning === '' ? [] : [{ at: '', sentence: beginning }]),
      ...steps.map((step) => ({ at: step.at, sentence: historySentence(step) })),
    ],
  };
};
