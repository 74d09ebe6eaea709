import { readFileSync, writeFileSync } from 'node:fs';

/** What electron-builder's WiX project says in English, and what it must say. */
const translations: [from: string, to: string][] = [
  ['Language="1033"', 'Language="1036"'],
  [
    'A newer version of "[ProductName]" is already installed.',
    'Une version plus récente de [ProductName] est déjà installée.',
  ],
  ['Windows 7 and above is required', 'Windows 10 ou plus récent est nécessaire.'],
];

/** electron-builder's `msiProjectCreated`. Throws when its template changes: an English sentence would slip through. */
export default function frenchMsi(projectFile: string): void {
  let project = readFileSync(projectFile, 'utf8');
  for (const [from, to] of translations) {
    if (!project.includes(from)) throw new Error(`electron-builder's MSI template no longer says: ${from}`);
    project = project.replaceAll(from, to);
  }
  writeFileSync(projectFile, project);
}
