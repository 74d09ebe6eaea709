import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extractFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { describe, expect, test } from 'vitest';
import { frenchLanguage } from '../../build/package/french-version-info.ts';
import { asarOf, unpackedWindows } from '../../build/package/layout.ts';
import { shippedFiles } from '../../build/package/sizes.ts';

if (!existsSync(unpackedWindows)) {
  throw new Error('Nothing is packaged: npm run package:check packages first, then runs these tests');
}
const asar = asarOf(unpackedWindows);
const files = shippedFiles(asar);
const paths = files.map((file) => file.path);
const total = (list: { bytes: number }[]) => list.reduce((sum, { bytes }) => sum + bytes, 0);
const nativeModule = 'node_modules/better-sqlite3/prebuilds/win32-x64.node';

describe('the Windows application holds', () => {
  test('every part the main process starts from', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main/main.js',
        'out/preload/preload.cjs',
        'out/renderer/index.html',
        'out/reference/epci.json.br',
        'out/migrations/meta/_journal.json',
        'node_modules/better-sqlite3/lib/index.js',
      ]),
    );
  });

  test('the bundles, one package and nothing else', () => {
    expect(new Set(paths.map((file) => file.split('/')[0]))).toEqual(
      new Set(['node_modules', 'out', 'package.json']),
    );
    const modules = paths
      .filter((file) => file.startsWith('node_modules/'))
      .map((file) => file.split('/')[1]);
    expect(new Set(modules)).toEqual(new Set(['better-sqlite3']));
    expect(paths.filter((file) => /\.(map|tsx?|[ch]pp|gyp)$|(^|\/)(tests?|src)\//.test(file))).toEqual([]);
  });

  test('one native module, that of 64-bit Windows, outside the archive where Windows can load it', () => {
    expect(files.filter((file) => file.path.endsWith('.node') || file.unpacked)).toEqual([
      { path: nativeModule, bytes: expect.any(Number), unpacked: true },
    ]);
    const binary = readFileSync(path.join(`${asar}.unpacked`, nativeModule));
    expect(binary.subarray(0, 2).toString()).toBe('MZ');
  });

  test('a package.json without our commands and development packages', () => {
    const shipped: Record<string, unknown> = JSON.parse(extractFile(asar, 'package.json').toString());
    expect(shipped).toMatchObject({ name: 'codir', main: 'out/main/main.js', type: 'module' });
    expect(shipped).not.toHaveProperty('devDependencies');
    expect(shipped).not.toHaveProperty('scripts');
  });

  test('no path of the machine that built it', () => {
    const root = path.resolve(import.meta.dirname, '../..');
    const texts = paths.filter((file) => /^out\/.*\.(js|cjs|css|html|json)$/.test(file));
    const telling = texts.filter((file) => extractFile(asar, path.normalize(file)).includes(root));
    expect(telling).toEqual([]);
  });

  test('no more than it should weigh', () => {
    // Of which some 2.4 MB read and merge PDFs, and 1.4 MB write Word documents: loaded only when asked for.
    // The guide and its pictures, and the reading and writing of Word charters, came with the charter.
    expect(total(files.filter((file) => file.path.startsWith('out/')))).toBeLessThan(10_500_000);
    expect(total(files)).toBeLessThan(15_000_000);
  });

  test('Chromium in French, and in the English it falls back on', () => {
    expect(readdirSync(path.join(unpackedWindows, 'locales')).toSorted()).toEqual(['en-US.pak', 'fr.pak']);
  });
});

describe('its executable', () => {
  const executable = path.join(unpackedWindows, 'CoDir.exe');
  const resources = NtExecutableResource.from(NtExecutable.from(readFileSync(executable)));

  test('closes the doors Electron leaves open', async () => {
    const wire = await getCurrentFuseWire(executable);
    const { DISABLE: off, ENABLE: on } = FuseState;
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });

  test('knows the fingerprint of the archive it must load', () => {
    const integrity = resources.entries.find(({ type }) => type === 'INTEGRITY');
    const list: unknown = JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString());
    expect(list).toContainEqual({
      file: 'resources\\app.asar',
      alg: 'SHA256',
      value: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('presents itself in French under its own name, with its icon', () => {
    const versions = Resource.VersionInfo.fromEntries(resources.entries);
    expect(versions).toHaveLength(1);
    const languages = versions[0]?.getAllLanguagesForStringValues() ?? [];
    expect(languages.map(({ lang }) => lang)).toEqual([frenchLanguage]);
    const strings = languages[0] && versions[0]?.getStringValues(languages[0]);
    expect(strings).toMatchObject({
      ProductName: 'CoDir',
      FileDescription: 'CoDir',
      CompanyName: 'CoDir',
      LegalCopyright: '© CoDir',
    });
    const [icon] = Resource.IconGroupEntry.fromEntries(resources.entries);
    expect(icon?.icons.length).toBe(7);
  });
});
