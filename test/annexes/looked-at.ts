import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/app.ts';

const run = (program: string, ...parameters: string[]): string =>
  execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

type Bookmark = { title: string; destpageposfrom1: number; kids: Bookmark[] };

/** A PDF as programs that are not ours see it: qpdf and poppler. */
export const lookAt = (bytes: Uint8Array) => {
  const file = path.join(temporaryFolder(), 'dossier.pdf');
  writeFileSync(file, bytes);
  const info = Object.fromEntries(
    run('pdfinfo', '-enc', 'UTF-8', '-f', '1', '-l', '9999', file)
      .split('\n')
      .map((line) => [
        line.slice(0, line.indexOf(':')).replace(/\s+/g, ' '),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  ) as Record<string, string>;
  const structure = spawnSync('pdfinfo', ['-enc', 'UTF-8', '-struct-text', file], { encoding: 'utf8' });
  const { outlines } = JSON.parse(run('qpdf', '--json=2', '--json-key=outlines', file)) as {
    outlines: Bookmark[];
  };
  return {
    file,
    check: run('qpdf', '--check', file),
    info,
    structure: structure.stdout,
    structureWarnings: structure.stderr,
    /** Each bookmark with its page, indented by its depth. */
    bookmarks: outlines.flatMap(function flat(one: Bookmark): string[] {
      return [`${one.title} → ${one.destpageposfrom1}`, ...one.kids.flatMap(flat).map((line) => `  ${line}`)];
    }),
    pages: run('pdftotext', '-layout', '-enc', 'UTF-8', file, '-')
      .split('\f')
      .slice(0, -1)
      .map((text) => text.replace(/\s+/g, ' ').trim()),
    source: execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
      encoding: 'latin1',
      maxBuffer: 256 * 1024 * 1024,
    }),
  };
};
