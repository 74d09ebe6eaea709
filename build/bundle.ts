/**
 * Bundles what ships into `out/`: main process and its workers (ESM), preload (CommonJS, as a sandboxed preload must be), renderer,
 * migrations, the icons of the notification area and the reference list of EPCI. `node build/bundle.ts`, or `bundle()` from another script.
 */
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';
import { guidePages } from './guide-pages.ts';
import { type Bundled, licenceNotices, noteBundled } from './licences.ts';
import { compactEpci } from './reference/compact.ts';
import { paperFiles } from './paper-files.ts';

const root = path.resolve(import.meta.dirname, '..');
/** Built aside, then put in place whole: whoever runs from `out/` never meets half a bundle. */
const staging = path.join(root, '.cache', 'bundle');
const external = [
  'electron',
  'better-sqlite3',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];
const base: InlineConfig = { root, configFile: false, logLevel: 'warn', publicDir: false };

/** A Node-side bundle: everything inside but Electron, the native module and Node itself. */
export const nodeBundle = (entry: string, outDir: string): InlineConfig => ({
  ...base,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node24',
    outDir,
    emptyOutDir: true,
    minify: true,
    rolldownOptions: {
      input: path.join(root, entry),
      external,
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
});

const preload = (out: string): InlineConfig => ({
  ...base,
  build: {
    target: 'chrome150',
    outDir: path.join(out, 'preload'),
    emptyOutDir: true,
    lib: { entry: path.join(root, 'electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external },
  },
});

const foreignWords =
  /react-(?:aria|stately|aria-components)\/dist\/private\/intl\/.*\/(?!fr-FR|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;

/** React Aria brings its words in 32 languages; the application speaks one. */
const onlyFrench: Plugin = {
  name: 'codir-only-french',
  enforce: 'pre',
  load: (id) => (foreignWords.test(id) ? 'export default {}' : null),
};

const renderer = (out: string, bundled: Bundled): InlineConfig => ({
  ...base,
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [onlyFrench, react(), tailwindcss(), paperFiles(root), guidePages(root), noteBundled(bundled)],
  build: {
    target: 'chrome150',
    outDir: path.join(out, 'renderer'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // Fonts stay files: the policy admits no data: font.
    assetsInlineLimit: 0,
  },
});

/** Taken in without any bundle showing it: fonts, data, the native module and its wrapper. */
const shippedBeside = [
  '@etalab/decoupage-administratif',
  '@fontsource/source-sans-3',
  '@fontsource/source-serif-4',
  'better-sqlite3',
];

/** Makes `out/` anew. Throws, leaving the former one, when anything does not build. */
export const bundle = async (): Promise<void> => {
  const out = (...parts: string[]): string => path.join(staging, ...parts);
  const bundled: Bundled = new Set();
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const main = nodeBundle('electron/main.ts', out('main'));
  await build({ ...main, plugins: [noteBundled(bundled)] });
  // Beside the main process, which starts them as threads.
  for (const entry of ['electron/annexes/pdf-worker.ts', 'electron/documents/word-worker.ts']) {
    const worker = nodeBundle(entry, out('main'));
    await build({
      ...worker,
      plugins: [noteBundled(bundled)],
      build: { ...worker.build, emptyOutDir: false },
    });
  }
  await build(preload(staging));
  await build(renderer(staging, bundled));
  // Snapshots tell drizzle-kit what the next migration changes; the application reads the SQL and the journal alone.
  cpSync(path.join(root, 'db/migrations'), out('migrations'), {
    recursive: true,
    filter: (file) => !file.endsWith('_snapshot.json'),
  });
  for (const icon of ['tray.ico', 'tray.png'])
    cpSync(path.join(root, 'build/icons', icon), out('icons', icon));
  mkdirSync(out('reference'), { recursive: true });
  compactEpci(out('reference', 'epci.json.br'));
  writeFileSync(out('licences.txt'), licenceNotices(root, bundled, shippedBeside));
  const place = path.join(root, 'out');
  rmSync(place, { recursive: true, force: true });
  renameSync(staging, place);
};

if (import.meta.main) await bundle();
