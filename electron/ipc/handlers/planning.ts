import { getYear } from '../../../db/queries/planning.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const planningHandlers = ({ open, now }: DataAccess) =>
  ({
    'planning.year': ({ year }) => getYear(open().db, year, now()),
  }) satisfies Partial<Handlers>;
