import path from 'node:path';
import { played } from '../not-played.ts';
import { record } from '../recorded-calls.ts';
import { atDesktop } from '../settings.ts';
import { openOutside } from './outside.ts';

/** Electron's `shell`: recorded; for a person at a display, links, files and folders really open. */
export const shell = played('shell', {
  async openExternal(url: string): Promise<void> {
    record('shell.openExternal', url);
    if (atDesktop) await openOutside(url);
  },
  async openPath(file: string): Promise<string> {
    record('shell.openPath', file);
    if (!atDesktop) return '';
    return openOutside(file).then(() => '', String);
  },
  showItemInFolder(file: string): void {
    record('shell.showItemInFolder', file);
    if (atDesktop) openOutside(path.dirname(file)).catch((error: unknown) => console.error(String(error)));
  },
  beep(): void {
    record('shell.beep');
  },
});
