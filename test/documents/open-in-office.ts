import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The plain text LibreOffice reads in each document, by one start of it; its fields are worked out afresh. */
export const readInOffice = (
  folder: string,
  documents: Record<string, Uint8Array>,
): Record<string, string> => {
  mkdirSync(folder, { recursive: true });
  const files = Object.keys(documents);
  for (const [file, bytes] of Object.entries(documents)) writeFileSync(path.join(folder, file), bytes);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      ...files,
    ],
    { cwd: folder, stdio: 'ignore' },
  );
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(path.join(folder, file.replace(/\.\w+$/, '.txt')), 'utf8')]),
  );
};

/** The pages LibreOffice lays a document out on, as text. */
export const pagesInOffice = (folder: string, file: string, bytes: Uint8Array): string[] => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, file), bytes);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      file,
    ],
    { cwd: folder, stdio: 'ignore' },
  );
  const pdf = path.join(folder, file.replace(/\.\w+$/, '.pdf'));
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
};
