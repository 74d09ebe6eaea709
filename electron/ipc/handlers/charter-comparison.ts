import { compareCharters } from '../../../db/queries/charter-comparison.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const charterComparisonHandlers = ({ open, now }: DataAccess) =>
  ({
    'charter.compare': ({ from, to }) => compareCharters(open().db, from, to, now()),
  }) satisfies Partial<Handlers>;
