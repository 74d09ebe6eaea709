// Injected into pages as source text: what the functions need must be among BRIDGE_PARTS.

type Wrapped = { __bridge: 'function' | 'promise' | 'error'; id?: number; name?: string; message?: string };
type Failure = { name: string; message: string };
type Message =
  | { type: 'expose'; key: string; value: unknown }
  | { type: 'call'; id: number; values: unknown[] }
  | { type: 'returned'; value: unknown; failure?: Failure }
  | { type: 'settled'; id: number; value: unknown; failure?: Failure };
export type BridgeEnd = { expose: (key: string, api: unknown) => void };

/**
 * One end of contextBridge; one runs in the page's world, the other in the preload's. Values cross in
 * CustomEvent.detail, which Blink clones between worlds, synchronously. Functions and promises cross as
 * numbers. `token` is the run's secret: the page cannot guess the event's name.
 */
export function bridgeEnd(token: string, here: string, there: string): BridgeEnd {
  // Kept before the page can replace them.
  const page = window;
  const listen = EventTarget.prototype.addEventListener.bind(page);
  const dispatch = EventTarget.prototype.dispatchEvent.bind(page);
  const Event = CustomEvent;
  const functions = new Map<number, (...values: unknown[]) => unknown>();
  const numbers = new Map<unknown, number>();
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let sequence = 0;
  let returned: (Message & { type: 'returned' }) | undefined;

  const post = (detail: Message): void => void dispatch(new Event(token + there, { detail }));
  const numberOf = (value: (...values: unknown[]) => unknown): number => {
    const id = numbers.get(value) ?? ++sequence;
    numbers.set(value, id);
    functions.set(id, value);
    return id;
  };
  const send = (value: Promise<unknown>): number => {
    const id = ++sequence;
    value.then(
      (result) => post({ type: 'settled', id, value: wrap(result) }),
      (error: unknown) => post({ type: 'settled', id, value: undefined, failure: failureOf(error) }),
    );
    return id;
  };
  const wrap = (value: unknown): unknown => {
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    if (typeof value === 'function') {
      return { __bridge: 'function', id: numberOf(value as (...values: unknown[]) => unknown) };
    }
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Promise) return { __bridge: 'promise', id: send(value) };
    if (value instanceof Error) return { __bridge: 'error', ...failureOf(value) };
    if (Array.isArray(value)) return value.map(wrap);
    return isPlain(value) ? mapValues(value, wrap) : value;
  };
  const unwrap = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(unwrap);
    if (!isPlain(value)) return value;
    const { __bridge: kind, id = 0, name = '', message = '' } = value as Wrapped;
    if (kind === 'function') return (...values: unknown[]) => call(id, values);
    if (kind === 'promise') return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
    if (kind === 'error') return errorOf({ name, message });
    return mapValues(value, unwrap);
  };
  const call = (id: number, values: unknown[]): unknown => {
    returned = undefined;
    post({ type: 'call', id, values: values.map(wrap) });
    const answer = returned as (Message & { type: 'returned' }) | undefined;
    if (!answer) throw new Error('An object could not be cloned.');
    if (answer.failure) throw errorOf(answer.failure);
    return unwrap(answer.value);
  };
  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };

  const answerCall = (id: number, values: unknown[]): void => {
    try {
      post({ type: 'returned', value: wrap(functions.get(id)?.(...values.map(unwrap))) });
    } catch (error) {
      post({ type: 'returned', value: undefined, failure: failureOf(error) });
    }
  };
  const settle = ({ id, value, failure }: Message & { type: 'settled' }): void => {
    const promise = promises.get(id);
    promises.delete(id);
    if (failure) promise?.reject(errorOf(failure));
    else promise?.resolve(unwrap(value));
  };
  const bind = (key: string, value: unknown): void => {
    if (key in window) {
      post({ type: 'returned', value: false });
      return;
    }
    Object.defineProperty(window, key, { value: freeze(unwrap(value)), enumerable: true });
    post({ type: 'returned', value: true });
  };
  const receive = (event: globalThis.Event): void => {
    const message = (event as CustomEvent<Message>).detail;
    if (message.type === 'expose') bind(message.key, message.value);
    else if (message.type === 'call') answerCall(message.id, message.values);
    else if (message.type === 'returned') returned = message;
    else settle(message);
  };
  listen(token + here, receive);

  return {
    expose(key, api) {
      returned = undefined;
      post({ type: 'expose', key, value: wrap(api) });
      const answer = returned as (Message & { type: 'returned' }) | undefined;
      if (answer?.value !== true) {
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      }
    },
  };
}

function failureOf(error: unknown): Failure {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}

function errorOf({ name, message }: Failure): Error {
  return Object.assign(new Error(message), { name });
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function mapValues(value: object, change: (item: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}

export const BRIDGE_PARTS = [failureOf, errorOf, isPlain, mapValues, bridgeEnd];
