/**
 * The thread where Word documents are written: laying out a long charter to number its table of contents takes
 * seconds, which must not hold the window. One document each; an entry of its own in the bundle (build/bundle.ts).
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../db/domain/failure.ts';
import { documentDocx } from './docx.ts';
import type { WordReply, WordRequest } from './word-work.ts';

const replyTo = async ({ model, template }: WordRequest): Promise<WordReply> => {
  try {
    return { ok: true, bytes: await documentDocx(model, template) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, kind: error.kind, message: error.message };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, kind: 'unexpected', message };
  }
};

parentPort?.postMessage(await replyTo(workerData as WordRequest), []);
