import { played } from '../not-played.ts';
import { record } from '../recorded-calls.ts';

export const crashReporter = played('crashReporter', {
  start: (options?: unknown): void => record('crashReporter.start', options),
});
