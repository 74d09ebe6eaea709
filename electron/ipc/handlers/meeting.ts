import { createMeeting, markAgendaSent, removeMeeting, updateMeeting } from '../../../db/commands/meeting.ts';
import { getMeeting, listMeetings } from '../../../db/queries/meeting.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const meetingHandlers = ({ open, now }: DataAccess) => {
  const view = (id: number) => getMeeting(open().db, id, now());
  return {
    'meeting.list': () => listMeetings(open().db, now()),
    'meeting.get': ({ id }) => view(id),
    'meeting.create': (input) =>
      view(write(open(), { label: 'ajout d’une réunion' }, (tx) => createMeeting(tx, input))),
    'meeting.update': ({ id, patch }) => {
      const step = { label: 'modification de la réunion', mergeKey: `meeting:${id}` };
      write(open(), step, (tx) => updateMeeting(tx, id, patch));
      return view(id);
    },
    'meeting.remove': ({ id }) => {
      write(open(), { label: 'suppression de la réunion' }, (tx) => removeMeeting(tx, id));
      return {};
    },
    'meeting.markSent': ({ id, sent }) => {
      const label = sent ? 'ordre du jour noté comme envoyé' : 'ordre du jour noté comme non envoyé';
      write(open(), { label }, (tx) => markAgendaSent(tx, id, sent, { now: now() }));
      return view(id);
    },
  } satisfies Partial<Handlers>;
};
