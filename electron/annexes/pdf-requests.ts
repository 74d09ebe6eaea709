import type { Measure, Pack, PartSource } from '../pack/pack-part.ts';
import type { FileRead } from './read-file.ts';

/** What the worker is asked; what it answers is in `PdfAnswers`, under the same kind. */
export type PdfRequest =
  | { kind: 'read'; file: string }
  | { kind: 'measure'; sources: readonly PartSource[] }
  | { kind: 'merge'; pack: Pack }
  | { kind: 'targets'; bytes: Uint8Array; names: readonly string[] };

export type PdfAnswers = {
  read: FileRead;
  measure: Measure[];
  merge: Uint8Array;
  targets: [name: string, page: number][];
};

export type PdfReply = { ok: true; value: unknown } | { ok: false; message: string };
