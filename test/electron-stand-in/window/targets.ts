import { spawn } from 'node:child_process';
import { browser } from '../app/browser.ts';
import { chromiumFlags, sandboxFlags } from '../chromium/flags.ts';
import type { Events } from '../chromium/protocol.ts';
import { commandLineArguments, headed, locale, runToken } from '../settings.ts';
import { PLACEHOLDER_URL } from '../world/source.ts';

export type TargetRequest = { id: number; width: number; height: number; onScreen: boolean };

/** Opens an empty page: headless, or in a window of its own, or (headed, never shown) behind the screen. */
export async function openTarget(request: TargetRequest): Promise<string> {
  const { root } = browser();
  if (headed && request.onScreen) return openOnScreen(request);
  if (headed) return (await root.send('Target.createTarget', { url: 'about:blank', hidden: true })).targetId;
  const { width, height } = request;
  const created = await root.send('Target.createTarget', {
    url: 'about:blank',
    width,
    height,
    newWindow: true,
  });
  return created.targetId;
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
  const flags = chromiumFlags(profile, sandboxFlags(commandLineArguments)).filter((flag) => !own.has(flag));
  spawn(executable, [...flags, `--app=${url}`], {
    stdio: 'ignore',
    env: { ...process.env, LANGUAGE: locale.app },
  }).unref();
  return opened;
}
