/**
 * Run as a process of its own, in a mount namespace where `disk` is a small disk: hands the dossier over onto it, copies
 * it for the archives, receives onto it, and tells what was answered and what stayed there, one line of JSON for each.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import { receiveHandover } from '../../electron/handover/receive.ts';
import type { Result } from '../../electron/ipc/result.ts';
import { writeWhole, writeWholeFolder } from '../../electron/write-whole.ts';
import { migrationsFolder, removeTemporaryFolders, startTestApp } from './app.ts';

const [folder = '', disk = '', handover = ''] = process.argv.slice(2);
const mount = (options: string): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'codir', disk], { stdio: 'ignore' });
const unmount = (): void => void execFileSync('umount', [disk], { stdio: 'ignore' });
const say = (what: string, message: string): void =>
  void writeSync(1, `${JSON.stringify({ what, message, left: readdirSync(disk) })}\n`);
const messageOf = (result: Result<unknown>): string => (result.ok ? 'written' : result.message);

const app = await startTestApp({
  folder,
  paper: { print: async () => true, pdf: async () => Buffer.alloc(12_000_000, 37) },
  files: {
    saveFile: async ({ suggestedName: fileName, write }) => {
      await writeWhole(path.join(disk, fileName), write);
      return { fileName, folder: disk };
    },
    saveFolder: async ({ name, write }) => ({
      fileName: await writeWholeFolder(disk, name, write),
      folder: disk,
    }),
  },
});
const copy = async (): Promise<string> => messageOf(await app.raw('archive.write', { withReserved: false }));

mount('size=256k');
say('export', messageOf(await app.raw('handover.export', {})));
say('small', await copy());
say(
  'receive',
  await receiveHandover(handover, path.join(disk, 'donnees'), migrationsFolder).then(
    () => 'received',
    (error: Error) => error.message,
  ),
);
unmount();
// Room for what papers weigh, not for these.
mount('size=60m');
say('full', await copy());
unmount();
mount('size=60m,ro');
say('guarded', await copy());
unmount();
app.close();
removeTemporaryFolders();
