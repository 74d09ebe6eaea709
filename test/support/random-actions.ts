import { closeAction, saveAction } from '../../db/commands/action.ts';
import { approveRecord } from '../../db/commands/decision-record.ts';
import { createMeeting } from '../../db/commands/meeting.ts';
import type { WriteHandle } from '../../db/handles.ts';
import { testNow } from './app.ts';

const context = { now: testNow };
const plain = { dueOn: '', owners: [], meetingId: null, itemId: null };

/** On the meetings of `fillForRandomWrites`: actions of an item, of a member and of nobody, open, late and done. */
export const fillActions = (tx: WriteHandle): void => {
  const member = { memberId: 1, collectivityId: null, name: '' };
  const place = { memberId: null, collectivityId: 2, name: '' };
  saveAction(tx, null, { ...plain, text: 'Écrire', owners: [member, place], itemId: 1 }, context);
  saveAction(tx, null, { ...plain, text: 'Appeler', dueOn: '2026-11-20', meetingId: 1 }, context);
  const done = saveAction(tx, null, { ...plain, text: 'Relire' }, context);
  closeAction(tx, done, { state: 'done', outcome: 'Lu.' }, context);
};

const held = {
  startTime: '09:30',
  endTime: '12:00',
  place: '',
  hostId: null,
  facilitatorId: null,
  facilitatorName: '',
  facilitatorForId: null,
  sessionId: null,
};

/** Five meetings already held, the relevé of the first approved by the second. */
export const fillRecords = (tx: WriteHandle): void => {
  const [first = 0, second = 0] = ['2026-10-06', '2026-10-20', '2026-11-03', '2026-11-10', '2026-11-17'].map(
    (date) => createMeeting(tx, { ...held, date }),
  );
  approveRecord(tx, { meetingId: first, atId: second }, context);
};
