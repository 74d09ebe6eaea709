import { searchEverything } from '../../../db/queries/search.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const searchHandlers = ({ open, now }: DataAccess) =>
  ({
    'search.query': ({ text: typed, ...question }) => searchEverything(open(), { typed, ...question }, now()),
  }) satisfies Partial<Handlers>;
