import { played } from '../not-played.ts';
import { lifecycle } from '../app/lifecycle.ts';
import { addScheme } from './schemes.ts';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** The scheme handlers of one session. */
export class ProtocolHandlers {
  readonly #handlers = new Map<string, ProtocolHandler>();

  get(scheme: string): ProtocolHandler | undefined {
    return this.#handlers.get(scheme);
  }

  /** What Electron calls `protocol` on this session. */
  readonly api = played('protocol', {
    registerSchemesAsPrivileged: (list: readonly { scheme: string }[]): void => {
      if (lifecycle.ready) {
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      }
      for (const { scheme } of list) addScheme(scheme);
    },
    handle: (scheme: string, handler: ProtocolHandler): void => {
      if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      addScheme(scheme);
      this.#handlers.set(scheme, handler);
    },
    unhandle: (scheme: string): void => void this.#handlers.delete(scheme),
    isProtocolHandled: (scheme: string): boolean => this.#handlers.has(scheme),
  });
}
