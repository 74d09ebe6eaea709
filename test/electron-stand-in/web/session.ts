import { lifecycle } from '../app/lifecycle.ts';
import { PlayedEmitter, played } from '../not-played.ts';
import { record } from '../recorded-calls.ts';
import { ProtocolHandlers } from './protocol.ts';
import { WebRequest } from './web-request.ts';

/**
 * A session's rules: its scheme handlers and its request filter. Storage is one temporary profile for all
 * sessions, permissions are refused and downloads denied whatever the handlers would answer.
 */
export class Session extends PlayedEmitter {
  readonly handlers = new ProtocolHandlers();
  readonly requests = new WebRequest();
  readonly protocol = this.handlers.api;
  readonly webRequest = this.requests.api;

  constructor() {
    super('session', [
      'will-download',
      'select-hid-device',
      'select-serial-port',
      'select-usb-device',
      'preconnect',
    ]);
  }

  setPermissionRequestHandler(handler: unknown): void {
    record('session.setPermissionRequestHandler', handler);
  }
  setPermissionCheckHandler(handler: unknown): void {
    record('session.setPermissionCheckHandler', handler);
  }
  setDevicePermissionHandler(handler: unknown): void {
    record('session.setDevicePermissionHandler', handler);
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    record('session.setDisplayMediaRequestHandler', handler);
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    record('session.setSpellCheckerEnabled', enabled);
  }
  setSpellCheckerLanguages(languages: string[]): void {
    record('session.setSpellCheckerLanguages', languages);
  }
  setSpellCheckerDictionaryDownloadURL(url: string): void {
    record('session.setSpellCheckerDictionaryDownloadURL', url);
  }
  setProxy(config: unknown): Promise<void> {
    record('session.setProxy', config);
    return Promise.resolve();
  }
}

const sessions = new Map<string, Session>();

export function sessionOf(partition: string): Session {
  const known = sessions.get(partition) ?? new Session();
  sessions.set(partition, known);
  return known;
}

/** Electron's `session` module. */
export const session = played('session', {
  get defaultSession(): Session {
    if (!lifecycle.ready) throw new Error('Session can only be received when app is ready');
    return sessionOf('');
  },
  fromPartition(partition: string): Session {
    if (!lifecycle.ready) throw new Error('Session can only be received when app is ready');
    return sessionOf(partition);
  },
});

/** Electron's `protocol` module: the default session's, usable before the app is ready. */
export const protocol = sessionOf('').protocol;
