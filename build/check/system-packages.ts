import { spawnSync } from 'node:child_process';
import { has } from './tools.ts';

/** Programs that tests call to look into papers, and the Debian package that brings each. */
const needed = [
  { program: 'pdfinfo', debian: 'poppler-utils' },
  { program: 'qpdf', debian: 'qpdf' },
  // Opens what is written for Word and LibreOffice.
  { program: 'soffice', debian: 'libreoffice-writer-nogui' },
];

/** Installs what is missing where that is allowed; returns a sentence about what could not be. */
export const ensureSystemPackages = (): string | null => {
  const missing = needed.filter(({ program }) => !has(program)).map(({ debian }) => debian);
  if (missing.length === 0) return null;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && has('apt-get');
  if (mayInstall) {
    console.log(`Installation de ${missing.join(', ')}…`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
      stdio: 'inherit',
      env,
    });
    if (needed.every(({ program }) => has(program))) return null;
  }
  return `Il manque ${missing.join(' et ')} : installez-les (Debian : sudo apt-get install ${missing.join(' ')}).`;
};
