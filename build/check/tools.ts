import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** The environment of every step: this project's tools, and the Node that runs this script, come first. */
export const environment = (extra: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [path.join(root, 'node_modules', '.bin'), path.dirname(process.execPath), process.env['PATH']].join(
    path.delimiter,
  ),
  ...extra,
});

/** Runs a tool of node_modules, its output on ours. Returns whether it ended well. */
export const run = (tool: string, args: readonly string[], extra: Record<string, string> = {}): boolean =>
  // On Windows the tools are .cmd files, which only a shell starts.
  spawnSync(tool, args, {
    cwd: root,
    stdio: 'inherit',
    env: environment(extra),
    shell: process.platform === 'win32',
  }).status === 0;

export const has = (program: string): boolean =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;
