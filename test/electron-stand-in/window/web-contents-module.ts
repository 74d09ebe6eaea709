import { played } from '../not-played.ts';
import { focusedWindow, openWindows, windowById } from './open-windows.ts';
import type { WebContents } from './web-contents.ts';

/** Electron's `webContents` module; Playwright finds a page's window through fromDevToolsTargetId. */
export const webContents = played('webContents', {
  getAllWebContents: (): WebContents[] => openWindows().map(({ contents }) => contents),
  getFocusedWebContents: (): WebContents | null => focusedWindow()?.contents ?? null,
  fromId: (id: number): WebContents | undefined => windowById(id)?.contents,
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    openWindows().find(({ contents }) => contents.targetId === targetId)?.contents,
});
