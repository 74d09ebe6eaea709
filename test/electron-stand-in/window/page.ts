import type { Browser } from '../chromium/browser.ts';
import type { CdpSession } from '../chromium/session.ts';
import { atDesktop, headed, locale } from '../settings.ts';
import { nativeTheme } from '../desktop/native-theme.ts';
import {
  ASK_BEFORE_LEAVING,
  NO_POPUP,
  PRELOAD_WORLD,
  SEND_NAME,
  pageSource,
  preloadSource,
} from '../world/source.ts';
import { openTarget, type TargetRequest } from './targets.ts';
import type { WebPreferences } from './web-preferences.ts';

export type Size = { width: number; height: number };

/** Opens a window's page and prepares it: scripts, size, theme, interception. `listen` comes before any event. */
export async function openPage(
  request: TargetRequest,
  preferences: WebPreferences,
  listen: (page: CdpSession, owner: Browser) => void,
): Promise<CdpSession> {
  const { owner, targetId } = await openTarget(request);
  const page = await owner.attach(targetId);
  listen(page, owner);
  const { preload, javascript = true } = preferences;
  await Promise.all([
    page.send('Page.enable'),
    page.send('Runtime.enable'),
    page.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    // Refused where another window of the same process has it already: then it is set.
    page.send('Emulation.setLocaleOverride', { locale: locale.system }).catch(() => undefined),
    javascript ? undefined : page.send('Emulation.setScriptExecutionDisabled', { value: true }),
    applyTheme(page),
    applySize(page, request, 1, headed && request.onScreen),
    addScript(page, NO_POPUP),
    atDesktop && request.onScreen ? addScript(page, ASK_BEFORE_LEAVING, PRELOAD_WORLD) : undefined,
    ...(preload === undefined ? [] : preloadScripts(page, preload)),
  ]);
  return page;
}

const addScript = (page: CdpSession, source: string, world?: string): Promise<unknown> =>
  page.send(
    'Page.addScriptToEvaluateOnNewDocument',
    world === undefined ? { source } : { source, worldName: world },
  );

/** The page's end of the bridge first: the preload exposes to it as soon as it runs. */
const preloadScripts = (page: CdpSession, file: string): Promise<unknown>[] => [
  page.send('Runtime.addBinding', { name: SEND_NAME, executionContextName: PRELOAD_WORLD }),
  addScript(page, pageSource()),
  addScript(page, preloadSource(file), PRELOAD_WORLD),
];

export function applyTheme(page: CdpSession): Promise<unknown> {
  const { themeSource } = nativeTheme;
  const features = themeSource === 'system' ? [] : [{ name: 'prefers-color-scheme', value: themeSource }];
  return page.send('Emulation.setEmulatedMedia', { features });
}

/**
 * The page's size in a window of `size` DIP under a zoom factor. Zoom makes each CSS pixel larger and the
 * viewport fewer of them, media queries included. On a screen the window has the size, and zoom is the root's.
 */
export async function applySize(
  page: CdpSession,
  size: Size,
  zoom: number,
  onScreen: boolean,
): Promise<void> {
  if (onScreen) {
    const expression = `document.documentElement.style.zoom = ${zoom === 1 ? "''" : zoom}`;
    await page.send('Runtime.evaluate', { expression });
    return;
  }
  await page.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(size.width / zoom),
    height: Math.round(size.height / zoom),
    deviceScaleFactor: zoom,
    mobile: false,
  });
}
