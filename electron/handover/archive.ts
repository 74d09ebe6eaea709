import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { broken, dataName, manifestName, memberPattern, notOurs, tooLarge } from './manifest.ts';

/**
 * A ZIP whose members are stored as they are: any tool opens it, and none of them can be more than the file is. What
 * is read back is held to the very form that is written here; anything else is refused.
 */
const localMark = 0x04034b50;
const directoryMark = 0x02014b50;
const endMark = 0x06054b50;
const utf8 = 0x0800;
/** 1 January 1980, the first day there is: an export says when it was made in its manifest. */
const noDate = 0x0021;
const piece = 1 << 20;
const largest = 0xffff_0000;

export type Member = { name: string; size: number; hash: string };
type Placed = Member & { crc: number; at: number };

const localHeader = (name: Buffer, crc: number, size: number): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(localMark, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(utf8, 6);
  header.writeUInt16LE(noDate, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
};

const directoryEntry = (name: Buffer, { crc, size, at }: Omit<Placed, 'name' | 'hash'>): Buffer => {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(directoryMark, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(utf8, 8);
  entry.writeUInt16LE(noDate, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(size, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, name]);
};

const endRecord = (count: number, size: number, at: number): Buffer => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endMark, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
};

/** Writes an archive member by member, never one whole in memory. @throws Failure beyond 4 GB */
export const createArchive = async (target: string) => {
  const output = await open(target, 'w');
  const placed: Placed[] = [];
  let at = 0;
  const write = async (bytes: Buffer): Promise<void> => {
    if (at + bytes.length > largest) throw tooLarge();
    await output.write(bytes, 0, bytes.length, at);
    at += bytes.length;
  };
  const add = async (name: string, pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<Member> => {
    if (placed.length >= 65_000) throw tooLarge();
    const bytes = Buffer.from(name);
    const start = at;
    const hash = createHash('sha256');
    let [crc, size] = [0, 0];
    await write(localHeader(bytes, 0, 0));
    for await (const each of pieces) {
      hash.update(each);
      crc = crc32(each, crc);
      size += each.length;
      await write(each);
    }
    const header = localHeader(bytes, crc, size);
    await output.write(header, 0, header.length, start);
    const member = { name, size, hash: hash.digest('hex') };
    placed.push({ ...member, crc, at: start });
    return member;
  };
  const finish = async (): Promise<void> => {
    const start = at;
    for (const each of placed) await write(directoryEntry(Buffer.from(each.name), each));
    await write(endRecord(placed.length, at - start, start));
    await output.sync();
  };
  return { add, finish, close: () => output.close() };
};

const readAt = async (input: FileHandle, at: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await input.read(bytes, 0, length, at);
  if (bytesRead !== length) throw broken();
  return bytes;
};

type Entry = { name: string; size: number; crc: number; at: number };

/** The directory, held to what `createArchive` writes: members stored one after the other, under names that we give. */
const readDirectory = (bytes: Buffer, count: number, start: number): Entry[] => {
  const entries: Entry[] = [];
  let [at, next] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryMark) throw broken();
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const entry = {
      name,
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    const again = directoryEntry(Buffer.from(name), entry);
    if (!bytes.subarray(at, at + again.length).equals(again)) throw broken();
    const isLast = index === count - 1;
    if (isLast ? name !== manifestName : !memberPattern.test(name)) throw broken();
    if (entry.at !== next || entries.some((each) => each.name === name)) throw broken();
    next = entry.at + 30 + Buffer.byteLength(name) + entry.size;
    entries.push(entry);
    at += again.length;
  }
  if (at !== bytes.length || next !== start) throw broken();
  return entries;
};

/** Begins as every archive of ours does: the data first, stored as they are. A Word document is a ZIP too, and none. */
const beginsAsOurs = async (input: FileHandle): Promise<boolean> => {
  const name = Buffer.from(dataName);
  const header = await readAt(input, 0, 30 + name.length);
  return header.equals(localHeader(name, header.readUInt32LE(14), header.readUInt32LE(18)));
};

/** Opens an archive and reads its directory. @throws Failure when it is none, or not whole */
export const openArchive = async (file: string) => {
  const input = await open(file, 'r').catch(() => {
    throw broken();
  });
  try {
    const { size } = await input.stat();
    if (size < 30 + dataName.length || !(await beginsAsOurs(input))) throw notOurs();
    const end = await readAt(input, size - 22, 22);
    if (end.readUInt32LE(0) !== endMark) throw broken();
    const [count, length, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
    if (!end.equals(endRecord(count, length, start)) || start + length + 22 !== size || count === 0)
      throw broken();
    const entries = readDirectory(await readAt(input, start, length), count, start);
    return { input, entries, close: () => input.close() };
  } catch (error) {
    await input.close();
    throw error;
  }
};

async function* piecesOf(input: FileHandle, { name, size, crc, at }: Entry): AsyncGenerator<Buffer> {
  const header = localHeader(Buffer.from(name), crc, size);
  if (!(await readAt(input, at, header.length)).equals(header)) throw broken();
  for (let from = 0; from < size; from += piece)
    yield readAt(input, at + header.length + from, Math.min(piece, size - from));
}

/** A small member, whole. @throws Failure when it is not what the directory says */
export const readMember = async (input: FileHandle, entry: Entry, most: number): Promise<Buffer> => {
  if (entry.size > most) throw broken();
  const pieces: Buffer[] = [];
  for await (const each of piecesOf(input, entry)) pieces.push(each);
  const bytes = Buffer.concat(pieces);
  if (crc32(bytes) !== entry.crc) throw broken();
  return bytes;
};

/** Writes a member to `target`; its SHA-256, of the very bytes written. */
export const extractMember = async (input: FileHandle, entry: Entry, target: string): Promise<string> => {
  await mkdir(path.dirname(target), { recursive: true });
  const output = await open(target, 'wx');
  const hash = createHash('sha256');
  try {
    for await (const each of piecesOf(input, entry)) {
      hash.update(each);
      await output.writeFile(each);
    }
    await output.sync();
  } finally {
    await output.close();
  }
  return hash.digest('hex');
};
