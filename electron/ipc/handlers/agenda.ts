import {
  addAgendaItem,
  groupAgendaBySection,
  moveAgendaItems,
  removeAgendaItem,
  takeFromCouncil,
  updateAgendaItem,
} from '../../../db/commands/agenda.ts';
import { Failure } from '../../../db/domain/failure.ts';
import { listSections } from '../../../db/queries/agenda.ts';
import { getMeeting } from '../../../db/queries/meeting.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const agendaHandlers = ({ open, now }: DataAccess) => {
  const view = (meetingId: number | null) => {
    if (meetingId === null)
      throw new Failure('not-found', 'Ce point n’est plus à l’ordre du jour de la réunion.');
    return getMeeting(open().db, meetingId, now());
  };
  return {
    'section.list': () => listSections(open().db),
    'agenda.addItem': ({ meetingId, item }) => {
      const addedId = write(open(), { label: 'ajout d’un point' }, (tx) =>
        addAgendaItem(tx, meetingId, item),
      );
      return { ...view(meetingId), addedId };
    },
    'agenda.updateItem': ({ id, patch }) =>
      view(
        write(open(), { label: 'modification d’un point', mergeKey: `agenda-item:${id}` }, (tx) =>
          updateAgendaItem(tx, id, patch),
        ),
      ),
    'agenda.removeItem': ({ id }) =>
      view(write(open(), { label: 'suppression d’un point' }, (tx) => removeAgendaItem(tx, id))),
    'agenda.moveItems': ({ ids, beside, side }) =>
      view(
        write(open(), { label: 'déplacement d’un point' }, (tx) =>
          moveAgendaItems(tx, ids, { beside, side }),
        ),
      ),
    'agenda.groupBySection': ({ id }) => {
      write(open(), { label: 'regroupement des points' }, (tx) => groupAgendaBySection(tx, id));
      return view(id);
    },
    'agenda.takeFromCouncil': ({ id }) => {
      write(open(), { label: 'reprise des points du conseil' }, (tx) => takeFromCouncil(tx, id));
      return view(id);
    },
  } satisfies Partial<Handlers>;
};
