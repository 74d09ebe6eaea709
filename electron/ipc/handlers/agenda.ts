import {
  addAgendaItem,
  groupAgendaBySection,
  liftAgendaItem,
  moveAgendaItems,
  nestAgendaItem,
  removeAgendaItem,
  takeFromCouncil,
  updateAgendaItem,
} from '../../../db/commands/agenda.ts';
import { createSection, moveSections, removeSection, updateSection } from '../../../db/commands/section.ts';
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
    'section.create': (input) => ({
      addedId: write(open(), { label: 'ajout d’une rubrique' }, (tx) => createSection(tx, input)),
    }),
    'section.update': ({ id, patch }) => {
      const step = { label: 'modification d’une rubrique', mergeKey: `section:${id}` };
      write(open(), step, (tx) => updateSection(tx, id, patch));
      return {};
    },
    'section.move': ({ ids, beside, side }) => {
      write(open(), { label: 'déplacement d’une rubrique' }, (tx) => moveSections(tx, ids, { beside, side }));
      return {};
    },
    'section.remove': ({ id }) => {
      write(open(), { label: 'suppression d’une rubrique' }, (tx) => removeSection(tx, id));
      return {};
    },
    'agenda.addItem': ({ meetingId, item, afterId }) => {
      const label = item.nature === 'break' ? 'ajout d’une pause' : 'ajout d’un point';
      const addedId = write(open(), { label }, (tx) => addAgendaItem(tx, meetingId, item, afterId));
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
    'agenda.nestItem': ({ id }) =>
      view(write(open(), { label: 'mise d’un point sous un autre' }, (tx) => nestAgendaItem(tx, id))),
    'agenda.liftItem': ({ id }) =>
      view(write(open(), { label: 'retour d’un point au premier niveau' }, (tx) => liftAgendaItem(tx, id))),
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
