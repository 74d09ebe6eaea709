// Preloaded before anything else (`node -r`): makes `electron` resolve to the stand-in for import and
// require alike, so that the app's own code and Playwright's loader run untouched.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const electronModule = new URL('./electron.ts', import.meta.url).href;
const electronPackage = new URL('../../node_modules/electron/package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(electronPackage, 'utf8')) as { version: string };

Object.defineProperty(process, 'versions', {
  value: { ...process.versions, electron: version, chrome: '0' },
});
Object.defineProperties(process, {
  type: { value: 'browser' },
  defaultApp: { value: true },
  resourcesPath: { value: process.env['STANDIN_RESOURCES'] ?? process.cwd() },
});

registerHooks({
  resolve(specifier, context, nextResolve) {
    return /^electron(\/(main|common))?$/.test(specifier)
      ? { url: electronModule, format: 'module-typescript', shortCircuit: true }
      : nextResolve(specifier, context);
  },
});
