import {
  keepPreviousData,
  notifyManager,
  type QueryClient,
  skipToken,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { use, useCallback } from 'react';
import type { QueryName, RouteInput, RouteName, RouteOutput } from '../electron/ipc/contract/contract.ts';
import type { Result } from '../electron/ipc/result.ts';
import { call, RouteFailure } from './api.ts';
import { SaveRegistryContext } from './forms/save-status.tsx';

const read = async <R extends QueryName>(route: R, input: RouteInput<R>): Promise<RouteOutput<R>> => {
  const result = await call(route, input);
  if (!result.ok) throw new RouteFailure(result);
  return result.data;
};

/** The answer to a query of the contract; suspends the first time, and follows what commands make old. */
export const useRoute = <R extends QueryName>(route: R, input: RouteInput<R>): RouteOutput<R> =>
  useSuspenseQuery({ queryKey: [route, input], queryFn: () => read(route, input) }).data;

/**
 * An answer that comes later, under what is already in use: null until then, and while there is nothing to ask
 * (`input` null). Nothing suspends, so no list that is open closes; the last answer stays while the next one comes.
 */
export const useLaterRoute = <R extends QueryName>(
  route: R,
  input: RouteInput<R> | null,
): RouteOutput<R> | null => {
  const { data } = useQuery({
    queryKey: [route, input],
    queryFn: input === null ? skipToken : () => read(route, input),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return input === null ? null : (data ?? null);
};

/** A query and its input. */
export type Read = { [R in QueryName]: readonly [R, RouteInput<R>] }[QueryName];

/** One reading before a place shows, for what the next ones are asked from. */
export const readOne = <R extends QueryName>(
  client: QueryClient,
  route: R,
  input: RouteInput<R>,
): Promise<RouteOutput<R>> =>
  client.fetchQuery({ queryKey: [route, input], queryFn: () => read(route, input) });

/** Reads before a place shows, so that it comes whole: what is known and not made old is not read again. */
export const readAhead = (client: QueryClient, reads: readonly Read[]): Promise<unknown> =>
  Promise.all(reads.map(([route, input]) => readOne(client, route, input as never)));

/** Commands of the charter return its list of versions, a plan, an article or signatures, each told by what it holds. */
const charterView = (data: object): [QueryName, object] | null => {
  const version = 'version' in data && typeof data.version === 'object' ? data.version : null;
  const ofVersion = version && 'id' in version ? { id: version.id } : null;
  if ('versions' in data) return ['charter.get', {}];
  if ('body' in data && 'id' in data) return ['charter.article', { id: data.id }];
  if ('chapters' in data && ofVersion) return ['charter.outline', ofVersion];
  return 'voices' in data && ofVersion ? ['charter.adhesions', ofVersion] : null;
};

/** Where the view that a command returns goes: one round trip, no second reading. */
const freshView = (route: RouteName, data: unknown): [QueryName, object] | null => {
  const id = typeof data === 'object' && data !== null && 'id' in data ? { id: data.id } : null;
  const [noun] = route.split('.');
  if ((noun === 'meeting' || noun === 'agenda') && id) return ['meeting.get', id];
  if (noun === 'charter' && typeof data === 'object' && data !== null) return charterView(data);
  if (noun === 'opinion' && id && typeof data === 'object' && data !== null && 'voices' in data)
    return ['opinion.get', id];
  if (noun === 'sitting' && id) return ['sitting.get', id];
  if (noun === 'council' && id) return ['council.get', id];
  if (noun === 'collective' || noun === 'collectivity') return ['collective.get', {}];
  if (noun === 'member' && Array.isArray(data)) return ['member.list', {}];
  return null;
};

/** Puts what a command changed in its place; ends once the page is drawn with it. */
const absorb = async (client: QueryClient, route: RouteName, result: Result<unknown>): Promise<void> => {
  if (!result.ok || result.stale.length === 0) return;
  const fresh = freshView(route, result.data);
  if (fresh) client.setQueryData(fresh, result.data);
  const everything = result.stale.includes('*');
  const readAgain = client.invalidateQueries({
    predicate: ({ queryKey: [name, input] }) =>
      (everything || result.stale.includes(String(name))) &&
      !(fresh && name === fresh[0] && JSON.stringify(input) === JSON.stringify(fresh[1])),
  });
  if (!fresh) await readAgain;
  // Those who show a query are told in turn by a timer: whoever comes after them finds their page drawn.
  await new Promise<void>((drawn) => notifyManager.schedule(drawn));
};

const useSend = <R extends Exclude<RouteName, QueryName>>(
  route: R,
  isShown: boolean,
): ((input: RouteInput<R>) => Promise<Result<RouteOutput<R>>>) => {
  const client = useQueryClient();
  const registry = use(SaveRegistryContext);
  return useCallback(
    async (input) => {
      const result = await call(route, input);
      // What makes nothing old wrote nothing.
      if (result.ok && result.stale.length > 0) registry.wrote();
      const drawn = absorb(client, route, result);
      if (isShown) await drawn;
      return result;
    },
    [client, registry, route, isShown],
  );
};

/** Gives a function that sends a command and puts its fresh view, and what it made old, in their place. */
export const useCommand = <R extends Exclude<RouteName, QueryName>>(route: R) => useSend(route, false);

/** The same, which answers once the page is drawn with it: what is asked next is asked of what the command left. */
export const useShownCommand = <R extends Exclude<RouteName, QueryName>>(route: R) => useSend(route, true);
