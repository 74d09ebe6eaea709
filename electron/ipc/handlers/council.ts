import {
  addCouncilItems,
  createCouncilSession,
  moveCouncilItems,
  removeCouncilItems,
  removeCouncilSession,
  renameCouncilItem,
  updateCouncilSession,
} from '../../../db/commands/council.ts';
import { getCouncilSession, listCouncilSessions } from '../../../db/queries/council.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const councilHandlers = ({ open, now }: DataAccess) => {
  const view = (id: number) => getCouncilSession(open().db, id, now());
  return {
    'council.list': () => listCouncilSessions(open().db),
    'council.get': ({ id }) => view(id),
    'council.create': (input) =>
      view(write(open(), { label: 'ajout d’un conseil' }, (tx) => createCouncilSession(tx, input))),
    'council.update': ({ id, patch }) => {
      const step = { label: 'modification du conseil', mergeKey: `council:${id}` };
      write(open(), step, (tx) => updateCouncilSession(tx, id, patch));
      return view(id);
    },
    'council.remove': ({ id }) => {
      write(open(), { label: 'suppression du conseil' }, (tx) => removeCouncilSession(tx, id));
      return {};
    },
    'council.addItems': ({ id, titles }) => {
      write(open(), { label: 'ajout de points au conseil' }, (tx) => addCouncilItems(tx, id, titles));
      return view(id);
    },
    'council.renameItem': ({ id, title }) =>
      view(
        write(open(), { label: 'modification d’un point du conseil', mergeKey: `council-item:${id}` }, (tx) =>
          renameCouncilItem(tx, id, title),
        ),
      ),
    'council.removeItems': ({ ids }) =>
      view(
        write(open(), { label: 'suppression d’un point du conseil' }, (tx) => removeCouncilItems(tx, ids)),
      ),
    'council.moveItems': ({ ids, beside, side }) =>
      view(
        write(open(), { label: 'déplacement d’un point du conseil' }, (tx) =>
          moveCouncilItems(tx, ids, { beside, side }),
        ),
      ),
  } satisfies Partial<Handlers>;
};
