import type { BrowserWindow } from './browser-window.ts';

const windows = new Map<number, BrowserWindow>();
let focused: BrowserWindow | null = null;

/** The windows not yet destroyed, oldest first. */
export const openWindows = (): BrowserWindow[] => [...windows.values()];
export const windowById = (id: number): BrowserWindow | undefined => windows.get(id);
export const focusedWindow = (): BrowserWindow | null => focused;

export function addWindow(window: BrowserWindow): void {
  windows.set(window.id, window);
}

export function removeWindow(window: BrowserWindow): void {
  windows.delete(window.id);
  if (focused === window) focused = null;
}

export function setFocused(window: BrowserWindow | null): void {
  focused = window;
}
