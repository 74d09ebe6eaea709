import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** Electron's fuse wire as 45.4 ships it: sentinel, version 1, nine fuses (@electron/fuses, FuseV1Options). */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

/** An .exe that runs nothing but holds what the packaging edits: version strings and the fuse wire. */
function windowsExecutable(version: string): Buffer {
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable, true);
  const info = Resource.VersionInfo.createEmpty();
  info.setFileVersion(version, 1033);
  info.setStringValues(
    { lang: 1033, codepage: 1200 },
    { ProductName: 'Electron', FileDescription: 'Electron' },
  );
  info.outputToResourceEntries(resources.entries);
  resources.entries.push({
    type: 10,
    id: 1,
    lang: 1033,
    codepage: 1200,
    bin: new Uint8Array(fuseWire).buffer,
  });
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}

/**
 * Writes into `folder` the least that electron-builder takes for Electron's own files (`electronDist`), so that the
 * packaging can be checked where Electron cannot be downloaded. Nothing in it can be started.
 */
export async function placeholderElectron(folder: string, platform: 'win32' | 'linux'): Promise<void> {
  const require = createRequire(import.meta.url);
  const { version }: { version: string } = JSON.parse(
    readFileSync(require.resolve('electron/package.json'), 'utf8'),
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'));
  const write = (name: string, content: string | Buffer) =>
    writeFileSync(path.join(folder, name), content, { mode: 0o755 });
  if (platform === 'win32') write('electron.exe', windowsExecutable(version));
  else write('electron', Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), fuseWire]));
  for (const language of ['fr', 'en-US', 'de']) write(`locales/${language}.pak`, '');
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak']) write(file, '');
  write('version', version);
  const empty = mkdtempSync(path.join(folder, 'empty-'));
  writeFileSync(path.join(empty, 'main.js'), '');
  await createPackage(empty, path.join(folder, 'resources/default_app.asar'));
  rmSync(empty, { recursive: true });
}
