import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as rest } from 'node:timers/promises';
import { Failure } from '../../db/domain/failure.ts';
import { formatSize } from '../../db/domain/file-size.ts';
import type { ReadHandle } from '../../db/handles.ts';
import type { AnnexStore } from '../annexes/store.ts';
import { documentOf, type DocumentRef } from '../documents/catalogue.ts';
import { documentBytes } from '../documents/formats.ts';
import { csvBytes } from '../import/write-csv.ts';
import type { ArchivePlan, PlannedFile } from './plan.ts';
import { printsName, printsOf, readMe, readMeName, type WrittenFile } from './read-me.ts';
import { archiveTables } from './tables.ts';

/** She stopped it. */
export class Stopped extends Failure {
  constructor() {
    super('refused', 'La copie est arrêtée\u00a0: rien n’est resté dans le dossier choisi.');
  }
}

export type ArchiveDesk = {
  /** The data as they were when it began. */
  db: ReadHandle;
  store: AnnexStore;
  pdf: (html: string) => Promise<Uint8Array>;
  now: string;
  version: string;
  withReserved: boolean;
  /** Told before each file; it throws to stop. */
  progress: (step: { done: number; total: number; of: string }) => void;
};

/** What a paper weighs at most, or nearly: room is asked for before anything is printed. */
const paperSize = 250_000;
/** Bytes left free beside the copy: a full disk would stop every other write. */
const margin = 50_000_000;

const checkRoom = async (draft: string, { files }: ArchivePlan): Promise<void> => {
  const wanted = files.reduce((sum, file) => sum + ('hash' in file ? file.size : paperSize), 0);
  const disk = await statfs(draft).catch(() => null);
  if (disk && disk.bavail * disk.bsize < wanted + margin)
    throw new Failure(
      'unavailable',
      `Il n’y a pas assez de place à cet endroit\u00a0: la copie demande environ ${formatSize(wanted)}. Choisissez un autre disque, ou libérez de la place.`,
    );
};

const unprinted = (file: string): Failure =>
  new Failure(
    'unavailable',
    `«\u00a0${path.posix.basename(file)}\u00a0» n’a pas pu être imprimé\u00a0: la copie n’a pas été écrite. Fermez puis rouvrez CoDir, et recommencez.`,
  );

/** Files written one after the other under the draft, each with the hash of the very bytes written. */
const createWriter = (draft: string) => {
  const written: WrittenFile[] = [];
  const write = async (
    name: string,
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    expected?: string,
  ): Promise<boolean> => {
    const target = path.join(draft, ...name.split('/'));
    await mkdir(path.dirname(target), { recursive: true });
    const output = await open(target, 'wx');
    const hash = createHash('sha256');
    let size = 0;
    try {
      for await (const piece of pieces) {
        hash.update(piece);
        size += piece.length;
        await output.writeFile(piece);
      }
      await output.sync();
    } finally {
      await output.close();
    }
    const found = hash.digest('hex');
    if (expected !== undefined && found !== expected) {
      await rm(target);
      return false;
    }
    written.push({ path: name, size, hash: found });
    return true;
  };
  return { written, write };
};

type Writer = ReturnType<typeof createWriter>;

const printPaper = async (
  desk: ArchiveDesk,
  { write }: Writer,
  name: string,
  ref: DocumentRef,
): Promise<void> => {
  const model = documentOf(desk.db, ref, desk.now, desk.store.pathOf);
  const bytes = await documentBytes(model, 'pdf', desk.pdf).catch((error: unknown) => {
    throw error instanceof Failure ? error : unprinted(name);
  });
  await write(name, [bytes]);
};

/** Copies what was kept; false when it is gone, or no longer what it was. */
const copyKept = async (
  desk: ArchiveDesk,
  { write }: Writer,
  name: string,
  hash: string,
): Promise<boolean> => {
  if (!(await desk.store.isThere(hash))) return false;
  return write(name, createReadStream(desk.store.pathOf(hash), { highWaterMark: 1 << 20 }), hash);
};

const writeOne = async (desk: ArchiveDesk, writer: Writer, file: PlannedFile): Promise<string[]> => {
  if (!('hash' in file)) {
    await printPaper(desk, writer, file.path, file.ref);
    return [];
  }
  if (await copyKept(desk, writer, file.path, file.hash)) return [];
  if (file.otherwise) await printPaper(desk, writer, file.otherwise.path, file.otherwise.ref);
  return [file.path];
};

const annexTable = ({ annexes }: ArchivePlan, missing: ReadonlySet<string>) => ({
  name: 'Annexes',
  columns: [
    'Réunion',
    'Annexe',
    'Titre',
    'Version',
    'Nom du fichier',
    'Octets',
    'Empreinte SHA-256',
    'Dans ce dossier',
  ],
  rows: annexes.map((line) => [
    line.meetingDate,
    line.letter,
    line.title,
    String(line.version),
    line.fileName,
    String(line.size),
    line.hash,
    missing.has(line.path) ? 'manquant' : line.path,
  ]),
});

/**
 * Fills `draft` with a copy that is read without the application, and says how many files are in it and how many are
 * missing. @throws Failure with a sentence, `Stopped` when she stopped it
 */
export const writeArchive = async (
  desk: ArchiveDesk,
  plan: ArchivePlan,
  draft: string,
): Promise<{ files: number; missing: number }> => {
  await checkRoom(draft, plan);
  const writer = createWriter(draft);
  const missing: string[] = [];
  const total = plan.files.length;
  for (const [done, file] of plan.files.entries()) {
    desk.progress({ done, total, of: file.of });
    missing.push(...(await writeOne(desk, writer, file)));
    await rest();
  }
  const tables: { name: string; rows: number }[] = [];
  const gone = new Set(missing);
  const told = { done: total, total, of: 'Tableaux' };
  const pause = async (): Promise<void> => {
    desk.progress(told);
    await rest();
  };
  const writeTable = async (table: { name: string; columns: readonly string[]; rows: string[][] }) => {
    desk.progress(told);
    await writer.write(plan.paths.file('Tableaux', `${table.name}.csv`), [
      csvBytes([table.columns, ...table.rows]),
    ]);
    tables.push({ name: table.name, rows: table.rows.length });
  };
  for await (const table of archiveTables(desk.db, desk.now, pause)) await writeTable(table);
  await writeTable(annexTable(plan, gone));
  const { withReserved, now, version } = desk;
  const all = [...writer.written];
  await writer.write(readMeName, [
    readMe({ plan, written: all, tables, missing, withReserved, now, version }),
  ]);
  await writer.write(printsName, [printsOf(writer.written)]);
  // The last moment at which it can be stopped: it is then given its name.
  desk.progress(told);
  return { files: writer.written.length, missing: missing.length };
};
