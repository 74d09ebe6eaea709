import type { z } from 'zod';
import { Failure } from '../../db/domain/failure.ts';
import { typeset } from '../../db/domain/typography.ts';
import { contract, type ParsedInput, type RouteName, type RouteOutput } from './contract/contract.ts';
import type { Err, Result } from './result.ts';

export type Handlers = {
  [R in RouteName]: (input: ParsedInput<R>) => RouteOutput<R> | Promise<RouteOutput<R>>;
};

/** What the router tells the log of an error nobody foresaw; the stack stays there. */
export type Report = (route: string, error: unknown) => void;

/** The one door by which a sentence leaves for the screen: French typography is set here, for all of them. */
const failed = (kind: Err['kind'], message: string, fields: Err['fields'] = {}): Err => ({
  ok: false,
  kind,
  message: typeset(message),
  fields: Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, typeset(text)])),
});

/** What an input wraps the values of a form in. */
const envelopes: ReadonlySet<PropertyKey> = new Set(['patch', 'item', 'message', 'letter']);

/** First sentence of each field; the path is dotted, without the envelope of the input. */
const fieldErrors = (error: z.ZodError): Err['fields'] => {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.filter((part) => !envelopes.has(part)).join('.');
    fields[path] ??= issue.message;
  }
  return fields;
};

/** Said of what no form lets her type; the schema's own sentences come before it. */
const unfit = () => 'Cette information n’est pas celle qui est attendue. Vérifiez-la, puis recommencez.';

const isRoute = (name: string): name is RouteName => Object.hasOwn(contract, name);

const unexpected =
  'Une erreur imprévue est survenue. Ce qui était enregistré l’est toujours\u202f; recommencez, et si cela se reproduit, fermez puis rouvrez l’application.';

const staleAfter = (route: (typeof contract)[RouteName]): readonly string[] => {
  if (route.kind === 'query') return [];
  return route.stale === 'all' ? ['*'] : route.stale;
};

/** Parse → handle → envelope. It never throws, and knows nothing of Electron. */
export const createRouter = (handlers: Handlers, report: Report) => {
  const handle = async (name: RouteName, input: unknown): Promise<Result<unknown>> => {
    const route = contract[name];
    const parsed = route.input.safeParse(input, { error: unfit });
    if (!parsed.success) {
      const fields = fieldErrors(parsed.error);
      return failed('invalid', Object.values(fields)[0] ?? unfit(), fields);
    }
    const handler = handlers[name] as (value: unknown) => unknown;
    const data = await handler(parsed.data);
    return { ok: true, data, stale: staleAfter(route) };
  };

  return async (name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (typeof name !== 'string' || !isRoute(name)) {
      report(typeof name === 'string' ? name : typeof name, new Error('unknown route'));
      return failed('unexpected', unexpected);
    }
    try {
      return await handle(name, input);
    } catch (error) {
      if (error instanceof Failure) return failed(error.kind, error.message, error.fields);
      report(name, error);
      return failed('unexpected', unexpected);
    }
  };
};

export type Router = ReturnType<typeof createRouter>;
