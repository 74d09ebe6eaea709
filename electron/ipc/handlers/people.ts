import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const peopleHandlers = (_access: DataAccess) => ({}) satisfies Partial<Handlers>;
