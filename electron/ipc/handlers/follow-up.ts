import { closeAction, removeAction, reopenAction, saveAction } from '../../../db/commands/action.ts';
import {
  approveRecord,
  correctRecord,
  moveEntry,
  proposeRecord,
  saveOpening,
} from '../../../db/commands/decision-record.ts';
import type { CommandContext, WriteHandle } from '../../../db/handles.ts';
import { getAction, listActions } from '../../../db/queries/action.ts';
import { getRecord } from '../../../db/queries/decision-record.ts';
import {
  followUpChoices,
  followUpOfCollectivity,
  followUpOfMember,
  listDecisions,
} from '../../../db/queries/follow-up.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

/** What was agreed, and what becomes of it. */
export const followUpHandlers = ({ open, now }: DataAccess) => {
  const run = <T>(
    step: { label: string; mergeKey?: string },
    command: (tx: WriteHandle, context: CommandContext) => T,
  ): T => write(open(), step, (tx) => command(tx, { now: now() }));
  const record = (id: number) => getRecord(open().db, id, now());
  const action = (id: number) => getAction(open().db, id, now());
  return {
    'action.list': ({ from, ...filter }) => listActions(open().db, filter, now(), from),
    'action.save': ({ id, ...fields }) => {
      // What is typed in one action is one step; a new one is a step of its own.
      const step = id === null ? { label: 'nouvelle action' } : { label: 'action', mergeKey: `action:${id}` };
      return action(run(step, (tx, context) => saveAction(tx, id, fields, context)));
    },
    'action.close': ({ id, ...closing }) => {
      const label = closing.state === 'done' ? 'action faite' : 'action abandonnée';
      run({ label }, (tx, context) => closeAction(tx, id, closing, context));
      return action(id);
    },
    'action.reopen': ({ id }) => {
      run({ label: 'action rouverte' }, (tx) => reopenAction(tx, id));
      return action(id);
    },
    'action.remove': ({ id }) => {
      run({ label: 'retrait d’une action' }, (tx) => removeAction(tx, id));
      return {};
    },
    'record.get': ({ id }) => record(id),
    'record.saveOpening': ({ id, opening }) => {
      run({ label: 'ouverture du relevé', mergeKey: `record-opening:${id}` }, (tx) =>
        saveOpening(tx, id, opening),
      );
      return record(id);
    },
    'record.propose': ({ id }) => {
      run({ label: 'relevé proposé à l’approbation' }, (tx, context) => proposeRecord(tx, id, context));
      return record(id);
    },
    'record.approve': ({ id, atId }) => {
      run({ label: 'approbation du relevé' }, (tx, context) =>
        approveRecord(tx, { meetingId: id, atId }, context),
      );
      return record(id);
    },
    'record.approveCorrected': ({ id, atId, text }) => {
      run({ label: 'approbation du relevé' }, (tx, context) => {
        approveRecord(tx, { meetingId: id, atId }, context);
        correctRecord(tx, id, text, context);
      });
      return record(id);
    },
    'record.moveEntry': ({ id, which, to }) => {
      const label = which.kind === 'decision' ? 'ordre des décisions' : 'ordre des actions';
      run({ label }, (tx) => moveEntry(tx, id, which, to));
      return record(id);
    },
    'record.correct': ({ id, text }) => {
      run({ label: 'corrigendum' }, (tx, context) => correctRecord(tx, id, text, context));
      return record(id);
    },
    'followUp.decisions': ({ from, ...filter }) => listDecisions(open().db, filter, from),
    'followUp.choices': () => followUpChoices(open().db, now()),
    'followUp.member': ({ id }) => followUpOfMember(open().db, id, now()),
    'followUp.collectivity': ({ id }) => followUpOfCollectivity(open().db, id, now()),
  } satisfies Partial<Handlers>;
};
