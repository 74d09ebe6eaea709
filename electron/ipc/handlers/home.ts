import { getHome } from '../../../db/queries/home.ts';
import { redo, undo } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const homeHandlers = ({ open, now }: DataAccess) =>
  ({
    'home.get': () => getHome(open().db, now()),
    'journal.state': () => open().journal.state(),
    'journal.undo': () => {
      const done = undo(open());
      return { done, ...open().journal.state() };
    },
    'journal.redo': () => {
      const done = redo(open());
      return { done, ...open().journal.state() };
    },
  }) satisfies Partial<Handlers>;
