import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

type Manifest = { name?: string; productName?: string; version?: string; main?: string };

const target = path.resolve(process.env['STANDIN_APP'] ?? '.');
const targetIsFolder = statSync(target).isDirectory();

/** The folder of the app given on the command line, as app.getAppPath() says it. */
export const appFolder = targetIsFolder ? target : path.dirname(target);

function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8')) as Manifest;
  } catch {
    return {};
  }
}

export const manifest = readManifest();

/** The file Electron would load first. */
export const appEntry = (): string =>
  targetIsFolder ? path.join(target, manifest.main ?? 'index.js') : target;
