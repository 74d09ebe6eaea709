import { fromInstant } from '../../../db/domain/paris-time.ts';
import type { Handlers } from '../router.ts';
import type { Services } from './services.ts';

export const appHandlers = ({ data, now, about, desk }: Services) =>
  ({
    'app.status': () => ({
      status: data.ok ? { kind: 'ready' as const } : data.problem,
      version: about.version,
      dataFolder: about.dataFolder,
      today: fromInstant(now()).date,
    }),
    'app.showDataFolder': () => {
      desk.showDataFolder();
      return {};
    },
    'app.quit': () => {
      desk.quit();
      return {};
    },
  }) satisfies Partial<Handlers>;
