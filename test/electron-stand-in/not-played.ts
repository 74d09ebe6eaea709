import { EventEmitter } from 'node:events';

/** Names that Node, promises and inspectors look up on any object. */
const PROBED = new Set([
  'then',
  'toJSON',
  'inspect',
  'domain',
  'default',
  '__esModule',
  '$$typeof',
  'nodeType',
]);

export class NotPlayedError extends Error {
  override name = 'NotPlayedError';
  constructor(what: string) {
    super(`electron stand-in: ${what} is not played`);
  }
}

/** Ends a prototype chain: a name found nowhere below throws instead of being undefined. */
function guard<T extends object>(base: T, nameOf: (receiver: unknown) => string): T {
  return new Proxy(base, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver);
      if (PROBED.has(key)) return undefined;
      throw new NotPlayedError(`${nameOf(receiver)}.${key}`);
    },
  });
}

/** A module object (`dialog`, `shell`…) whose unknown members throw by name. */
export function played<T extends object>(name: string, members: T): T {
  return Object.setPrototypeOf(
    members,
    guard(Object.prototype, () => name),
  ) as T;
}

/** A module or class of Electron that is not played at all: any use throws by name. */
export function notPlayed(name: string): object {
  function fail(): never {
    throw new NotPlayedError(name);
  }
  return new Proxy(fail, {
    apply: fail,
    construct: fail,
    get(_target, key) {
      if (typeof key === 'symbol' || PROBED.has(key)) return undefined;
      throw new NotPlayedError(`${name}.${key}`);
    },
  });
}

const names = new WeakMap<object, string>();
const instanceName = (receiver: unknown): string =>
  (typeof receiver === 'object' && receiver !== null && names.get(receiver)) || 'object';
const className = (receiver: unknown): string => (typeof receiver === 'function' ? receiver.name : 'class');

/**
 * Base of every played object with events. Unknown members and unknown events throw by name:
 * a listener that would never be called is a pretence too.
 */
export class PlayedEmitter extends EventEmitter {
  constructor(name: string, events: readonly string[]) {
    super();
    names.set(this, name);
    this.setMaxListeners(0);
    this.on('newListener', (event) => {
      if (typeof event === 'string' && !events.includes(event))
        throw new NotPlayedError(`${name}.on('${event}')`);
    });
  }
}
Object.setPrototypeOf(PlayedEmitter.prototype, guard(EventEmitter.prototype, instanceName));
Object.setPrototypeOf(PlayedEmitter, guard(EventEmitter, className));
