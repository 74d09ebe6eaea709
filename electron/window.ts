import { app, BrowserWindow, ipcMain } from 'electron';
import { origin } from './scheme.ts';
import { shipped } from './paths.ts';

const closed = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  // Chromium would fetch its dictionaries from the network, which this application never uses.
  spellcheck: false,
} as const;

/** How long a closing window may take to save what was just typed, in milliseconds. */
const lastSave = 3000;

/** A second crash within this time, in milliseconds, closes the window. */
const calm = 30_000;

/**
 * Before a window closes, its page is asked to save what is still in its fields (`flush`), and answers `codir:flushed`.
 * A page that does not answer does not hold the window for ever.
 */
const saveBeforeClosing = (window: BrowserWindow): void => {
  let saved = false;
  window.on('close', (event) => {
    if (saved) return;
    event.preventDefault();
    const close = () => {
      if (saved) return;
      saved = true;
      clearTimeout(timer);
      if (!window.isDestroyed()) window.close();
    };
    const timer = setTimeout(close, lastSave);
    ipcMain.once('codir:flushed', close);
    // A question about what was not saved is on screen: she answers at her own pace.
    ipcMain.once('codir:held', () => clearTimeout(timer));
    window.webContents.send('codir:flush');
  });
};

/** A page that died is shown anew: what was saved is in the file. Twice within `calm`, the fault is not the page's. */
const showAgainAfterCrash = (window: BrowserWindow): void => {
  let lastCrash = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const at = performance.now();
    if (at - lastCrash > calm) window.webContents.reload();
    else window.destroy();
    lastCrash = at;
  });
};

/** The window she works in, while there is one: closed, it leaves nothing behind but the main process. */
let main: BrowserWindow | null = null;

export const isMainOpen = (): boolean => main !== null;

/** Tells the page, when there is one: it hears by `onEvent`. */
export const tellPage = (event: 'go' | 'time', detail?: string): void =>
  main?.webContents.send(`codir:${event}`, detail);

const openMainWindow = (place: string): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 380,
    title: 'CoDir',
    show: false,
    backgroundColor: '#FBFAF7',
    autoHideMenuBar: false,
    webPreferences: { ...closed, preload: shipped('preload', 'preload.cjs') },
  });
  window.once('ready-to-show', () => window.show());
  saveBeforeClosing(window);
  showAgainAfterCrash(window);
  main = window;
  window.once('closed', () => {
    main = null;
  });
  void window.loadURL(`${origin}/${place}`);
  return window;
};

/** Brings the one window to the front, at `place` when one is asked for (`#/reunions/3`). Gives it when it had to be opened. */
export const showMainWindow = (place = ''): BrowserWindow | null => {
  if (!main) return openMainWindow(place);
  // Still being opened: it shows by itself.
  if (!main.isVisible() && !main.isMinimized()) return null;
  if (main.isMinimized()) main.restore();
  main.focus();
  app.focus();
  if (place !== '') tellPage('go', place);
  return null;
};

/** A window for the paper alone: never shown, no script, no bridge. */
export const openPaperWindow = (): BrowserWindow =>
  new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { ...closed, javascript: false },
  });
