import { closeAction, removeAction, reopenAction, saveAction } from '../../../db/commands/action.ts';
import type { CommandContext, WriteHandle } from '../../../db/handles.ts';
import { getAction, listActions } from '../../../db/queries/action.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

/** What was agreed, and what becomes of it. */
export const followUpHandlers = ({ open, now }: DataAccess) => {
  const run = <T>(
    step: { label: string; mergeKey?: string },
    command: (tx: WriteHandle, context: CommandContext) => T,
  ): T => write(open(), step, (tx) => command(tx, { now: now() }));
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
  } satisfies Pick<
    Handlers,
    'action.list' | 'action.save' | 'action.close' | 'action.reopen' | 'action.remove'
  >;
};
