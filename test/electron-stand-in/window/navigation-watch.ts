import type { CdpSession } from '../chromium/session.ts';
import { preventable } from '../preventable.ts';
import { fromChromium, isPlayedScheme, schemeOf } from '../web/schemes.ts';
import type { WebContents } from './web-contents.ts';

/** Chromium's request interception sees documents of these schemes alone. */
const seenAsRequest = (url: string): boolean => isPlayedScheme(schemeOf(url)) || /^(https?|file):/i.test(url);

/**
 * Tells navigations the page asks for, which the app may refuse (`will-navigate`, `will-frame-navigate`),
 * from those the app or a test asks for, which Electron announces to nobody.
 */
export class NavigationWatch {
  readonly #contents: WebContents;
  readonly #asked = new Set<string>();

  constructor(contents: WebContents) {
    this.#contents = contents;
  }

  listen(page: CdpSession): void {
    page.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
      const target = fromChromium(url);
      if (seenAsRequest(target)) this.#asked.add(frameId);
      // A mailto:, a blob: is no request: announce it now, and stop it if refused.
      else if (!this.#allowed(frameId, target)) page.send('Page.stopLoading').catch(() => undefined);
    });
  }

  /** Runs a navigation of the app's own. */
  asApp<T>(navigate: () => Promise<T>): Promise<T> {
    this.#asked.clear();
    return navigate();
  }

  mayNavigate(frameId: string, url: string, redirected: boolean): boolean {
    if (redirected) return this.#announce('will-redirect', frameId, url);
    return !this.#asked.delete(frameId) || this.#allowed(frameId, url);
  }

  #allowed(frameId: string, url: string): boolean {
    const frame = this.#announce('will-frame-navigate', frameId, url);
    return this.#contents.isMainFrame(frameId)
      ? this.#announce('will-navigate', frameId, url) && frame
      : frame;
  }

  #announce(name: string, frameId: string, url: string): boolean {
    const isMainFrame = this.#contents.isMainFrame(frameId);
    const { mainFrame } = this.#contents;
    const event = preventable({
      url,
      isMainFrame,
      isSameDocument: false,
      initiator: mainFrame,
      frame: mainFrame,
    });
    this.#contents.emit(name, event, url, false, isMainFrame);
    return !event.defaultPrevented;
  }
}
