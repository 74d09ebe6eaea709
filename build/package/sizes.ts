import { getRawHeader } from '@electron/asar';

export type ShippedFile = { path: string; bytes: number; unpacked: boolean };

type Entry = { files?: Record<string, Entry>; size?: number; unpacked?: boolean };

/** The files an asar holds or points to, with `/` between folders and none in front, by path. */
export function shippedFiles(asar: string): ShippedFile[] {
  const walk = (entry: Entry, place: string): ShippedFile[] =>
    Object.entries(entry.files ?? {}).flatMap(([name, child]) => {
      const here = place === '' ? name : `${place}/${name}`;
      if (child.files) return walk(child, here);
      return [{ path: here, bytes: child.size ?? 0, unpacked: child.unpacked === true }];
    });
  return walk(getRawHeader(asar).header, '').toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

type Sum = { count: number; bytes: number };

const line = (name: string, { count, bytes }: Sum): string =>
  `${name.padEnd(32)}${String(count).padStart(5)} files${String(Math.ceil(bytes / 1000)).padStart(8)} kB`;

/** Sizes by part, as lines to print: « out/renderer   7 files   412 kB ». */
export function sizeTable(files: ShippedFile[]): string {
  const parts = new Map<string, Sum>();
  for (const file of files) {
    const segments = file.path.split('/');
    const part = segments.length > 2 ? segments.slice(0, 2).join('/') : file.path;
    const sum = parts.get(part) ?? { count: 0, bytes: 0 };
    parts.set(part, { count: sum.count + 1, bytes: sum.bytes + file.bytes });
  }
  const total = { count: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  return [...[...parts].map(([name, sum]) => line(name, sum)), line('total', total)].join('\n');
}
