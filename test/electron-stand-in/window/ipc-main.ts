import { EventEmitter } from 'node:events';
import { codec } from '../world/codec.ts';
import type { ToMain, ToPreload } from '../world/preload.ts';
import type { Frame } from './frame.ts';
import type { WebContents } from './web-contents.ts';

export type IpcEvent = {
  type: 'frame';
  sender: WebContents;
  senderFrame: Frame;
  processId: number;
  frameId: number;
  ports: never[];
  reply(channel: string, ...values: unknown[]): void;
};
type Handler = (event: IpcEvent, ...values: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }
  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...values) => {
      this.removeHandler(channel);
      return handler(event, ...values);
    });
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }
  handlerOf(channel: string): Handler | undefined {
    return this.#handlers.get(channel);
  }
}

export const ipcMain = new IpcMain();

/** Delivers one message of a preload; the reply to an `invoke`, value or error, is for the caller to post. */
export async function deliver(contents: WebContents, message: ToMain): Promise<ToPreload | undefined> {
  const { channel, values } = message;
  const frame = contents.mainFrame;
  const event: IpcEvent = {
    type: 'frame',
    sender: contents,
    senderFrame: frame,
    processId: frame.processId,
    frameId: frame.routingId,
    ports: [],
    reply: (to, ...answer) => contents.send(to, ...answer),
  };
  if (message.type === 'send') {
    contents.emit('ipc-message', event, channel, ...values);
    ipcMain.emit(channel, event, ...values);
    return undefined;
  }
  const { id } = message;
  const handler = ipcMain.handlerOf(channel);
  const failed = (error: unknown): ToPreload => ({
    type: 'reply',
    id,
    error: `Error invoking remote method '${channel}': ${String(error)}`,
  });
  if (!handler) return failed(new Error(`No handler registered for '${channel}'`));
  try {
    const reply: ToPreload = { type: 'reply', id, value: await handler(event, ...values) };
    codec.encode(reply); // a value that cannot be cloned is the handler's error
    return reply;
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return failed(error);
  }
}
