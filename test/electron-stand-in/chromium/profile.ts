import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { profilePreferences } from './flags.ts';

const PREFIX = 'electron-stand-in-';
const FORCE = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 } as const;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A run that was killed could not remove its profile: the next one does. */
function sweepAbandonedProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (!Number.isNaN(pid) && !isRunning(pid)) rmSync(path.join(tmpdir(), name), FORCE);
  }
}

/** Makes a temporary profile folder named by this process. */
export function makeProfile(): string {
  sweepAbandonedProfiles();
  const folder = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  mkdirSync(path.join(folder, 'Default'));
  writeFileSync(path.join(folder, 'Default', 'Preferences'), JSON.stringify(profilePreferences()));
  return folder;
}

export function removeProfile(folder: string): void {
  try {
    rmSync(folder, FORCE);
  } catch {
    // Chromium may still be writing while it dies; the next run sweeps what is left.
  }
}
