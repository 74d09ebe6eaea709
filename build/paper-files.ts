import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const fonts = [
  'source-sans-3-latin-400-normal',
  'source-sans-3-latin-400-italic',
  'source-sans-3-latin-600-normal',
  'source-sans-3-latin-ext-400-normal',
  'source-sans-3-latin-ext-600-normal',
  'source-serif-4-latin-600-normal',
  'source-serif-4-latin-ext-600-normal',
];

/** One sheet for documents, written in parts. */
const styleSheets = [
  'paper.css',
  'paper-tables.css',
  'paper-cards.css',
  'paper-charter.css',
  'paper-compared.css',
  'paper-forms.css',
  'paper-record.css',
];

/** The style sheet of papers, as it is served. */
export const paperSheet = (root: string): string =>
  styleSheets.map((name) => readFileSync(path.join(root, 'electron/documents', name), 'utf8')).join('\n');

/** Puts the paper's style sheet and its fonts under `paper/`, at fixed names that documents can link to. */
export const paperFiles = (root: string): Plugin => ({
  name: 'codir-paper-files',
  generateBundle() {
    const require = createRequire(import.meta.url);
    const emit = (fileName: string, file: string) =>
      this.emitFile({ type: 'asset', fileName: `paper/${fileName}`, source: readFileSync(file) });
    this.emitFile({ type: 'asset', fileName: 'paper/paper.css', source: paperSheet(root) });
    emit('desk.css', path.join(root, 'renderer/paper/desk.css'));
    for (const font of fonts) {
      const family = font.startsWith('source-serif') ? 'source-serif-4' : 'source-sans-3';
      emit(`${font}.woff2`, require.resolve(`@fontsource/${family}/files/${font}.woff2`));
    }
  },
});
