import { findChromium } from '../../../build/run/chromium.ts';
import { Browser } from '../chromium/browser.ts';
import { sandboxFlags } from '../chromium/flags.ts';
import { commandLineArguments, headed } from '../settings.ts';
import { lifecycle } from './lifecycle.ts';
import { openWindows } from '../window/open-windows.ts';

let started: Browser | undefined;
let hidden: Promise<Browser> | undefined;

/** Permissions a page can ask Chromium for: all refused, whatever the app's handlers would have said. */
const PERMISSIONS = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'local-fonts',
  'window-management',
  'idle-detection',
  'storage-access',
] as const;

/** The Chromium of this run; throws before it is started. */
export function browser(): Browser {
  if (!started) throw new Error('electron stand-in: Chromium is not started yet');
  return started;
}

function newBrowser(switches: readonly string[], onScreen: boolean): Browser {
  const executable = findChromium();
  if (executable === null) throw new Error('no Chromium found (STANDIN_CHROMIUM names one)');
  const chromium = new Browser(executable, switches, onScreen);
  chromium.onExit(() => {
    if (lifecycle.exited) return;
    for (const window of openWindows())
      if (window.contents.owner === chromium) window.contents.gone('killed');
    // Without its windows' Chromium there is no application any more, as when Electron itself crashes.
    if (chromium === started) process.exit(70);
  });
  return chromium;
}

/** Starts Chromium; resolves when it answers and, for Playwright, when its address has been printed. */
export async function startBrowser(): Promise<void> {
  const chromium = newBrowser(commandLineArguments, headed);
  started = chromium;
  const version = await chromium.version();
  Object.defineProperty(process, 'versions', { value: { ...process.versions, chrome: version } });
  await prepare(chromium);
  if (commandLineArguments.some((argument) => argument.startsWith('--remote-debugging-port'))) {
    console.error(`\nDevTools listening on ${await chromium.endpoint()}\n`);
  }
}

/** For windows nobody will see while others are on a screen: a Chromium without one, started when first needed. */
export function hiddenBrowser(): Promise<Browser> {
  hidden ??= startHidden();
  return hidden;
}
async function startHidden(): Promise<Browser> {
  const chromium = newBrowser(sandboxFlags(commandLineArguments), false);
  await chromium.version();
  await prepare(chromium);
  return chromium;
}

async function prepare({ root }: Browser): Promise<void> {
  root.on('Target.targetDestroyed', ({ targetId }) => {
    for (const window of openWindows()) if (window.contents.targetId === targetId) window.gone();
  });
  root.on('Target.targetInfoChanged', ({ targetInfo }) => {
    for (const window of openWindows())
      if (window.contents.targetId === targetInfo.targetId) window.contents.retitle();
  });
  root.on('Target.targetCreated', ({ targetInfo: { type, openerId, targetId } }) => {
    // A pop-up of Chromium's own: the window open handler was told of it, and nothing else may open.
    if (type === 'page' && openerId !== undefined)
      root.send('Target.closeTarget', { targetId }).catch(() => undefined);
  });
  await root.send('Target.setDiscoverTargets', { discover: true });
  await root.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  const refuse = (name: string): Promise<unknown> =>
    root.send('Browser.setPermission', { permission: { name }, setting: 'denied' }).catch(() => undefined);
  await Promise.all(PERMISSIONS.map(refuse));
}
