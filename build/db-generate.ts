/**
 * `npm run db:generate -- --name NAME`: asks drizzle-kit for the next migration, then makes its tables STRICT,
 * which drizzle-kit cannot express. Run it with a terminal: without one drizzle-kit exits 0 on a rename it cannot ask about.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'db/migrations');
const args = process.argv.slice(2);
if (!args.includes('--name')) {
  console.error('Name the migration: npm run db:generate -- --name what_changes');
  process.exit(1);
}

const sqlFiles = () => readdirSync(folder).filter((file) => file.endsWith('.sql'));
const before = new Set(sqlFiles());
const kit = path.join(path.dirname(createRequire(import.meta.url).resolve('drizzle-kit')), 'bin.cjs');
const result = spawnSync(
  process.execPath,
  [kit, 'generate', '--config', 'build/drizzle.config.ts', ...args],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
if (result.status !== 0) process.exit(result.status ?? 1);

for (const file of sqlFiles().filter((name) => !before.has(name))) {
  const target = path.join(folder, file);
  const sql = readFileSync(target, 'utf8').replace(/(CREATE TABLE [^;]*\n\));/g, '$1 STRICT;');
  writeFileSync(target, sql);
  console.log(`${file}: ${(sql.match(/STRICT;/g) ?? []).length} STRICT tables`);
}
