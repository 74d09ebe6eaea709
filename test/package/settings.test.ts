import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import frenchMsi from '../../build/package/french-msi.ts';

const root = path.resolve(import.meta.dirname, '../..');
const settings = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'codir-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// An installed CoDir is found again by these; a change would install a second one beside an abandoned dossier.
test('what names the installed application never changes', () => {
  expect(settings).toMatch(/^appId: fr\.codir\.territoire\b/m);
  expect(settings).toMatch(/^productName: CoDir$/m);
  expect(settings).toMatch(/^ {2}upgradeCode: 4DFBB244-C4B9-4741-BE5B-65E3507128EC\b/m);
  expect(readFileSync(path.join(root, 'electron/paths.ts'), 'utf8')).toContain("'fr.codir.territoire'");
});

test('uninstalling keeps the dossiers', () => {
  expect(settings).toMatch(/^ {2}deleteAppDataOnUninstall: false$/m);
});

test('the package for the DSI speaks French', () => {
  const require = createRequire(import.meta.url);
  const builder = path.dirname(require.resolve('electron-builder/package.json'));
  const library = path.dirname(createRequire(builder + path.sep).resolve('app-builder-lib/package.json'));
  const project = path.join(folder, 'project.wxs');
  writeFileSync(project, readFileSync(path.join(library, 'templates/msi/template.xml')));
  frenchMsi(project);
  const french = readFileSync(project, 'utf8');
  expect(french).toContain('Language="1036"');
  expect(french).toContain('Une version plus récente de [ProductName] est déjà installée.');
  expect(french).not.toMatch(/1033|is already installed|is required/);

  writeFileSync(project, '<Wix/>');
  expect(() => frenchMsi(project)).toThrow(/no longer says/);
});
