/**
 * The worker thread where PDFs are read and merged: seconds of work that must not hold the window. One request at a
 * time; an entry of its own in the bundle (build/bundle.ts).
 */
import { parentPort } from 'node:worker_threads';
import { assertNever } from '../../db/domain/failure.ts';
import { measureParts, mergePack } from '../pack/merge.ts';
import type { PdfAnswers, PdfReply, PdfRequest } from './pdf-requests.ts';
import { readFileContent } from './read-file.ts';
import { targetPages } from './target-pages.ts';

const answer = (request: PdfRequest): Promise<PdfAnswers[PdfRequest['kind']]> => {
  switch (request.kind) {
    case 'read':
      return readFileContent(request.file);
    case 'measure':
      return measureParts(request.sources);
    case 'merge':
      return mergePack(request.pack);
    case 'targets':
      return targetPages(request.bytes, request.names);
    default:
      return assertNever(request);
  }
};

parentPort?.on('message', (request: PdfRequest) => {
  void Promise.resolve(request)
    .then(answer)
    .then(
      (value): PdfReply => ({ ok: true, value }),
      (error: unknown): PdfReply => ({
        ok: false,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    )
    .then((reply) => parentPort?.postMessage(reply, []));
});
