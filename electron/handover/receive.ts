import { existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../db/domain/failure.ts';
import { problemInReceived, receivedVersion } from '../../db/handover.ts';
import { knownVersion } from '../../db/migrate.ts';
import { extractMember, openArchive, readMember } from './archive.ts';
import {
  broken,
  dataName,
  handoverFormat,
  type Manifest,
  manifestSchema,
  newer,
  noRoom,
} from './manifest.ts';

/** Bytes left free beside what is received. */
const margin = 200_000_000;

/** Beside the data folder: what is being unpacked, and what waits, whole and verified, for the next start. */
const draftOf = (folder: string): string => `${folder}.recu.tmp`;
const readyOf = (folder: string): string => `${folder}.recu`;

const manifestOf = (bytes: Buffer): Manifest => {
  let read: unknown;
  try {
    read = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw broken();
  }
  const asked = manifestSchema.pick({ format: true, version: true }).safeParse(read);
  if (asked.success && asked.data.format > handoverFormat) throw newer(asked.data.version);
  const manifest = manifestSchema.safeParse(read);
  if (!manifest.success || manifest.data.format !== handoverFormat) throw broken();
  return manifest.data;
};

const checkRoom = async (folder: string, bytes: number): Promise<void> => {
  const disk = await statfs(path.dirname(folder)).catch(() => null);
  if (disk && disk.bavail * disk.bsize < bytes + margin) throw noRoom();
};

const headerOf = async (file: string): Promise<Buffer> => {
  const handle = await open(file, 'r');
  try {
    const header = Buffer.alloc(100);
    const { bytesRead } = await handle.read(header, 0, 100, 0);
    return header.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const unpack = async (file: string, folder: string): Promise<Manifest> => {
  const { input, entries, close } = await openArchive(file);
  try {
    const last = entries.at(-1);
    if (!last) throw broken();
    const manifest = manifestOf(await readMember(input, last, 64_000_000));
    const members = entries.slice(0, -1);
    const isAsSaid =
      members.length === manifest.files.length &&
      members[0]?.name === dataName &&
      members.every(({ name, size }, index) => {
        const said = manifest.files[index];
        // An annexe is named by what it holds.
        const isNamed = name === dataName || name.endsWith(said?.hash ?? '-');
        return said?.name === name && said.size === size && isNamed;
      });
    if (!isAsSaid) throw broken();
    await checkRoom(
      folder,
      members.reduce((sum, { size }) => sum + size, 0),
    );
    for (const [index, entry] of members.entries()) {
      const hash = await extractMember(input, entry, path.join(folder, ...entry.name.split('/')));
      if (hash !== manifest.files[index]?.hash) throw broken();
    }
    return manifest;
  } finally {
    await close();
  }
};

/**
 * Unpacks a handover beside the data and verifies all of it; the data are not touched. It then waits for `keepReceived`.
 * @throws Failure with a sentence, nothing of it then stays
 */
export const receiveHandover = async (
  file: string,
  folder: string,
  migrationsFolder: string,
): Promise<Manifest> => {
  const draft = draftOf(folder);
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true });
    const manifest = await unpack(file, draft);
    const data = path.join(draft, dataName);
    const version = receivedVersion(await headerOf(data));
    if (version === null) throw broken();
    if (version > knownVersion(migrationsFolder)) throw newer(manifest.version);
    if (problemInReceived(data, migrationsFolder, manifest.counts) !== null) throw broken();
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (error instanceof Failure) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code === 'ENOSPC' ? noRoom() : broken();
  }
};

/** What was unpacked is no longer wanted. */
export const dropReceived = (folder: string): Promise<void> =>
  rm(draftOf(folder), { recursive: true, force: true });

/** Lets what was received take the place of the data at the next start. @throws Failure when nothing was */
export const keepReceived = async (folder: string): Promise<void> => {
  const ready = readyOf(folder);
  await rm(ready, { recursive: true, force: true });
  await rename(draftOf(folder), ready).catch(() => {
    throw new Failure(
      'refused',
      'Ce dossier n’est plus prêt à être ouvert\u00a0: choisissez de nouveau le fichier.',
    );
  });
};

const freeName = (wanted: string): string => {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (!existsSync(name)) return name;
  }
};

/**
 * Before the data are opened: puts in their place what waits there, whole; the former ones are kept beside. Two renames,
 * and a stop between them is taken up at the next start: the data are the old ones or the new ones, never a mixture.
 */
export const adoptReceived = (folder: string, now: string): void => {
  rmSync(draftOf(folder), { recursive: true, force: true });
  const ready = readyOf(folder);
  if (!existsSync(ready)) return;
  const former = freeName(`${folder}.avant-${now.slice(0, 19).replaceAll(':', '-')}`);
  const hasFormer = existsSync(folder);
  if (hasFormer) renameSync(folder, former);
  try {
    renameSync(ready, folder);
  } catch (error) {
    if (hasFormer) renameSync(former, folder);
    throw error;
  }
};
