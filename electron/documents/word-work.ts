import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Failure, type FailureKind } from '../../db/domain/failure.ts';
import type { DocModel } from './model.ts';

export type WordRequest = { model: DocModel; template: Uint8Array | undefined };
export type WordReply = { ok: true; bytes: Uint8Array } | { ok: false; kind: FailureKind; message: string };

/** Milliseconds: far more than the longest charter takes. */
const patience = 180_000;

// From the sources the worker is beside this file; in the bundle, beside the main process that holds this one.
const workerFile = path.join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? 'word-worker.ts' : 'word-worker.js',
);

const replyOf = (worker: Worker): Promise<WordReply> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('writing for Word took too long')), patience);
    worker
      .on('message', resolve)
      .on('error', reject)
      .on('exit', () => {
        clearTimeout(timer);
        reject(new Error('the worker ended'));
      });
  });

/**
 * The document for Word (docx.ts), written in a thread of its own.
 * @throws Failure `refused` when the template cannot be written into, with what to do
 */
export const wordBytes = async (model: DocModel, template?: Uint8Array): Promise<Uint8Array> => {
  const workerData: WordRequest = { model, template };
  const worker = new Worker(workerFile, { workerData, stdout: true, stderr: true, execArgv: [] });
  try {
    const reply = await replyOf(worker);
    if (reply.ok) return reply.bytes;
    if (reply.kind === 'unexpected') throw new Error(reply.message);
    throw new Failure(reply.kind, reply.message);
  } finally {
    await worker.terminate();
  }
};
