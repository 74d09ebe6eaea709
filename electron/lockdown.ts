import { app, session, shell, type WebContents } from 'electron';
import { origin } from './scheme.ts';

const isOurs = (url: string): boolean =>
  URL.canParse(url) && new URL(url).origin === new URL(origin).origin && url.startsWith(`${origin}/`);

/** Only a web or mail address may leave the application, and only towards the system's own programs. */
export const mayLeave = (url: string): boolean =>
  URL.canParse(url) && !url.includes('\0') && ['https:', 'mailto:'].includes(new URL(url).protocol);

const closeNavigation = (contents: WebContents): void => {
  contents.setWindowOpenHandler(({ url }) => {
    if (mayLeave(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
};

/** Closes, for every window to come: pop-ups, navigation, permissions and the network. Call before the first window. */
export const lockDown = (): void => {
  app.on('web-contents-created', (_, contents) => closeNavigation(contents));
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const local =
      details.url.startsWith(`${origin}/`) ||
      details.url.startsWith('data:') ||
      details.url.startsWith('devtools:');
    answer({ cancel: !local });
  });
};

/** A call is heard only from our own page, at the top of a window. */
export const isTrustedSender = (frame: { url: string; parent: unknown } | null): boolean =>
  frame !== null && frame.parent === null && isOurs(frame.url);
