import {
  carryItem,
  markItem,
  removeReserveItem,
  saveReserveItem,
  takeProposals,
} from '../../../db/commands/agenda-life.ts';
import { removeRecurring, saveRecurring } from '../../../db/commands/recurring.ts';
import {
  adoptSuggestion,
  applyTemplate,
  removeTemplate,
  saveAgendaAsTemplate,
  saveTemplate,
} from '../../../db/commands/template.ts';
import { listRecurring, listReserve, readProposals } from '../../../db/queries/agenda-life.ts';
import { readItemHistory } from '../../../db/queries/item-history.ts';
import { listTemplates } from '../../../db/queries/templates.ts';
import type { WriteHandle } from '../../../db/handles.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

const wayLabels = {
  move: 'déplacement d’un point',
  duplicate: 'copie d’un point',
  postpone: 'report d’un point',
};

export const agendaLifeHandlers = ({ open, now }: DataAccess) => {
  const run = <T>(label: string, command: (tx: WriteHandle) => T): T => write(open(), { label }, command);
  const context = () => ({ now: now() });
  return {
    'proposal.list': ({ id }) => readProposals(open().db, id, now()),
    'proposal.take': ({ meetingId, chosen }) => ({
      taken: run('inscription de points proposés', (tx) => takeProposals(tx, meetingId, chosen, context())),
    }),
    'item.history': ({ id }) => readItemHistory(open().db, id, now()),
    'item.carry': (input) => {
      const label =
        input.to === null && input.way === 'move' ? 'mise en réserve d’un point' : wayLabels[input.way];
      run(label, (tx) => carryItem(tx, input, context()));
      return {};
    },
    'item.mark': ({ id, state }) => {
      run('état d’un point', (tx) => markItem(tx, id, state));
      return {};
    },
    'reserve.list': () => listReserve(open().db),
    'reserve.save': ({ id, item }) => {
      run(id === null ? 'ajout à la réserve' : 'modification d’un point de la réserve', (tx) =>
        saveReserveItem(tx, id, item, context()),
      );
      return {};
    },
    'reserve.remove': ({ id }) => {
      run('suppression d’un point de la réserve', (tx) => removeReserveItem(tx, id));
      return {};
    },
    'recurring.list': () => listRecurring(open().db),
    'recurring.save': ({ id, item }) => {
      run(id === null ? 'ajout d’un point récurrent' : 'modification d’un point récurrent', (tx) =>
        saveRecurring(tx, id, item),
      );
      return {};
    },
    'recurring.remove': ({ id }) => {
      run('suppression d’un point récurrent', (tx) => removeRecurring(tx, id));
      return {};
    },
    'template.list': () => listTemplates(open().db),
    'template.save': ({ id, template }) => ({
      id: run(id === null ? 'ajout d’un modèle' : 'modification d’un modèle', (tx) =>
        saveTemplate(tx, id, template),
      ),
    }),
    'template.saveAgenda': ({ meetingId, name }) => ({
      id: run('enregistrement d’un modèle', (tx) => saveAgendaAsTemplate(tx, meetingId, name)),
    }),
    'template.adopt': ({ suggestion }) => ({
      id: run('ajout d’un modèle', (tx) => adoptSuggestion(tx, suggestion)),
    }),
    'template.remove': ({ id }) => {
      run('suppression d’un modèle', (tx) => removeTemplate(tx, id));
      return {};
    },
    'template.apply': ({ meetingId, template }) => ({
      added: run('inscription des points d’un modèle', (tx) => applyTemplate(tx, meetingId, template)),
    }),
  } satisfies Partial<Handlers>;
};
