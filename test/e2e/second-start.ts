import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { root } from '../../build/run/root.ts';
import { command, environment } from './app-test.ts';

/** The program that Playwright starts: the application's own, or Electron's, as its package names it. */
export const program = (): string => {
  const packaged: unknown = process.env['CODIR_EXECUTABLE'];
  return String(packaged ?? createRequire(import.meta.url)('electron'));
};

/** Starts the application once more on the same folder, as a click on its icon does; its exit code. */
export const startSecond = async (profile: string, ...more: string[]): Promise<number | null> => {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(program(), [...asRoot, ...command(profile).args, ...more], {
    cwd: root,
    env: environment(),
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  return code;
};
