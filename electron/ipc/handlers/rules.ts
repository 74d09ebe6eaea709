import { getRules } from '../../../db/queries/charter-rules.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const rulesHandlers = ({ open, now }: DataAccess) =>
  ({
    'rules.get': () => getRules(open().db, now()),
  }) satisfies Partial<Handlers>;
