import { spawn } from 'node:child_process';
import { browser, hiddenBrowser } from '../app/browser.ts';
import type { Browser } from '../chromium/browser.ts';
import { chromiumFlags, sandboxFlags } from '../chromium/flags.ts';
import type { Events } from '../chromium/protocol.ts';
import { commandLineArguments, headed, locale, runToken } from '../settings.ts';
import { PLACEHOLDER_URL } from '../world/source.ts';

export type TargetRequest = { id: number; width: number; height: number; onScreen: boolean };

/** Opens an empty page, in a window of its own where it will be seen; says which Chromium holds it. */
export async function openTarget(request: TargetRequest): Promise<{ owner: Browser; targetId: string }> {
  if (headed && request.onScreen) return { owner: browser(), targetId: await openOnScreen(request) };
  const owner = headed ? await hiddenBrowser() : browser();
  const { width, height } = request;
  const created = await owner.root.send('Target.createTarget', {
    url: 'about:blank',
    width,
    height,
    newWindow: true,
  });
  return { owner, targetId: created.targetId };
}

/** A window without tabs or address bar is only opened from a command line; the running Chromium takes it over. */
async function openOnScreen({ id }: TargetRequest): Promise<string> {
  const { root, executable, profile } = browser();
  const url = `${PLACEHOLDER_URL}${runToken.slice(0, 8)}-${id}</title>`;
  const opened = new Promise<string>((resolve) => {
    const look = ({ targetInfo }: Events['Target.targetInfoChanged']): void => {
      if (targetInfo.type !== 'page' || decodeURI(targetInfo.url) !== url) return;
      root.off('Target.targetInfoChanged', look);
      resolve(targetInfo.targetId);
    };
    root.on('Target.targetInfoChanged', look);
  });
  const own = new Set(['--no-startup-window', '--remote-debugging-pipe']);
  const flags = chromiumFlags(profile, sandboxFlags(commandLineArguments), true).filter(
    (flag) => !own.has(flag),
  );
  spawn(executable, [...flags, `--app=${url}`], {
    stdio: 'ignore',
    env: { ...process.env, LANGUAGE: locale.app },
  }).unref();
  return opened;
}
