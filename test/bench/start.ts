import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { nodeBundle } from '../../build/bundle.ts';
import { seedProfile } from '../../build/demo/seed-profile.ts';
import { findChromium } from '../../build/run/chromium.ts';
import { hasDisplay } from '../../build/run/display.ts';
import { type ElectronChoice, installedElectron, standInPath } from '../../build/run/electron-binary.ts';
import { commandFor } from '../../build/run/launch.ts';
import { root } from '../../build/run/root.ts';
import { Browser } from '../electron-stand-in/chromium/browser.ts';
import { benchDay, withFolder } from './dossier.ts';
import { type Effort, type Row, ratioRow, runsFor } from './row.ts';
import { alternate } from './statistics.ts';

/** Electron where it is installed and can show a window; else the stand-in, as everywhere in this repository. */
export const benchElectron = (): ElectronChoice => {
  const electron = hasDisplay() ? installedElectron() : null;
  return electron
    ? { kind: 'electron', path: electron }
    : { kind: 'stand-in', distPath: standInPath, reason: 'Electron n’est pas installé' };
};

/** Bundles a main process of this folder, outside `out/`: it does not ship. Returns its file. */
export const bundleMain = async (name: string): Promise<string> => {
  const folder = path.join(root, '.cache', 'bench', name);
  await build(nodeBundle(`test/bench/mains/${name}.ts`, folder));
  return path.join(folder, `${name}.js`);
};

/** Milliseconds from the birth of the process to the line « interactive »; waits for its end. */
const timeToInteractive = async (entry: string, profile: string): Promise<number> => {
  const command = commandFor(benchElectron(), false, [`--user-data-dir=${profile}`], entry);
  const start = performance.now();
  const child = spawn(command.command, command.parameters, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...command.env, CODIR_NOW: benchDay },
  });
  const ended = once(child, 'exit');
  let took: number | null = null;
  for await (const line of createInterface({ input: child.stdout }))
    if (line === 'interactive') took ??= performance.now() - start;
  await ended;
  if (took === null) throw new Error(`${entry} ended before it was interactive`);
  return took;
};

/** Milliseconds from the birth of a bare Chromium, with the stand-in's flags, to a blank page loaded in it. */
const timeToBlankPage = async (executable: string): Promise<number> => {
  const start = performance.now();
  const browser = new Browser(executable, [], false);
  await browser.version();
  const { targetId } = await browser.root.send('Target.createTarget', { url: 'about:blank' });
  const page = await browser.attach(targetId);
  await page.send('Page.enable');
  const loaded = new Promise<void>((resolve) => {
    page.on('Page.loadEventFired', () => resolve());
  });
  await page.send('Page.navigate', { url: 'data:text/html,<!doctype html><title>blank</title>' });
  await loaded;
  const took = performance.now() - start;
  await browser.close();
  return took;
};

/** From a double click to work: the example dossier's home painted, and a click answered. */
export const startRows = (effort: Effort): Promise<Row[]> =>
  withFolder(async (folder) => {
    const [ours, blank] = [await bundleMain('interactive'), await bundleMain('blank')];
    const [profile, empty] = [path.join(folder, 'dossier'), path.join(folder, 'blank')];
    await seedProfile(profile, benchDay);
    const runs = runsFor(effort, 20);
    const which = benchElectron().kind === 'electron' ? 'Electron' : 'stand-in';
    const app = () => timeToInteractive(ours, profile);
    const samples = await alternate(runs, app, () => timeToInteractive(blank, empty));
    const rows = [ratioRow(`start to interactive / blank window, both on the ${which}`, 'ms', 1.3, samples)];
    const chromium = findChromium();
    if (which === 'stand-in' && chromium !== null) {
      // Each Chromium listens to the end of this process, and there are more than ten of them.
      process.setMaxListeners(0);
      const bare = await alternate(effort.quick ? 6 : 10, app, () => timeToBlankPage(chromium));
      rows.push(
        ratioRow(
          'start to interactive (Node’s own start included) / bare Chromium, blank page',
          'ms',
          null,
          bare,
        ),
      );
    }
    return rows;
  });
