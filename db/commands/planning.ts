import { and, eq } from 'drizzle-orm';
import { daysBetween } from '../domain/civil-date.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../domain/closed-period.ts';
import { Failure, invalidField } from '../domain/failure.ts';
import { formatDate } from '../domain/french-dates.ts';
import type { Plan, PlannedLine } from '../domain/planning.ts';
import { patched, type Patch } from '../domain/patch.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { meetingsToMove } from '../queries/planning.ts';
import { closedPeriodTable } from '../schema/collective.ts';
import { councilSessionTable } from '../schema/council.ts';
import { meetingTable } from '../schema/meeting.ts';
import { checkSession } from './council.ts';
import { checkLinks } from './meeting.ts';

type Shared = Omit<Plan, 'lines'>;

/** The meeting a line makes, checked; nothing is written. */
const planned = (tx: WriteHandle, line: PlannedLine, shared: Shared) => {
  const session = tx
    .select()
    .from(councilSessionTable)
    .where(eq(councilSessionTable.id, line.sessionId))
    .get();
  if (!session)
    throw new Failure('not-found', 'Un des conseils n’existe plus\u00a0: rouvrez la planification.');
  const meeting = { ...shared, ...line, facilitatorName: '' };
  try {
    checkLinks(tx, meeting);
  } catch (error) {
    // Of many lines, which one: the hours are the same for all and keep their own field.
    if (!(error instanceof Failure) || 'endTime' in error.fields) throw error;
    throw new Failure(error.kind, `Conseil du ${formatDate(session.date, 'long')}\u00a0: ${error.message}`);
  }
  return { ...meeting, plannedDaysBefore: daysBetween(line.date, session.date) };
};

/**
 * Creates every meeting of a plan, or none. Returns their ids.
 * @throws Failure `invalid`, its sentence naming the conseil
 */
export const createPlan = (tx: WriteHandle, { lines, ...shared }: Plan): number[] =>
  lines
    .map((line) => planned(tx, line, shared))
    .map((meeting) => tx.insert(meetingTable).values(meeting).returning({ id: meetingTable.id }).get().id);

/**
 * Moves a conseil to a date, and with it the meetings to come that prepare it, each as many days before as it was.
 * On the conseil's own date only the meetings move. Returns how many did.
 * @throws Failure `invalid` on `date` when a meeting would come after the conseil all the same
 */
export const moveWithCouncil = (
  tx: WriteHandle,
  id: number,
  date: string,
  { now }: CommandContext,
): number => {
  const moves = meetingsToMove(tx, id, date, now);
  const session = tx.select().from(councilSessionTable).where(eq(councilSessionTable.id, id)).get();
  if (!session) throw new Failure('not-found', 'Ce conseil n’existe plus.');
  checkSession(tx, { ...session, date }, id, new Map(moves.map(({ meetingId, to }) => [meetingId, to])));
  for (const { meetingId, to } of moves)
    tx.update(meetingTable).set({ date: to }).where(eq(meetingTable.id, meetingId)).run();
  tx.update(councilSessionTable).set({ date }).where(eq(councilSessionTable.id, id)).run();
  return moves.length;
};

/** The meeting keeps its date: it no longer follows its conseil. */
export const keepMeetingDate = (tx: WriteHandle, meetingId: number): void => {
  tx.update(meetingTable).set({ plannedDaysBefore: null }).where(eq(meetingTable.id, meetingId)).run();
};

const twinOf = (tx: WriteHandle, { label, startDate }: ClosedPeriod) =>
  tx
    .select()
    .from(closedPeriodTable)
    .where(and(eq(closedPeriodTable.label, label), eq(closedPeriodTable.startDate, startDate)))
    .get();

/** Adds closed periods; one that is there already (label and first day) only takes its new end. */
export const addClosedPeriods = (tx: WriteHandle, periods: readonly ClosedPeriod[]): void => {
  for (const period of periods) checkClosedPeriod(period);
  for (const period of periods) {
    const twin = twinOf(tx, period);
    if (!twin) tx.insert(closedPeriodTable).values(period).run();
    else if (twin.endDate !== period.endDate)
      tx.update(closedPeriodTable)
        .set({ endDate: period.endDate })
        .where(eq(closedPeriodTable.id, twin.id))
        .run();
  }
};

/** @throws Failure `invalid` on `endDate`, or on `label` when it would be another one again */
export const updateClosedPeriod = (tx: WriteHandle, id: number, patch: Patch<ClosedPeriod>): void => {
  const current = tx.select().from(closedPeriodTable).where(eq(closedPeriodTable.id, id)).get();
  if (!current) throw new Failure('not-found', 'Cette période n’existe plus.');
  const { id: _, ...next } = patched<typeof current, ClosedPeriod>(current, patch);
  checkClosedPeriod(next);
  const twin = twinOf(tx, next);
  if (twin && twin.id !== id)
    throw invalidField('label', 'Cette période est déjà dans la liste, avec le même premier jour.');
  tx.update(closedPeriodTable).set(next).where(eq(closedPeriodTable.id, id)).run();
};

export const removeClosedPeriod = (tx: WriteHandle, id: number): void => {
  tx.delete(closedPeriodTable).where(eq(closedPeriodTable.id, id)).run();
};
