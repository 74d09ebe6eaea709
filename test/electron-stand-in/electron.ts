// The module that `electron` resolves to: what an app may import in its main process.
import { app } from './app/app.ts';
import { clipboard, ClipboardItem } from './desktop/clipboard.ts';
import { crashReporter } from './desktop/crash-reporter.ts';
import { dialog } from './desktop/dialog.ts';
import { Menu, MenuItem } from './desktop/menu.ts';
import { nativeTheme } from './desktop/native-theme.ts';
import { Notification } from './desktop/notification.ts';
import { powerMonitor } from './desktop/power-monitor.ts';
import { safeStorage } from './desktop/safe-storage.ts';
import { screen } from './desktop/screen.ts';
import { shell } from './desktop/shell.ts';
import { Tray } from './desktop/tray.ts';
import { notPlayed } from './not-played.ts';
import { net } from './web/net.ts';
import { protocol, session } from './web/session.ts';
import { BrowserWindow } from './window/browser-window.ts';
import { ipcMain } from './window/ipc-main.ts';
import { webContents } from './window/web-contents-module.ts';

// Named so that an import of them loads, and the first use of them says what is missing.
const autoUpdater = notPlayed('autoUpdater');
const BaseWindow = notPlayed('BaseWindow');
const contentTracing = notPlayed('contentTracing');
const desktopCapturer = notPlayed('desktopCapturer');
const globalShortcut = notPlayed('globalShortcut');
const MessageChannelMain = notPlayed('MessageChannelMain');
const nativeImage = notPlayed('nativeImage');
const netLog = notPlayed('netLog');
const powerSaveBlocker = notPlayed('powerSaveBlocker');
const systemPreferences = notPlayed('systemPreferences');
const utilityProcess = notPlayed('utilityProcess');
const webFrameMain = notPlayed('webFrameMain');
const WebContentsView = notPlayed('WebContentsView');

const electron = {
  app,
  autoUpdater,
  BaseWindow,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  contentTracing,
  crashReporter,
  desktopCapturer,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  MessageChannelMain,
  nativeImage,
  nativeTheme,
  net,
  netLog,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
  utilityProcess,
  webContents,
  WebContentsView,
  webFrameMain,
};

export {
  app,
  autoUpdater,
  BaseWindow,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  contentTracing,
  crashReporter,
  desktopCapturer,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  MessageChannelMain,
  nativeImage,
  nativeTheme,
  net,
  netLog,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
  utilityProcess,
  webContents,
  WebContentsView,
  webFrameMain,
};
export default electron;
