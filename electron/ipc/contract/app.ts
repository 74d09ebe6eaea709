import { z } from 'zod';
import { command, query } from './route.ts';

const status = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('newer'), fileVersion: z.number(), knownVersion: z.number() }),
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('damaged'), detail: z.string() }),
  z.object({ kind: z.literal('unmigrated'), detail: z.string() }),
  z.object({ kind: z.literal('unwritable'), detail: z.string() }),
]);

export const appRoutes = {
  'app.status': query(
    z.object({}),
    z.object({ status, version: z.string(), dataFolder: z.string(), today: z.string() }),
  ),
  'app.showDataFolder': command(z.object({}), z.object({}), []),
  'app.quit': command(z.object({}), z.object({}), []),
};
