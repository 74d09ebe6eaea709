import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Where `package:check` works; git and npm ignore it. The real release folder is never touched. */
export const checkFolder = path.join(root, '.cache/package-check');
export const placeholderFolder = (platform: 'win32' | 'linux'): string =>
  path.join(root, '.cache/placeholder-electron', platform);
export const unpackedWindows = path.join(checkFolder, 'win-unpacked');
export const unpackedLinux = path.join(checkFolder, 'linux-unpacked');
export const asarOf = (unpacked: string): string => path.join(unpacked, 'resources/app.asar');
