import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { ElectronChoice } from './electron-binary.ts';
import { root } from './root.ts';

type Command = { command: string; parameters: string[]; env: Record<string, string> };

/**
 * The command that starts the application of this repository, or another main process of it (`entry`). The stand-in is started as its launcher would,
 * but from Node: Windows has no bash. With a window, a person is there: links and dialogs really open.
 */
export function commandFor(
  choice: ElectronChoice,
  windowed: boolean,
  forApp: readonly string[],
  entry: string = root,
): Command {
  if (choice.kind === 'electron') {
    // Electron refuses to start as root with its sandbox.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return { command: choice.path, parameters: [...asRoot, entry, ...forApp], env: {} };
  }
  const standIn = path.dirname(choice.distPath);
  return {
    command: process.execPath,
    parameters: ['-r', path.join(standIn, 'register.ts'), path.join(standIn, 'boot.ts'), entry, ...forApp],
    env: { STANDIN_APP: entry, ...(windowed ? { STANDIN_HEADED: '1', STANDIN_DESKTOP: '1' } : {}) },
  };
}

/** Runs the application to its end and resolves with its exit code. Ctrl+C is its own affair, then ours. */
export async function launch(command: Command): Promise<number> {
  const child = spawn(command.command, command.parameters, {
    stdio: 'inherit',
    env: { ...process.env, ...command.env },
  });
  // The terminal sends Ctrl+C to both: wait for the application to save and end.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
