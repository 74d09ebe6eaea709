import { and, eq } from 'drizzle-orm';
import { Failure, invalidField } from '../domain/failure.ts';
import type { TurnKind, TurnPass } from '../domain/turn.ts';
import type { WriteHandle } from '../handles.ts';
import { collectivityTable } from '../schema/collective.ts';
import { meetingTable, turnPassTable } from '../schema/meeting.ts';

const meetingOf = (tx: WriteHandle, id: number) => {
  const meeting = tx.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!meeting) throw new Failure('not-found', 'Cette réunion n’existe plus.');
  return meeting;
};

/** Notes that a collectivity passes its turn for a meeting; noted again, only the reason changes. */
export const passTurn = (tx: WriteHandle, pass: TurnPass): void => {
  const { kind, meetingId, collectivityId, reason } = pass;
  meetingOf(tx, meetingId);
  if (!tx.select().from(collectivityTable).where(eq(collectivityTable.id, collectivityId)).get())
    throw invalidField('collectivityId', 'Cette collectivité n’existe plus\u00a0: choisissez-en une autre.');
  const same = and(
    eq(turnPassTable.kind, kind),
    eq(turnPassTable.meetingId, meetingId),
    eq(turnPassTable.collectivityId, collectivityId),
  );
  if (tx.select().from(turnPassTable).where(same).get())
    tx.update(turnPassTable).set({ reason }).where(same).run();
  else tx.insert(turnPassTable).values(pass).run();
};

/** Takes a pass back; returns the id of its meeting. */
export const takeBackPass = (tx: WriteHandle, id: number): number => {
  const pass = tx.select().from(turnPassTable).where(eq(turnPassTable.id, id)).get();
  if (!pass) throw new Failure('not-found', 'Ce passage de tour n’est plus noté.');
  tx.delete(turnPassTable).where(eq(turnPassTable.id, id)).run();
  return pass.meetingId;
};

type MeetingRow = ReturnType<typeof meetingOf>;

/** What goes along with a turn: the place is the host's, the collectivity counted is the facilitator's. */
const turnFields = (kind: TurnKind, meeting: MeetingRow): Partial<MeetingRow> =>
  kind === 'host'
    ? { hostId: meeting.hostId, place: meeting.place }
    : {
        facilitatorId: meeting.facilitatorId,
        facilitatorName: meeting.facilitatorName,
        facilitatorForId: meeting.facilitatorForId,
      };

/** Two meetings exchange their hosts, or their facilitators. */
export const swapTurns = (tx: WriteHandle, kind: TurnKind, id: number, otherId: number): void => {
  if (id === otherId) throw invalidField('otherId', 'Choisissez une autre réunion.');
  const [meeting, other] = [meetingOf(tx, id), meetingOf(tx, otherId)];
  tx.update(meetingTable).set(turnFields(kind, other)).where(eq(meetingTable.id, id)).run();
  tx.update(meetingTable).set(turnFields(kind, meeting)).where(eq(meetingTable.id, otherId)).run();
};
