import type { Readable, Writable } from 'node:stream';
import { CdpSession, type SendCommand } from './session.ts';

type Message = {
  id?: number;
  sessionId?: string;
  method: string;
  params: unknown;
  result: unknown;
  error?: { message: string };
};
type Waiting = { method: string; resolve: (result: unknown) => void; reject: (error: Error) => void };

export const CLOSED = 'chromium is gone';

/** The DevTools protocol over Chromium's pipe: JSON messages ended by a zero byte. */
export class CdpPipe {
  readonly root: CdpSession;
  readonly #out: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #sessions = new Map<string, CdpSession>();
  #sequence = 0;
  #closed = false;
  #partial: Buffer[] = [];

  constructor(out: Writable, input: Readable) {
    this.#out = out;
    this.root = new CdpSession(this.#send);
    input.on('data', (chunk: Buffer) => this.#receive(chunk));
    for (const stream of [out, input])
      stream.on('close', () => this.#close()).on('error', () => this.#close());
  }

  /** Attaches to a target; its commands and events then go through the returned session. */
  async attach(targetId: string): Promise<CdpSession> {
    const { sessionId } = await this.root.send('Target.attachToTarget', { targetId, flatten: true });
    const session = new CdpSession(this.#send, targetId, sessionId);
    this.#sessions.set(sessionId, session);
    return session;
  }

  readonly #send: SendCommand = (method, params, sessionId) => {
    if (this.#closed) return Promise.reject(new Error(`${method}: ${CLOSED}`));
    const id = ++this.#sequence;
    this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { method, resolve, reject }));
  };

  #receive(chunk: Buffer): void {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      this.#partial.push(rest.subarray(0, end));
      const text = Buffer.concat(this.#partial).toString('utf8');
      this.#partial = [];
      rest = rest.subarray(end + 1);
      this.#dispatch(JSON.parse(text) as Message);
    }
    if (rest.length > 0) this.#partial.push(rest);
  }

  #dispatch(message: Message): void {
    if (message.id === undefined) {
      const session = message.sessionId === undefined ? this.root : this.#sessions.get(message.sessionId);
      session?.dispatch(message.method, message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  #close(): void {
    this.#closed = true;
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: ${CLOSED}`));
    this.#waiting.clear();
  }
}
