import { toChromium } from '../web/schemes.ts';
import type { NavigationWatch } from './navigation-watch.ts';
import type { WebContents } from './web-contents.ts';

/** Loads a URL; resolves at `load`, rejects with Electron's message when it fails or the window goes first. */
export async function load(contents: WebContents, navigation: NavigationWatch, url: string): Promise<void> {
  const page = await contents.page();
  const done = new Promise<boolean>((resolve) => {
    contents.once('did-finish-load', () => resolve(true));
    contents.once('destroyed', () => resolve(false));
  });
  const reply = await navigation.asApp(() => page.send('Page.navigate', { url: toChromium(url) }));
  const failed = reply.errorText ?? (reply.loaderId === undefined || (await done) ? undefined : 'ERR_FAILED');
  if (failed === undefined) return;
  contents.emit('did-fail-load', {}, -2, failed, url, true);
  throw Object.assign(new Error(`${failed} (-2) loading '${url}'`), { code: failed, errno: -2, url });
}
