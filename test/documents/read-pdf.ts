import { execFileSync } from 'node:child_process';

const run = (program: string, ...parameters: string[]): string =>
  execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** The text of each page as it is laid out, blanks made one. */
export const pageTexts = (file: string): string[] =>
  run('pdftotext', '-layout', file, '-')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/[^\S\n]+/g, ' ').replace(/^ /gm, ''));

export type Outline = { title: string; kids: Outline[] };

export const outlineOf = (file: string): Outline[] =>
  (JSON.parse(run('qpdf', '--json=2', '--json-key=outlines', file)) as { outlines: Outline[] }).outlines;

/** The tags a file uses, each once. */
export const structureOf = (file: string): string[] => [
  ...new Set([...run('pdfinfo', '-struct', file).matchAll(/^ *([A-Z]\w*)/gm)].map(([, tag]) => tag ?? '')),
];

/** Names that the links of a file lead to, and names of the places it has. */
export const linksIn = (file: string): { links: string[]; targets: string[] } => {
  const objects = run('qpdf', '--qdf', '--object-streams=disable', file, '-');
  const links = [...objects.matchAll(/\/Dest \/([\w-]+)/g)].map(([, name]) => name ?? '');
  const targets = run('pdfinfo', '-dests', file)
    .split('\n')
    .flatMap((line) => /"(.*)"$/.exec(line)?.[1] ?? []);
  return { links, targets };
};
