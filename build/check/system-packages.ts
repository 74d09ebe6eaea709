import { spawnSync } from 'node:child_process';
import { has } from './tools.ts';

/** Programs that tests call to look into papers, and the Debian package that brings each. */
const needed = [
  { program: 'pdfinfo', debian: 'poppler-utils' },
  { program: 'qpdf', debian: 'qpdf' },
  // Opens what is written for Word and LibreOffice.
  { program: 'soffice', debian: 'libreoffice-writer-nogui' },
];

/** Makes the screens quicker; without it the Chromium that is there does. */
const helpful = [{ program: 'chromium-headless-shell', debian: 'chromium-headless-shell' }];

const install = (names: readonly string[]): void => {
  console.log(`Installation de ${names.join(', ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    stdio: 'inherit',
    env,
  });
};

const missingOf = (programs: typeof needed): string[] =>
  programs.filter(({ program }) => !has(program)).map(({ debian }) => debian);

/** Installs what is missing where that is allowed; returns a sentence about what could not be. */
export const ensureSystemPackages = (): string | null => {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && has('apt-get');
  if (mayInstall) {
    // Apart: where one of these is not to be had, the others still are.
    for (const wanted of [missingOf(needed), missingOf(helpful)]) if (wanted.length > 0) install(wanted);
  }
  const missing = missingOf(needed);
  return missing.length === 0
    ? null
    : `Il manque ${missing.join(' et ')} : installez-les (Debian : sudo apt-get install ${missing.join(' ')}).`;
};
