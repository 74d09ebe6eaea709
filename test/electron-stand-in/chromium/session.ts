import { EventEmitter } from 'node:events';
import type { CommandName, Commands, EventName, Events, Replies } from './protocol.ts';

/** Sends one command; resolves with its reply's result, rejects with « method: message ». */
export type SendCommand = (method: string, params: object, sessionId?: string) => Promise<unknown>;

/** The browser itself, or one target attached to: typed commands out, typed events in. */
export class CdpSession {
  readonly targetId: string;
  readonly #id: string | undefined;
  readonly #send: SendCommand;
  readonly #events = new EventEmitter().setMaxListeners(0);

  constructor(send: SendCommand, targetId = '', sessionId?: string) {
    this.#send = send;
    this.targetId = targetId;
    this.#id = sessionId;
  }

  async send<T extends CommandName>(method: T, params?: Commands[T]): Promise<Replies[T]> {
    return (await this.#send(method, params ?? {}, this.#id)) as Replies[T];
  }

  on<T extends EventName>(event: T, listener: (payload: Events[T]) => void): this {
    this.#events.on(event, listener);
    return this;
  }

  off<T extends EventName>(event: T, listener: (payload: Events[T]) => void): this {
    this.#events.off(event, listener);
    return this;
  }

  dispatch(event: string, payload: unknown): void {
    this.#events.emit(event, payload);
  }
}
