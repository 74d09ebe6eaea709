import type { RouteInput, RouteName, RouteOutput } from '../electron/ipc/contract/contract.ts';
import type { Err, Result } from '../electron/ipc/result.ts';

type Bridge = {
  call: (route: string, input: unknown) => Promise<unknown>;
  tell: (event: string) => void;
  on: (event: string, listener: (detail: unknown) => void) => () => void;
};

declare global {
  interface Window {
    readonly codir: Bridge;
  }
}

const silent: Err = {
  ok: false,
  kind: 'unavailable',
  message:
    'L’application ne répond pas. Fermez-la puis rouvrez-la\u00a0: ce qui était enregistré l’est toujours.',
  fields: {},
};

/** Calls a route of the contract. Never throws: a silent main process is an error like another. */
export const call = async <R extends RouteName>(
  route: R,
  input: RouteInput<R>,
): Promise<Result<RouteOutput<R>>> => {
  try {
    return ((await window.codir.call(route, input)) ?? silent) as Result<RouteOutput<R>>;
  } catch {
    return silent;
  }
};

/**
 * What main asks of the page: `menu` (a menu item was chosen), `flush` (the window is closing), `go` (to a place), `time`
 * (a day or a deadline came: what is said of it is old).
 */
export const onEvent = (
  event: 'menu' | 'flush' | 'go' | 'time',
  listener: (detail: unknown) => void,
): (() => void) => window.codir.on(event, listener);

/** Tells main that everything typed is saved: the window may close. */
export const tellFlushed = (): void => window.codir.tell('flushed');

/** Tells the window that it must wait for an answer before it closes. */
export const tellHeld = (): void => window.codir.tell('held');

/** Tells main that she stays, and closes nothing any more. */
export const tellStayed = (): void => window.codir.tell('stayed');

/** A query that failed, carried to the error screen of the place. */
export class RouteFailure extends Error {
  readonly kind: Err['kind'];
  constructor({ kind, message }: Err) {
    super(message);
    this.name = 'RouteFailure';
    this.kind = kind;
  }
}
