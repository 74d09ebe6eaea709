import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const importHandlers = (_access: DataAccess) => ({}) satisfies Partial<Handlers>;
