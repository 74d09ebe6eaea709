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

/** The window she works in. */
export const openMainWindow = (): BrowserWindow => {
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
  void window.loadURL(`${origin}/`);
  return window;
};

/** A window for the paper alone: never shown, no script, no bridge. */
export const openPaperWindow = (): BrowserWindow =>
  new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { ...closed, javascript: false },
  });

/** Brings the one window back to the front. */
export const showAgain = (): void => {
  const [window] = BrowserWindow.getAllWindows().filter((each) => each.isVisible() || each.isMinimized());
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
  app.focus();
};
