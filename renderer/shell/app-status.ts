import { queryOptions } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { call } from '../api.ts';

export type AppStatus = RouteOutput<'app.status'>;

/** Asked for before anything is drawn; null when main does not answer. */
export const appStatusQuery = queryOptions({
  queryKey: ['app.status', {}],
  queryFn: async () => {
    const result = await call('app.status', {});
    return result.ok ? result.data : null;
  },
});

export const AppStatusContext = createContext<AppStatus | null>(null);

/** Version, data folder and today (`YYYY-MM-DD`, Paris), as main said at the start. */
export const useAppStatus = (): AppStatus => {
  const status = use(AppStatusContext);
  if (!status) throw new Error('useAppStatus outside AppRoot');
  return status;
};
