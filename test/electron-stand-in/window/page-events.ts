import type { Events } from '../chromium/protocol.ts';
import type { CdpSession } from '../chromium/session.ts';
import { NotPlayedError } from '../not-played.ts';
import { fromChromium } from '../web/schemes.ts';
import type { WebContents } from './web-contents.ts';

const LEVELS: Record<string, string> = {
  warning: 'warning',
  error: 'error',
  assert: 'error',
  debug: 'debug',
};

/** Turns the DevTools events of a page into the events of its WebContents. */
export function forwardPageEvents(page: CdpSession, contents: WebContents): void {
  const isMain = (frameId: string): boolean => contents.isMainFrame(frameId);
  page.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return;
    contents.navigated(frame.id, fromChromium(frame.url + (frame.urlFragment ?? '')));
    contents.emit('did-navigate', {}, contents.getURL(), 200, 'OK');
  });
  page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (!isMain(frameId)) return;
    contents.navigated(frameId, fromChromium(url));
    contents.emit('did-navigate-in-page', {}, contents.getURL(), true, 0, 0);
  });
  page.on('Page.frameStartedLoading', ({ frameId }) => isMain(frameId) && contents.setLoading(true));
  page.on('Page.frameStoppedLoading', ({ frameId }) => isMain(frameId) && contents.setLoading(false));
  page.on('Page.lifecycleEvent', ({ frameId, name }) => isMain(frameId) && forwardLifecycle(contents, name));
  page.on('Page.windowOpen', (asked) => openAsked(contents, asked));
  page.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type !== 'beforeunload') return;
    page.send('Page.handleJavaScriptDialog', { accept: contents.mayUnload() }).catch(() => undefined);
  });
  page.on('Inspector.targetCrashed', () => contents.gone('crashed'));
  forwardConsole(page, contents);
}

function forwardLifecycle(contents: WebContents, name: string): void {
  if (contents.getURL() === '' || contents.getURL() === 'about:blank') return;
  if (name === 'DOMContentLoaded') {
    contents.emit('dom-ready', {});
    contents.retitle();
  }
  if (name === 'load') contents.emit('did-finish-load', {});
  if (name === 'firstPaint' || name === 'firstContentfulPaint') contents.emitPainted();
}

function openAsked(contents: WebContents, asked: Events['Page.windowOpen']): void {
  const answer = contents.openHandler?.({
    url: fromChromium(asked.url),
    frameName: asked.windowName,
    features: asked.windowFeatures.join(','),
    disposition: 'foreground-tab',
    referrer: { url: contents.getURL(), policy: 'default' },
  });
  if (answer?.action !== 'deny') throw new NotPlayedError('a window opened by a page (action: allow)');
}

function forwardConsole(page: CdpSession, contents: WebContents): void {
  const say = (level: string, message: string, lineNumber = 0, sourceId = ''): void => {
    contents.emit('console-message', { level, message, lineNumber, sourceId, frame: contents.mainFrame });
  };
  page.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const message = args.map(({ value, description }) => String(value ?? description ?? '')).join(' ');
    const caller = stackTrace?.callFrames[0];
    say(LEVELS[type] ?? 'info', message, caller?.lineNumber, fromChromium(caller?.url ?? ''));
  });
  page.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url = '', lineNumber } }) => {
    const message = `Uncaught ${exception?.description ?? text}`;
    if (contents.isPreload(url))
      contents.emit('preload-error', {}, contents.preferences.preload, new Error(message));
    say('error', message, lineNumber, fromChromium(url));
  });
}
