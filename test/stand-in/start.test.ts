import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasDisplay } from '../../build/run/display.ts';
import { installedElectron, resolveElectron, standInPath } from '../../build/run/electron-binary.ts';
import { needsBundle } from '../../build/run/freshness.ts';
import { commandFor } from '../../build/run/launch.ts';
import { root } from '../../build/run/root.ts';

describe('npm start', () => {
  it.runIf(process.platform === 'linux')(
    'without a display says what can be done without one, and ends with 1',
    () => {
      const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, CODIR_HEADLESS: _headless, ...env } = process.env;
      const script = path.join(root, 'build/run/start.ts');
      const { status, stderr } = spawnSync(process.execPath, [script], {
        env,
        encoding: 'utf8',
        timeout: 30_000,
      });
      expect(status).toBe(1);
      expect(stderr).toMatch(/^Cette machine n’a pas d’écran.*npm run demo -- --out DOSSIER\.\n$/);
    },
  );

  it('knows where a window can be opened', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });

  it('takes Electron where its binary is, the stand-in elsewhere, with a reason', () => {
    const executable = installedElectron();
    const standIn = { kind: 'stand-in', distPath: standInPath, reason: expect.stringContaining('Electron') };
    expect(resolveElectron()).toEqual(executable === null ? standIn : { kind: 'electron', path: executable });
  });

  it('passes its arguments to the application; only the stand-in before a person opens real dialogs', () => {
    const standIn = { kind: 'stand-in', distPath: standInPath, reason: '' } as const;
    const windowed = commandFor(standIn, true, ['--user-data-dir=ici']);
    expect(windowed.parameters.slice(-2)).toEqual([root, '--user-data-dir=ici']);
    expect(windowed.env).toMatchObject({ STANDIN_HEADED: '1', STANDIN_DESKTOP: '1' });
    expect(commandFor(standIn, false, []).env).not.toHaveProperty('STANDIN_HEADED');
    const real = commandFor({ kind: 'electron', path: '/electron' }, true, ['--ici']);
    expect([real.command, real.parameters.at(-1), real.env]).toEqual(['/electron', '--ici', {}]);
  });
});

describe('the bundle is made again', () => {
  const made = [
    'main/main.js',
    'preload/preload.cjs',
    'renderer/index.html',
    'migrations/0.sql',
    'reference/epci.json.br',
  ];
  let folder: string;
  const write = (file: string, date: Date): void => {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, '');
    for (let each = full; each !== folder; each = path.dirname(each)) utimesSync(each, date, date);
  };
  const built = new Date(2_000_000);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fraicheur-'));
    write('electron/window.ts', new Date(1_000_000));
    for (const file of made) write(`out/${file}`, built);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('not when it is newer than its sources', () => {
    expect(needsBundle(folder)).toBe(false);
  });

  it('when a source is newer, or one was removed', () => {
    write('renderer/deep/screen.tsx', new Date(3_000_000));
    expect(needsBundle(folder)).toBe(true);
  });

  it('when a part of it is missing', () => {
    rmSync(path.join(folder, 'out/renderer'), { recursive: true });
    expect(needsBundle(folder)).toBe(true);
  });
});
