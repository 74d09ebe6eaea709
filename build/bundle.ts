/**
 * Bundles what ships into `out/`: main process (ESM), preload (CommonJS, as a sandboxed preload must be), renderer,
 * migrations and the reference list of EPCI. `node build/bundle.ts`, or `bundle()` from another script.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';
import { compactEpci } from './reference/compact.ts';
import { paperFiles } from './paper-files.ts';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'out');
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

const preload: InlineConfig = {
  ...base,
  build: {
    target: 'chrome150',
    outDir: path.join(out, 'preload'),
    emptyOutDir: true,
    lib: { entry: path.join(root, 'electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external },
  },
};

const foreignWords =
  /react-(?:aria|stately|aria-components)\/dist\/private\/intl\/.*\/(?!fr-FR|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;

/** React Aria brings its words in 32 languages; the application speaks one. */
const onlyFrench: Plugin = {
  name: 'codir-only-french',
  enforce: 'pre',
  load: (id) => (foreignWords.test(id) ? 'export default {}' : null),
};

export const rendererConfig: InlineConfig = {
  ...base,
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [onlyFrench, react(), tailwindcss(), paperFiles(root)],
  build: {
    target: 'chrome150',
    outDir: path.join(out, 'renderer'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // Fonts stay files: the policy admits no data: font.
    assetsInlineLimit: 0,
  },
};

export const bundle = async (): Promise<void> => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build(nodeBundle('electron/main.ts', path.join(out, 'main')));
  await build(preload);
  await build(rendererConfig);
  cpSync(path.join(root, 'db/migrations'), path.join(out, 'migrations'), { recursive: true });
  mkdirSync(path.join(out, 'reference'), { recursive: true });
  compactEpci(path.join(out, 'reference', 'epci.json'));
};

if (import.meta.main) await bundle();
