import { noteAttendance, addGuest } from '../../db/commands/attendance.ts';
import { addEntry } from '../../db/commands/decision.ts';
import { goToItem, openSitting, saveWriting } from '../../db/commands/sitting.ts';
import type { WriteHandle } from '../../db/handles.ts';
import { meetingReplyTable } from '../../db/schema/sending.ts';
import { testNow } from './app.ts';

const context = { now: testNow };

/** On the second meeting of `fillForRandomWrites`, held now: who is there, a point, a decision and an action. */
export const fillSitting = (tx: WriteHandle): void => {
  const meetingId = 2;
  tx.insert(meetingReplyTable)
    .values([
      { meetingId, memberId: 1, reply: 'excused', substituteName: '', notedAt: testNow },
      { meetingId, memberId: 2, reply: 'substitute', substituteName: 'Mme Roy', notedAt: testNow },
    ])
    .run();
  openSitting(tx, meetingId, context);
  noteAttendance(tx, meetingId, { memberId: 2 }, { state: 'substitute' });
  addGuest(tx, meetingId, { name: 'M. Tiers', post: 'Agence de l’eau' });
  goToItem(tx, { meetingId, itemId: 3, marks: true }, context);
  saveWriting(tx, { meetingId, itemId: 3 }, { notes: 'Notes.', line: 'Une ligne' });
  const owners = [{ memberId: 1, collectivityId: null, name: '' }];
  addEntry(tx, { meetingId, itemId: 3 }, { kind: 'decision', text: 'Décidé', reason: '' }, context);
  addEntry(tx, { meetingId, itemId: 4 }, { kind: 'action', text: 'À faire', dueOn: '', owners }, context);
};
