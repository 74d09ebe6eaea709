import { closeAction, saveAction } from '../../db/commands/action.ts';
import type { WriteHandle } from '../../db/handles.ts';
import { testNow } from './app.ts';

const context = { now: testNow };

/** On the meetings of `fillForRandomWrites`: actions of an item, of a member and of nobody, open, late and done. */
export const fillActions = (tx: WriteHandle): void => {
  const plain = { dueOn: '', owners: [], meetingId: null, itemId: null };
  const member = { memberId: 1, collectivityId: null, name: '' };
  const place = { memberId: null, collectivityId: 2, name: '' };
  saveAction(tx, null, { ...plain, text: 'Écrire', owners: [member, place], itemId: 1 }, context);
  saveAction(tx, null, { ...plain, text: 'Appeler', dueOn: '2026-11-20', meetingId: 1 }, context);
  closeAction(
    tx,
    saveAction(tx, null, { ...plain, text: 'Relire' }, context),
    { state: 'done', outcome: 'Lu.' },
    context,
  );
};
