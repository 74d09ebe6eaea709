import { and, asc, desc, eq, exists, inArray, like, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import {
  type ActionFilter,
  type ActionLine,
  actionPage,
  actionSays,
  actionStateLabels,
  isOverdue,
} from '../domain/action.ts';
import { type ReminderGroup, reminderGroups } from '../domain/action-reminder.ts';
import { presenterKey, presenterKeys } from '../domain/agenda-item.ts';
import { Failure } from '../domain/failure.ts';
import { memberName } from '../domain/member.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { ReadHandle } from '../handles.ts';
import { agendaItemTable } from '../schema/agenda.ts';
import { collectivityTable, memberTable, postTable } from '../schema/collective.ts';
import { meetingTable } from '../schema/meeting.ts';
import { actionOwnerTable, actionTable } from '../schema/sitting.ts';

const ownersOf = (db: ReadHandle, actionIds: readonly number[]) =>
  Map.groupBy(
    db
      .select({ owner: actionOwnerTable, member: memberTable, place: collectivityTable.name })
      .from(actionOwnerTable)
      .leftJoin(memberTable, eq(actionOwnerTable.memberId, memberTable.id))
      .leftJoin(collectivityTable, eq(actionOwnerTable.collectivityId, collectivityTable.id))
      .where(inArray(actionOwnerTable.actionId, [...actionIds]))
      .orderBy(asc(actionOwnerTable.position), asc(actionOwnerTable.id))
      .all(),
    ({ owner }) => owner.actionId,
  );

/** Open ones by their date, those without one after them; then those that ended, the last first. */
const byUrgency = [
  sql`${actionTable.state} <> 'open'`,
  sql`CASE WHEN ${actionTable.state} = 'open' THEN ${actionTable.dueOn} = '' END`,
  sql`CASE WHEN ${actionTable.state} = 'open' THEN ${actionTable.dueOn} END`,
  desc(actionTable.closedOn),
  asc(actionTable.id),
];
/** As they were written in their meeting. */
const byPosition = [asc(actionTable.position), asc(actionTable.id)];

/** Actions of a condition, those of one meeting in its order when `inMeeting`. `today` is a civil date. */
export const readActions = (
  db: ReadHandle,
  where: SQL | undefined,
  today: string,
  inMeeting = false,
): ActionLine[] => {
  const rows = db
    .select({
      action: actionTable,
      meeting: { id: meetingTable.id, date: meetingTable.date },
      item: { id: agendaItemTable.id, title: agendaItemTable.title },
    })
    .from(actionTable)
    .leftJoin(meetingTable, eq(actionTable.meetingId, meetingTable.id))
    .leftJoin(agendaItemTable, eq(actionTable.itemId, agendaItemTable.id))
    .where(where)
    .orderBy(...(inMeeting ? byPosition : byUrgency))
    .all();
  const owners = ownersOf(
    db,
    rows.map(({ action }) => action.id),
  );
  return rows.map(({ action, meeting, item }): ActionLine => {
    const { id, text, dueOn, state, createdOn, closedOn, outcome } = action;
    const named = owners.get(id) ?? [];
    return {
      id,
      text,
      dueOn,
      state,
      stateLabel: actionStateLabels[state],
      isOverdue: isOverdue(action, today),
      createdOn,
      closedOn,
      outcome,
      owners: named.map(({ owner: { memberId, collectivityId, name } }) => ({
        memberId,
        collectivityId,
        name,
      })),
      ownerLabels: named.map(({ owner, member, place }) =>
        member ? memberName(member) : (place ?? owner.name),
      ),
      meeting,
      item,
    };
  });
};

/** Actions of which one owner is such as said. */
const ownedBy = (db: ReadHandle, who: SQL | undefined): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(actionOwnerTable)
      .where(and(eq(actionOwnerTable.actionId, actionTable.id), who)),
  );

/** A post that somebody has on a civil day. */
const isHeldAt = (today: string): SQL | undefined =>
  and(
    sql`${postTable.startDate} <= ${today}`,
    or(eq(postTable.endDate, ''), sql`${postTable.endDate} >= ${today}`),
  );

/** Members who have a post in a collectivity on a civil day. */
const membersAt = (db: ReadHandle, collectivityId: number, today: string) =>
  db
    .select({ id: postTable.memberId })
    .from(postTable)
    .where(and(eq(postTable.collectivityId, collectivityId), isHeldAt(today)));

/** Those that `isOverdue` tells. */
const isPastDay = (today: string): SQL | undefined =>
  and(eq(actionTable.state, 'open'), ne(actionTable.dueOn, ''), lt(actionTable.dueOn, today));

const narrowed = (db: ReadHandle, filter: ActionFilter, today: string): SQL | undefined => {
  const { id, state, year, meetingId, memberId, collectivityId } = filter;
  const inState = state === 'overdue' ? isPastDay(today) : state && eq(actionTable.state, state);
  return and(
    id === null ? undefined : eq(actionTable.id, id),
    inState ?? undefined,
    year === null ? undefined : like(actionTable.createdOn, `${year}-%`),
    meetingId === null ? undefined : eq(actionTable.meetingId, meetingId),
    memberId === null ? undefined : ownedBy(db, eq(actionOwnerTable.memberId, memberId)),
    collectivityId === null
      ? undefined
      : ownedBy(
          db,
          or(
            eq(actionOwnerTable.collectivityId, collectivityId),
            inArray(actionOwnerTable.memberId, membersAt(db, collectivityId, today)),
          ),
        ),
  );
};

/**
 * The actions asked for, `actionPage` of them from the one at `from`, open ones by their date first; those of one
 * meeting in its order. `total` counts those of the filter, `overdue` those of them whose day is behind.
 */
export const listActions = (db: ReadHandle, filter: ActionFilter, now: string, from = 0) => {
  const today = fromInstant(now).date;
  const read = readActions(db, narrowed(db, filter, today), today, filter.meetingId !== null);
  const lines = filter.text.trim() === '' ? read : read.filter((line) => actionSays(line, filter.text));
  return {
    lines: lines.slice(from, from + actionPage),
    total: lines.length,
    overdue: lines.filter((line) => line.isOverdue).length,
  };
};

/** @throws Failure `not-found` */
export const getAction = (db: ReadHandle, id: number, now: string): ActionLine => {
  const [action] = readActions(db, eq(actionTable.id, id), fromInstant(now).date);
  if (!action) throw new Failure('not-found', 'Cette action n’existe plus.');
  return action;
};

/** Collectivities where a member has a post on a civil day. */
const placesOf = (db: ReadHandle, memberId: number, today: string): number[] =>
  db
    .selectDistinct({ id: postTable.collectivityId })
    .from(postTable)
    .where(and(eq(postTable.memberId, memberId), isHeldAt(today)))
    .all()
    .flatMap(({ id }) => (id === null ? [] : [id]));

/**
 * What is to be done, by who does it: of everybody; of a member, with what their collectivity has to do; of a
 * collectivity, with what its people have to do. `today` is a civil date.
 */
export const openGroups = (
  db: ReadHandle,
  { memberId, collectivityId }: Pick<ActionFilter, 'memberId' | 'collectivityId'>,
  today: string,
): ReminderGroup[] => {
  const open = readActions(db, eq(actionTable.state, 'open'), today);
  const lastNames = new Map(
    db
      .select()
      .from(memberTable)
      .all()
      .map(({ id, lastName, firstName }) => [
        presenterKey({ memberId: id, collectivityId: null, name: '' }),
        `${lastName} ${firstName}`,
      ]),
  );
  const sortedBy = ({ key, name }: ReminderGroup): string => lastNames.get(key) ?? name;
  if (memberId !== null)
    return reminderGroups(open, presenterKeys([memberId], placesOf(db, memberId, today)), sortedBy);
  if (collectivityId === null) return reminderGroups(open, null, sortedBy);
  const people = membersAt(db, collectivityId, today).all();
  return reminderGroups(
    open,
    presenterKeys(
      people.map(({ id }) => id),
      [collectivityId],
    ),
    sortedBy,
  );
};

/** How many actions are past their day. `today` is a civil date. */
export const overdueCount = (db: ReadHandle, today: string): number =>
  db.select({ count: sql<number>`count(*)` }).from(actionTable).where(isPastDay(today)).get()?.count ?? 0;
