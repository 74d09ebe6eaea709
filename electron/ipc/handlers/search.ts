import { searchEverything } from '../../../db/queries/search.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const searchHandlers = ({ open, now }: DataAccess) =>
  ({
    'search.query': ({ text, from }) => searchEverything(open(), text, from, now()),
  }) satisfies Partial<Handlers>;
