import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Documents = Record<string, Uint8Array>;

/** Has LibreOffice open every document, by one start of it, and write each in another format beside it. */
const converted = (folder: string, documents: Documents, to: string): string[] => {
  mkdirSync(folder, { recursive: true });
  const files = Object.keys(documents);
  for (const [file, bytes] of Object.entries(documents)) writeFileSync(path.join(folder, file), bytes);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, ...files], {
    cwd: folder,
    stdio: 'ignore',
  });
  return files;
};

const beside = (folder: string, file: string, extension: string): string =>
  path.join(folder, file.replace(/\.\w+$/, extension));

/** The plain text LibreOffice reads in each document, its numbers and references worked out by itself. */
export const readInOffice = (folder: string, documents: Documents): Record<string, string> =>
  Object.fromEntries(
    converted(folder, documents, 'txt:Text (encoded):UTF8').map((file) => [
      file,
      readFileSync(beside(folder, file, '.txt'), 'utf8'),
    ]),
  );

/** The pages LibreOffice lays each document out on, as text. */
export const pagesInOffice = (folder: string, documents: Documents): Record<string, string[]> =>
  Object.fromEntries(
    converted(folder, documents, 'pdf').map((file) => {
      const text = execFileSync('pdftotext', ['-layout', beside(folder, file, '.pdf'), '-'], {
        encoding: 'utf8',
      });
      return [file, text.split('\f').slice(0, -1)];
    }),
  );
