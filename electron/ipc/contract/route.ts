import type { z } from 'zod';

type Shape<I extends z.ZodType, O extends z.ZodType> = { input: I; output: O };

export type Query<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & { kind: 'query' };

export type Command<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & {
  kind: 'command';
  /** Names of the queries this command makes old, or every query. */
  stale: readonly string[] | 'all';
};

export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Query<I, O> => ({
  kind: 'query',
  input,
  output,
});

export const command = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  stale: readonly string[] | 'all',
): Command<I, O> => ({ kind: 'command', input, output, stale });
