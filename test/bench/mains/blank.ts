/** The least an application of this kind can do: one window, one blank page; says « interactive » and quits. */
import { app, BrowserWindow } from 'electron';

const painted = `new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(resolve));
})`;

const open = async (): Promise<void> => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false });
  window.once('ready-to-show', () => window.show());
  await window.loadURL('data:text/html,<!doctype html><title>blank</title>');
  await window.webContents.executeJavaScript(painted);
  console.log('interactive');
  app.quit();
};

void app.whenReady().then(open);
