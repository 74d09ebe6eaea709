import { spawn, spawnSync } from 'node:child_process';

/** The program that opens a file or a link with whatever the person has for it. */
function opener(target: string): [command: string, parameters: string[]] {
  if (process.platform === 'win32') return ['explorer.exe', [target]];
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', [target]];
}

/** Opens a file or a link outside the app; rejects when there is nothing to open it with. */
export function openOutside(target: string): Promise<void> {
  const [command, parameters] = opener(target);
  const child = spawn(command, parameters, { stdio: 'ignore', detached: true });
  child.unref();
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', () => reject(new Error(`${command} introuvable`)));
  });
}

/** True where `zenity`, which draws the dialogs of a Linux desktop, can be run. */
export function hasZenity(): boolean {
  return process.platform === 'linux' && spawnSync('zenity', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Runs one dialog; its answer is what it prints and whether it was confirmed. */
export function zenity(parameters: string[]): Promise<{ confirmed: boolean; text: string }> {
  const child = spawn('zenity', parameters, { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ confirmed: code === 0, text: text.trimEnd() }));
  });
}
