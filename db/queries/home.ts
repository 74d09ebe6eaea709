import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm';
import { agendaLine } from '../domain/agenda-due.ts';
import { addDays } from '../domain/civil-date.ts';
import { withoutPresenter } from '../domain/agenda-presenters.ts';
import { compareInstants, fromInstant, hasCome } from '../domain/paris-time.ts';
import { toAskCountOf } from '../domain/charter-adhesions.ts';
import { opinionTodo } from '../domain/opinion-todo.ts';
import { isPressing } from '../domain/reminders.ts';
import { reviewDue } from '../domain/rules-in-force.ts';
import { type TodoFacts, todoList } from '../domain/todo.ts';
import type { ReadHandle } from '../handles.ts';
import { memberTable } from '../schema/collective.ts';
import { councilItemTable, councilSessionTable } from '../schema/council.ts';
import { meetingTable } from '../schema/meeting.ts';
import { sendingTable } from '../schema/sending.ts';
import { sittingTable } from '../schema/sitting.ts';
import { agendaSentReader } from './agenda-sent.ts';
import { cancelledReader } from './cancelled.ts';
import { overdueCount } from './action.ts';
import { agendasToSend } from './agendas-to-send.ts';
import { readAgenda } from './agenda.ts';
import { adhesionsReader } from './charter-adhesions.ts';
import { readRuleBook, ruleSources } from './charter-rules.ts';
import { deadlineSettings } from './collective.ts';
import { recordsWaiting } from './decision-record.ts';
import { lateConsequences } from './council-decision.ts';
import { pointsWaiting } from './council-points.ts';
import { timing } from './meeting.ts';
import { recentOpinions } from './opinion-register.ts';
import { changesSinceSent } from './sending.ts';

/** How far back the home screen looks, in days, and how many avis it shows. */
const recentDays = 100;
const opinionsShown = 5;

/** What the charter leaves to do: its review to hold, and the signatures of its last version to gather. */
const charterFacts = (db: ReadHandle, today: string, now: string): Pick<TodoFacts, 'review' | 'signing'> => {
  const book = readRuleBook(db);
  const due = reviewDue(book, today);
  const source = due && ruleSources(db)(due.origin);
  const last = book.versions.toSorted((a, b) => a.number - b.number).at(-1);
  return {
    review: due && source && { on: due.on, isPast: due.on < today, articleNumber: source.articleNumber },
    // Without a charter, people are not even read.
    signing: last
      ? { id: last.id, number: last.number, toAsk: toAskCountOf(adhesionsReader(db, now)(last.id)) }
      : null,
  };
};

type IsCancelled = ReturnType<typeof cancelledReader>;

/** Meetings of the day that nobody opened yet, nor cancelled. */
const meetingsToHold = (db: ReadHandle, today: string, isCancelled: IsCancelled): TodoFacts['toHold'] =>
  db
    .select({ id: meetingTable.id, date: meetingTable.date, startTime: meetingTable.startTime })
    .from(meetingTable)
    .leftJoin(sittingTable, eq(sittingTable.meetingId, meetingTable.id))
    .where(and(eq(meetingTable.date, today), isNull(sittingTable.meetingId)))
    .orderBy(asc(meetingTable.startTime), asc(meetingTable.id))
    .all()
    .filter((meeting) => !isCancelled(meeting));

/** Meetings opened and not closed, the first one first. */
const openSittings = (db: ReadHandle): TodoFacts['sittings'] =>
  db
    .select({ id: meetingTable.id, date: meetingTable.date, openedAt: sittingTable.openedAt })
    .from(sittingTable)
    .innerJoin(meetingTable, eq(sittingTable.meetingId, meetingTable.id))
    .where(isNull(sittingTable.closedAt))
    .orderBy(asc(meetingTable.date), asc(meetingTable.id))
    .all()
    .map(({ openedAt, ...meeting }) => ({ ...meeting, since: fromInstant(openedAt).time }));

/** What the ordre du jour that left asks for; nothing before it leaves, nor once its meeting is over. */
const sinceItLeft = (
  db: ReadHandle,
  {
    id,
    date,
    startTime,
    agendaSentAt,
  }: { id: number; date: string; startTime: string; agendaSentAt: string | null },
  now: string,
): { changedSince: boolean; messagesReady: number } => {
  if (agendaSentAt === null || hasCome(date, startTime, now))
    return { changedSince: false, messagesReady: 0 };
  return {
    changedSince: changesSinceSent(db, id, now).changes.length > 0,
    messagesReady: db
      .select({ id: sendingTable.id })
      .from(sendingTable)
      .where(and(eq(sendingTable.meetingId, id), eq(sendingTable.state, 'prepared')))
      .all().length,
  };
};

type Main = { id: number | null; deadline: { instant: string } | null };

/** What is left to do of the agendas of other meetings, before that of the meeting home is about and after it. */
const othersToSend = (db: ReadHandle, main: Main, now: string): Pick<TodoFacts, 'sooner' | 'pressing'> => {
  const others = agendasToSend(db, now)
    .filter((each) => each.id !== main.id && isPressing(each, now))
    .toSorted((a, b) => compareInstants(a.deadline.instant, b.deadline.instant));
  const isSooner = ({ deadline }: (typeof others)[number]) =>
    main.deadline !== null && compareInstants(deadline.instant, main.deadline.instant) < 0;
  const line = (each: (typeof others)[number]) => agendaLine(each, now);
  return {
    sooner: others.filter(isSooner).map(line),
    pressing: others.filter((each) => !isSooner(each)).map(line),
  };
};

/** The next conseil (today's included), the meeting that prepares it, and what is left to do. `now` is an instant. */
export const getHome = (db: ReadHandle, now: string) => {
  const { date: today } = fromInstant(now);
  const session =
    db
      .select()
      .from(councilSessionTable)
      .where(gte(councilSessionTable.date, today))
      .orderBy(asc(councilSessionTable.date), asc(councilSessionTable.time))
      .get() ?? null;
  const isCancelled = cancelledReader(db);
  // Without a conseil ahead, the next meeting still has its deadline.
  const prepared = session
    ? db
        .select()
        .from(meetingTable)
        .where(eq(meetingTable.sessionId, session.id))
        .orderBy(asc(meetingTable.date), asc(meetingTable.startTime))
        .all()
        .filter((each) => !isCancelled(each))
    : [];
  const found =
    prepared.find(({ date }) => date >= today) ??
    prepared.at(-1) ??
    db
      .select()
      .from(meetingTable)
      .where(
        session
          ? and(gte(meetingTable.date, today), sql`${meetingTable.sessionId} is null`)
          : gte(meetingTable.date, today),
      )
      .orderBy(asc(meetingTable.date), asc(meetingTable.startTime))
      .all()
      .find((each) => !isCancelled(each)) ??
    null;
  const meeting = found && { ...found, agendaSentAt: agendaSentReader(db, found.id)(found) };
  const items = meeting ? readAgenda(db, meeting).items : [];
  const points = session
    ? db
        .select({ id: councilItemTable.id })
        .from(councilItemTable)
        .where(eq(councilItemTable.sessionId, session.id))
        .all()
    : [];
  const unlinked = session !== null && meeting?.sessionId === null;
  // The chain is the conseil's: a meeting that does not prepare it has no place there.
  const settings = deadlineSettings(db);
  const dates = timing(settings, unlinked ? null : meeting, session, unlinked ? 0 : items.length, now);
  const own = unlinked ? timing(settings, meeting, null, items.length, now) : dates;
  const recent = recentOpinions(db, addDays(today, -recentDays), now);
  return {
    today,
    opinions: recent
      .filter(({ state }) => state !== 'superseded')
      .slice(0, opinionsShown)
      .map(({ id, title, session: { date }, state, stateLabel, outcomeLabel, followed }) => ({
        id,
        title,
        councilDate: date,
        state,
        stateLabel,
        outcomeLabel,
        followed,
      })),
    session: session && { id: session.id, date: session.date, time: session.time, place: session.place },
    meeting: meeting && {
      id: meeting.id,
      date: meeting.date,
      startTime: meeting.startTime,
      linked: meeting.sessionId !== null,
    },
    ...dates,
    todo: todoList({
      sittings: openSittings(db),
      ...charterFacts(db, today, now),
      opinionLines: opinionTodo({ opinions: recent, lateConsequences: lateConsequences(db, today) }, today),
      overdueActions: overdueCount(db, today),
      records: recordsWaiting(db, now),
      toHold: meetingsToHold(db, today, isCancelled),
      memberCount: db.select({ id: memberTable.id }).from(memberTable).all().length,
      session: session && { id: session.id, date: session.date, pointCount: points.length },
      meeting: meeting && {
        id: meeting.id,
        date: meeting.date,
        hasHost: meeting.hostId !== null || meeting.place !== '',
        hasFacilitator: meeting.facilitatorId !== null || meeting.facilitatorName !== '',
        agenda: (meeting.agendaSentAt === null ? !own.deadline?.isMoot : items.length === 0)
          ? agendaLine(
              {
                id: meeting.id,
                date: meeting.date,
                itemCount: items.length,
                deadline: meeting.agendaSentAt === null ? own.deadline : null,
              },
              now,
            )
          : null,
        ...sinceItLeft(db, meeting, now),
        withoutPresenter: withoutPresenter(items).length,
        pointsToTake: meeting.sessionId === null ? 0 : pointsWaiting(db, meeting.sessionId).length,
        unlinked,
        over: meeting.date < today,
      },
      ...othersToSend(db, { id: meeting?.id ?? null, deadline: own.deadline }, now),
    }),
  };
};
