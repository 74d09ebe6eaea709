import { passTurn, swapTurns, takeBackPass } from '../../../db/commands/turns.ts';
import { getDateTurns, getMeetingTurns, getTurns } from '../../../db/queries/turns.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const turnsHandlers = ({ open, now }: DataAccess) => {
  const view = (id: number) => getMeetingTurns(open().db, id, now());
  return {
    'turns.list': () => getTurns(open().db, now()),
    'turns.ofMeeting': ({ id }) => view(id),
    'turns.ofDate': ({ date, startTime }) => getDateTurns(open().db, date, startTime, now()),
    'turns.pass': (pass) => {
      write(open(), { label: 'tour passé' }, (tx) => passTurn(tx, pass));
      return view(pass.meetingId);
    },
    'turns.takeBackPass': ({ id }) =>
      view(write(open(), { label: 'tour repris' }, (tx) => takeBackPass(tx, id))),
    'turns.swap': ({ kind, id, otherId }) => {
      const label = kind === 'host' ? 'échange d’accueils' : 'échange d’animations';
      write(open(), { label }, (tx) => swapTurns(tx, kind, id, otherId));
      return view(id);
    },
  } satisfies Partial<Handlers>;
};
