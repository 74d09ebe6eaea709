import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { migrationsFolder } from './app.ts';

/** Starts writer.ts on `folder`; `lines` yields what it says, one line at a time. */
export const startWriter = (
  folder: string,
  mode: 'write' | 'hold',
): { child: ChildProcess; lines: AsyncIterator<string>; kill: () => Promise<void> } => {
  const script = path.join(import.meta.dirname, 'writer.ts');
  const child = spawn(process.execPath, [script, folder, migrationsFolder, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { child, lines, kill };
};
