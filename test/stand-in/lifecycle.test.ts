import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { ELECTRON, FIXTURE, hasEnded, launch, newFolder, type Running, SOON } from './harness.ts';

const SPAWN = { cwd: FIXTURE, encoding: 'utf8', timeout: 30_000 } as const;
const start = (...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(ELECTRON, ['.', `--user-data-dir=${newFolder()}`, ...args], SPAWN);

/** Processes whose command line names the profile folder of that run. */
function chromiumOf(pid: number | undefined): string[] {
  const mine = `electron-stand-in-${pid}-`;
  return readdirSync('/proc').filter((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      return readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes(mine);
    } catch {
      return false;
    }
  });
}
const profilesOf = (pid: number | undefined): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`electron-stand-in-${pid}-`));

const startSecond = ({ folder }: Running): string =>
  spawnSync(ELECTRON, ['.', `--user-data-dir=${folder}`, 'dossier.codir'], SPAWN).stdout;

describe('starting and ending', () => {
  it('ends with the code the app gives', () => {
    expect(start('--exit-code=7').status).toBe(7);
  });

  it('ends with 1, and the stack, when the entry throws', () => {
    const { status, stderr } = start('--throw');
    expect(status).toBe(1);
    expect(stderr).toContain('Error: asked to throw');
  });

  it('says its version as Electron does', () => {
    expect(spawnSync(ELECTRON, ['--version'], SPAWN).stdout).toMatch(/^v\d+\.\d+\.\d+\n$/);
  });

  it('keeps its data where --user-data-dir says, and knows its name and version', async () => {
    const { app, folder } = await launch();
    const facts = await app.evaluate(({ app: electron }) => [
      electron.getPath('userData'),
      electron.getName(),
      electron.getVersion(),
      electron.isPackaged,
      electron.getLocale(),
      process.argv.slice(1, 3).join(' '),
    ]);
    expect(facts).toEqual([folder, 'Fixture', '1.2.3', false, 'fr', `. --user-data-dir=${folder}`]);
  });

  it('asks, closes, then quits, in Electron’s order, with code 0 and nothing left behind', async () => {
    const { app, process: child } = await launch();
    const order = app.evaluate(
      ({ app: electron }) =>
        new Promise((resolve) => {
          electron.on('quit', () => resolve([...globalThis.seen.order]));
          electron.quit();
        }),
    );
    const exited = once(child, 'exit');
    expect(await order).toEqual(['ready-to-show', 'before-quit', 'close', 'will-quit', 'quit']);
    expect(await exited).toEqual([0, null]);
    expect(profilesOf(child.pid)).toEqual([]);
    expect(chromiumOf(child.pid)).toEqual([]);
  });

  it('stays open when the app refuses to close its window', async () => {
    const { app, page, process: child } = await launch();
    await app.evaluate(({ BrowserWindow, app: electron }) => {
      globalThis.keepOpen = true;
      BrowserWindow.getAllWindows()[0]?.close();
      electron.quit();
    });
    await expect
      .poll(() => app.evaluate(() => globalThis.seen.order.slice(1)), SOON)
      .toEqual(['close', 'before-quit', 'close']);
    expect(await page.title()).toBe('Fixture — accueil');
    expect(hasEnded(child)).toBe(false);
    await app.evaluate(() => {
      globalThis.keepOpen = false;
    });
  });

  it('ends when its last window is closed', async () => {
    const { app, process: child } = await launch();
    const exited = once(child, 'exit');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await exited).toEqual([0, null]);
  });

  it('ends in good order on Ctrl+C', async () => {
    const child = spawn(ELECTRON, ['.', `--user-data-dir=${newFolder()}`, '--remote-debugging-port=0'], {
      cwd: FIXTURE,
    });
    const exited = once(child, 'exit');
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    expect(await exited).toEqual([0, null]);
    expect(profilesOf(child.pid)).toEqual([]);
  });

  it('leaves no Chromium behind when it is killed', async () => {
    const { process: child } = await launch();
    expect(chromiumOf(child.pid)).not.toEqual([]);
    child.kill('SIGKILL');
    await expect.poll(() => chromiumOf(child.pid), SOON).toEqual([]);
  });
});

describe('one instance', () => {
  it('turns the second away and tells the first of it', async () => {
    const run = await launch();
    expect(startSecond(run)).toBe('second instance\n');
    await expect.poll(() => run.app.evaluate(() => globalThis.seen.instances.length), SOON).toBe(1);
    const [told] = await run.app.evaluate(() => globalThis.seen.instances);
    expect(told?.argv.slice(1)).toEqual(['.', `--user-data-dir=${run.folder}`, 'dossier.codir']);
    expect(told?.folder).toBe(FIXTURE);
    expect(told?.data).toEqual({ from: expect.any(Number) });
  });

  it('does not wait for an instance that was killed', async () => {
    const killed = await launch();
    killed.process.kill('SIGKILL');
    await once(killed.process, 'exit');
    expect(existsSync(`${killed.folder}/electron-stand-in.lock`)).toBe(true);
    const next = await launch(killed.folder);
    expect(await next.page.title()).toBe('Fixture — accueil');
  });
});
