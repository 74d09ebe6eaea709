/**
 * `npm run package:check`: packages the real bundles over a placeholder Electron folder, asserts what is inside
 * (test/package) and prints the sizes. Everything but the installers, and nothing to download.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundle } from '../bundle.ts';
import { asarOf, checkFolder, placeholderFolder, unpackedWindows } from './layout.ts';
import { placeholderElectron } from './placeholder-electron.ts';
import { shippedFiles, sizeTable } from './sizes.ts';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** Runs a package's command with this very Node; stops the check with its exit code when it fails. */
function run(packageName: string, entry: string, args: string[]): void {
  const cli = path.join(path.dirname(require.resolve(`${packageName}/package.json`)), entry);
  const { status } = spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

await bundle();
rmSync(checkFolder, { recursive: true, force: true });
const onLinux = process.platform === 'linux';
const targets = [
  ['win32', '--win'],
  ['linux', '--linux'],
] as const;
for (const [platform, flag] of onLinux ? targets : targets.slice(0, 1)) {
  const electron = placeholderFolder(platform);
  await placeholderElectron(electron, platform);
  const overrides = [`-c.electronDist=${electron}`, `-c.directories.output=${checkFolder}`];
  run('electron-builder', 'cli.js', [flag, 'dir', '--x64', '--publish', 'never', ...overrides]);
}
// Starting what ships takes the stand-in, which plays on Linux; elsewhere Electron itself is there to start it.
const notHere = onLinux ? [] : ['--exclude', 'test/package/run.test.ts'];
run('vitest', 'vitest.mjs', ['run', '--project', 'package', ...notHere]);
console.log(
  `\nWhat the Windows application ships, beside Electron itself:\n${sizeTable(shippedFiles(asarOf(unpackedWindows)))}`,
);
