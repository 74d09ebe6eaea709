import { getHome } from '../../../db/queries/home.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const homeHandlers = ({ open, now }: DataAccess) =>
  ({
    'home.get': () => getHome(open().db, now()),
    'journal.state': () => open().journal.state(),
    'journal.undo': () => {
      const done = open().journal.undo();
      return { done, ...open().journal.state() };
    },
    'journal.redo': () => {
      const done = open().journal.redo();
      return { done, ...open().journal.state() };
    },
  }) satisfies Partial<Handlers>;
