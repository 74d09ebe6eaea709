import { NotPlayedError, PlayedEmitter } from '../not-played.ts';
import { record } from '../recorded-calls.ts';

const EVENTS = ['show', 'click', 'close', 'failed'];
/** Real events of notifications that ask something: this one has no button and no field. */
const NEVER_HAPPENING = ['reply', 'action'];

type Options = { id?: string; title?: string; body?: string; silent?: boolean };

/**
 * Shown to nobody: what is shown is recorded. A click is the one that a test emits, on the object; an object that
 * nobody keeps is not taken away here, where Electron's may be.
 */
export class Notification extends PlayedEmitter {
  readonly id: string;
  title: string;
  body: string;
  silent: boolean;

  constructor({ id = '', title = '', body = '', silent = false, ...others }: Options = {}) {
    super('Notification', [...EVENTS, ...NEVER_HAPPENING]);
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) throw new NotPlayedError(`Notification.${unknown}`);
    this.id = id === '' ? crypto.randomUUID() : id;
    this.title = title;
    this.body = body;
    this.silent = silent;
  }
  static isSupported(): boolean {
    return process.env['STANDIN_NO_NOTIFICATIONS'] !== '1';
  }
  show(): void {
    const { id, title, body, silent } = this;
    record('Notification.show', { id, title, body, silent });
    this.emit('show', {});
  }
  close(): void {
    record('Notification.close', { id: this.id });
    this.emit('close', {});
  }
}
