import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const planningHandlers = (_access: DataAccess) => ({}) satisfies Partial<Handlers>;
