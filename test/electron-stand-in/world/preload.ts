// Injected into pages as source text: what the functions need must be among PRELOAD_PARTS.
import type { BridgeEnd } from './bridge.ts';
import type { Codec } from './codec.ts';

/** From a preload to main. */
export type ToMain =
  | { type: 'invoke'; id: number; channel: string; values: unknown[] }
  | { type: 'send'; channel: string; values: unknown[] };
/** From main to a preload. */
export type ToPreload =
  | { type: 'reply'; id: number; value?: unknown; error?: string }
  | { type: 'event'; channel: string; values: unknown[] };
export type PreloadWorld = {
  bridge: BridgeEnd;
  codec: Codec;
  process: Record<string, unknown>;
  /** Names, in this isolated world alone, of the function that reaches main and of the one main calls. */
  sendName: string;
  receiveName: string;
};
type Listener = (...values: unknown[]) => void;
type PreloadBody = (
  require: (id: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
  global: object,
) => void;

/** The part of Node's EventEmitter that Electron gives a sandboxed preload. */
class EventEmitter {
  #listeners = new Map<string, { listener: Listener; run: Listener }[]>();
  #add(event: string, listener: Listener, run: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), { listener, run }]);
    return this;
  }
  on(event: string, listener: Listener): this {
    return this.#add(event, listener, listener);
  }
  addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }
  once(event: string, listener: Listener): this {
    return this.#add(event, listener, (...values) => {
      this.off(event, listener);
      listener(...values);
    });
  }
  off(event: string, listener: Listener): this {
    const kept = (this.#listeners.get(event) ?? []).filter((entry) => entry.listener !== listener);
    this.#listeners.set(event, kept);
    return this;
  }
  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }
  removeAllListeners(event?: string): this {
    if (event === undefined) this.#listeners.clear();
    else this.#listeners.delete(event);
    return this;
  }
  emit(event: string, ...values: unknown[]): boolean {
    const entries = this.#listeners.get(event) ?? [];
    for (const { run } of entries) run(...values);
    return entries.length > 0;
  }
  listenerCount(event: string): number {
    return this.#listeners.get(event)?.length ?? 0;
  }
}

/** Builds the `require` and `process` that Electron gives a sandboxed preload, and runs the preload. */
export function runPreload(world: PreloadWorld, body: PreloadBody): void {
  const raw = Reflect.get(globalThis, world.sendName) as (text: string) => void;
  const post = (message: ToMain): void => raw(world.codec.encode(message));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let sequence = 0;

  const emitter = new EventEmitter();
  const emitterMembers = [
    'on',
    'addListener',
    'once',
    'off',
    'removeListener',
    'removeAllListeners',
  ] as const;
  const listening = Object.fromEntries(
    [...emitterMembers, 'emit' as const, 'listenerCount' as const].map((name) => [
      name,
      emitter[name].bind(emitter),
    ]),
  );
  const ipcRenderer = playedInPreload('ipcRenderer', {
    ...listening,
    invoke: (channel: string, ...values: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = ++sequence;
        post({ type: 'invoke', id, channel, values });
        waiting.set(id, { resolve, reject });
      }),
    send: (channel: string, ...values: unknown[]): void => post({ type: 'send', channel, values }),
  });
  Object.defineProperty(globalThis, world.receiveName, {
    value: (text: string) => {
      const message = world.codec.decode(text) as ToPreload;
      if (message.type === 'event') {
        emitter.emit(message.channel, { sender: ipcRenderer, ports: [] }, ...message.values);
        return;
      }
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) call?.resolve(message.value);
      else call?.reject(new Error(message.error));
    },
  });

  const modules: Record<string, unknown> = {
    electron: playedInPreload('electron', {
      contextBridge: playedInPreload('contextBridge', { exposeInMainWorld: world.bridge.expose }),
      ipcRenderer,
    }),
    events: Object.assign(EventEmitter, { EventEmitter }),
    timers: { setTimeout, setInterval, clearTimeout, clearInterval, setImmediate: runSoon },
    url: { URL, URLSearchParams },
  };
  const require = (id: string): unknown => {
    const found = modules[id.replace(/^node:/, '').replace(/^electron\/.*/, 'electron')];
    if (found === undefined) throw new Error(`module not found: ${id}`);
    return found;
  };
  const process = Object.assign(new EventEmitter(), world.process, {
    nextTick: (run: Listener, ...values: unknown[]): void => queueMicrotask(() => run(...values)),
  });
  const module = { exports: {} };
  body(require, module, module.exports, process, globalThis);
}

/** A member that is not there throws by name, as in main. */
function playedInPreload<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver);
      if (key === 'then' || key === 'toJSON') return undefined;
      throw new Error(`electron stand-in: ${name}.${key} is not played`);
    },
  });
}

function runSoon(run: Listener, ...values: unknown[]): unknown {
  return setTimeout(run, 0, ...values);
}

export const PRELOAD_PARTS = [EventEmitter, playedInPreload, runSoon, runPreload];
