import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a bundle is made from, and the files without which it is not whole. */
const SOURCES = [
  'electron',
  'renderer',
  'db',
  'build/bundle.ts',
  'build/guide-pages.ts',
  'build/licences.ts',
  'build/paper-files.ts',
  'build/reference',
  'docs/guide',
  'package.json',
];
const MADE = [
  'main/main.js',
  'preload/preload.cjs',
  'renderer/index.html',
  'migrations',
  'reference/epci.json.br',
];

function newestIn(source: string): number {
  const { mtimeMs } = statSync(source);
  if (!statSync(source).isDirectory()) return mtimeMs;
  const inside = readdirSync(source, { withFileTypes: true }).map((entry) =>
    newestIn(path.join(source, entry.name)),
  );
  return Math.max(mtimeMs, ...inside);
}

/** True when `out/` under `folder` is missing, cut short, or older than what it is made from. */
export function needsBundle(folder: string): boolean {
  const made = MADE.map((file) => path.join(folder, 'out', file));
  if (!made.every((file) => existsSync(file))) return true;
  const builtAt = statSync(path.join(folder, 'out', 'main', 'main.js')).mtimeMs;
  const sources = SOURCES.map((source) => path.join(folder, source)).filter((source) => existsSync(source));
  return sources.some((source) => newestIn(source) > builtAt);
}
