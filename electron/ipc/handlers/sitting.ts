import {
  addGuest,
  clearAttendance,
  noteAsAnnounced,
  noteAttendance,
  stampAttendance,
} from '../../../db/commands/attendance.ts';
import { addEntry, editEntry, removeEntry } from '../../../db/commands/decision.ts';
import {
  closeSitting,
  goToItem,
  openSitting,
  reopenSitting,
  saveWriting,
} from '../../../db/commands/sitting.ts';
import type { CommandContext, WriteHandle } from '../../../db/handles.ts';
import { getSitting } from '../../../db/queries/sitting.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

/** A meeting as it is held. */
export const sittingHandlers = ({ open, now }: DataAccess) => {
  const run = <T>(
    step: { label: string; mergeKey?: string },
    command: (tx: WriteHandle, context: CommandContext) => T,
  ): T => write(open(), step, (tx) => command(tx, { now: now() }));
  const view = (id: number) => getSitting(open().db, id, now());
  return {
    'sitting.get': ({ id }) => view(id),
    'sitting.open': ({ id }) => {
      run({ label: 'ouverture de la séance' }, (tx, context) => openSitting(tx, id, context));
      return view(id);
    },
    'sitting.go': ({ id, itemId, marks }) => {
      const to = { meetingId: id, itemId, marks };
      run({ label: 'passage à un autre point' }, (tx, context) => goToItem(tx, to, context));
      return view(id);
    },
    'sitting.saveWriting': ({ id, itemId, patch }) => {
      const step = { label: 'notes de séance', mergeKey: `sitting-notes:${itemId}` };
      return run(step, (tx) => saveWriting(tx, { meetingId: id, itemId }, patch));
    },
    'sitting.close': ({ id, notReached }) => {
      run({ label: 'clôture de la séance' }, (tx, context) => closeSitting(tx, id, notReached, context));
      return view(id);
    },
    'sitting.reopen': ({ id }) => {
      run({ label: 'réouverture de la séance' }, (tx) => reopenSitting(tx, id));
      return view(id);
    },
    'sitting.attend': ({ id, who, patch }) => {
      run({ label: 'présence' }, (tx) => noteAttendance(tx, id, who, patch));
      return view(id);
    },
    'sitting.stamp': ({ id, who, what }) => {
      const label = what === 'arrives' ? 'arrivée en séance' : 'départ de la séance';
      run({ label }, (tx, context) => stampAttendance(tx, id, who, what, context));
      return view(id);
    },
    'sitting.clearAttendance': ({ id, who }) => {
      run({ label: 'retrait d’une présence' }, (tx) => clearAttendance(tx, id, who));
      return view(id);
    },
    'sitting.attendAsAnnounced': ({ id }) => {
      run({ label: 'présences annoncées' }, (tx) => noteAsAnnounced(tx, id));
      return view(id);
    },
    'sitting.addGuest': ({ id, ...guest }) => {
      run({ label: 'ajout d’une personne invitée' }, (tx) => addGuest(tx, id, guest));
      return view(id);
    },
    'sitting.addEntry': ({ id, itemId, entry, endsLine = false }) => {
      const label = entry.kind === 'decision' ? 'ajout d’une décision' : 'ajout d’une action';
      run({ label }, (tx, context) => addEntry(tx, { meetingId: id, itemId, endsLine }, entry, context));
      return view(id);
    },
    'sitting.editEntry': ({ id, which, entry }) => {
      const label = which.kind === 'decision' ? 'correction d’une décision' : 'correction d’une action';
      run({ label }, (tx, context) => editEntry(tx, id, which, entry, context));
      return view(id);
    },
    'sitting.removeEntry': ({ id, which }) => {
      const label = which.kind === 'decision' ? 'retrait d’une décision' : 'retrait d’une action';
      run({ label }, (tx) => removeEntry(tx, id, which));
      return view(id);
    },
  } satisfies Partial<Handlers>;
};
