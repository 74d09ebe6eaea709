import { createContext, use } from 'react';
import type { RouteOutput } from '../../electron/ipc/contract/contract.ts';

export type AppStatus = RouteOutput<'app.status'>;

export const AppStatusContext = createContext<AppStatus | null>(null);

/** Version, data folder and today (`YYYY-MM-DD`, Paris), as main said at the start. */
export const useAppStatus = (): AppStatus => {
  const status = use(AppStatusContext);
  if (!status) throw new Error('useAppStatus outside AppRoot');
  return status;
};
