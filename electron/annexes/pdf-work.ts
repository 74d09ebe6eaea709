import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PdfAnswers, PdfReply, PdfRequest } from './pdf-requests.ts';

/** A worker thread at work on PDFs: started at the first request, to be closed once done. */
export type PdfWork = {
  /** @throws when the work fails, runs out of memory or takes longer than it may; the next request starts afresh */
  ask<R extends PdfRequest>(request: R): Promise<PdfAnswers[R['kind']]>;
  close(): Promise<void>;
};

/** Milliseconds: a file that keeps a reader busy longer than this is no better than a damaged one. */
const patience: Record<PdfRequest['kind'], number> = {
  read: 60_000,
  measure: 180_000,
  merge: 300_000,
  targets: 60_000,
};

// From the sources the worker is beside this file; in the bundle, beside the main process that holds this one.
const workerFile = path.join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? 'pdf-worker.ts' : 'pdf-worker.js',
);

const startWorker = (): Worker =>
  new Worker(workerFile, {
    // The reader of PDFs says on the console what it can do without.
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });

const replyOf = (worker: Worker, request: PdfRequest): Promise<PdfReply> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(new Error(`${request.kind} took too long`))),
      patience[request.kind],
    );
    const onMessage = (reply: PdfReply) => settle(() => resolve(reply));
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error('the worker ended')));
    const settle = (then: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      then();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request, []);
  });

export const openPdfWork = (): PdfWork => {
  let worker: Worker | null = null;
  const end = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  return {
    async ask(request) {
      worker ??= startWorker();
      const reply = await replyOf(worker, request).catch(async (error: unknown) => {
        await end();
        throw error;
      });
      if (!reply.ok) throw new Error(reply.message);
      return reply.value as PdfAnswers[(typeof request)['kind']];
    },
    close: end,
  };
};

/** Lends a worker to `work`, and ends it whatever happens. */
export const withPdfWork = async <T>(work: (pdf: PdfWork) => Promise<T>): Promise<T> => {
  const pdf = openPdfWork();
  try {
    return await work(pdf);
  } finally {
    await pdf.close();
  }
};
