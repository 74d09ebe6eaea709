import { app } from '../app/app.ts';
import { lifecycle } from '../app/lifecycle.ts';
import { NotPlayedError } from '../not-played.ts';
import { preventable } from '../preventable.ts';
import { record } from '../recorded-calls.ts';
import { headed } from '../settings.ts';
import {
  addWindow,
  focusedWindow,
  openWindows,
  removeWindow,
  setFocused,
  windowById,
} from './open-windows.ts';
import { WebContents } from './web-contents.ts';
import type { WebPreferences } from './web-preferences.ts';
import { WindowFrame, type FrameOptions } from './window-frame.ts';

export type BrowserWindowOptions = FrameOptions & {
  show?: boolean;
  parent?: BrowserWindow;
  modal?: boolean;
  webPreferences?: WebPreferences;
};
/** A page that never paints, hidden as it is, is shown this long after its load (ms). */
const PAINT_PATIENCE = 250;

/** Electron's BrowserWindow: a frame, its page, and the order in which they open, show and close. */
export class BrowserWindow extends WindowFrame {
  readonly contents: WebContents;
  readonly #options: BrowserWindowOptions;
  #shown: boolean;
  #painted = false;
  #destroyed = false;
  #closing: ((closed: boolean) => void) | undefined;

  constructor(options: BrowserWindowOptions = {}) {
    super(options);
    if (!lifecycle.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    this.#options = options;
    this.#shown = options.show !== false;
    this.contents = new WebContents(this, options.webPreferences ?? {});
    addWindow(this);
    if (this.#shown) setFocused(this);
    this.contents.on('did-finish-load', () => setTimeout(() => this.painted(), PAINT_PATIENCE).unref());
    app.emit('web-contents-created', {}, this.contents);
    app.emit('browser-window-created', {}, this);
  }

  static getAllWindows(): BrowserWindow[] {
    return openWindows();
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow();
  }
  static fromId(id: number): BrowserWindow | null {
    return windowById(id) ?? null;
  }
  static fromWebContents(contents: WebContents | null | undefined): BrowserWindow | null {
    return contents?.window ?? null;
  }

  get id(): number {
    return this.contents.id;
  }
  get webContents(): WebContents {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    return this.contents;
  }

  // ---- what the stand-in's own parts ask and tell
  /** On a screen, a window that waits for its page is opened at once; one nobody will show, never. */
  willShow(): boolean {
    return this.#shown || this.listenerCount('ready-to-show') > 0;
  }
  painted(): void {
    if (this.#painted || this.#destroyed) return;
    this.#painted = true;
    this.emit('ready-to-show');
  }
  /** The page asked to stay (beforeunload). */
  stayed(): void {
    this.#closing?.(false);
    this.#closing = undefined;
  }
  /** At a display Chromium always asks: when she closes the window herself, the app hears of it here. */
  mayLeaveScreen(): boolean {
    if (this.#closing) return true;
    const event = preventable({});
    this.emit('close', event);
    return !event.defaultPrevented;
  }
  gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    removeWindow(this);
    this.contents.destroyed();
    this.emit('closed');
    this.#closing?.(true);
    app.windowGone();
  }
  /** Puts the real window where its bounds say, where there is one. */
  async place(): Promise<void> {
    const { targetId, owner } = this.contents;
    if (!this.contents.onScreen || !owner || targetId === undefined) return;
    const { x, y, width, height } = this.getBounds();
    const { windowId } = await owner.root.send('Browser.getWindowForTarget', { targetId });
    const position = this.isPlaced ? { left: x, top: y } : {};
    await owner.root.send('Browser.setWindowBounds', { windowId, bounds: { ...position, width, height } });
  }
  protected override boundsChanged(): void {
    void Promise.all([this.place(), this.contents.applySize()]).catch(() => undefined);
  }
  /** Emits `close`, then closes the page; false when the app or the page refuses. */
  async closeAsked(): Promise<boolean> {
    if (this.#destroyed) return true;
    const event = preventable({});
    this.emit('close', event);
    return event.defaultPrevented ? false : this.closePage();
  }
  /** Closes the page after its beforeunload; false when the page refuses. */
  async closePage(): Promise<boolean> {
    const answered = new Promise<boolean>((resolve) => {
      this.#closing = resolve;
    });
    try {
      await (await this.contents.page()).send('Page.close');
      return await answered;
    } catch {
      this.destroy();
      return true;
    }
  }

  // ---- Electron's API
  loadURL(url: string): Promise<void> {
    return this.contents.loadURL(url);
  }
  loadFile(file: string, options?: { query?: Record<string, string>; hash?: string }): Promise<void> {
    return this.contents.loadFile(file, options);
  }
  reload(): void {
    this.contents.reload();
  }
  close(): void {
    void this.closeAsked();
  }
  destroy(): void {
    if (this.#destroyed) return;
    void this.#closeTarget();
    this.gone();
  }
  async #closeTarget(): Promise<void> {
    try {
      const { targetId } = await this.contents.page();
      await this.contents.owner?.root.send('Target.closeTarget', { targetId });
    } catch {
      // It closed by itself, or never opened.
    }
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  show(): void {
    if (this.#shown) return;
    if (headed && !this.contents.onScreen) {
      throw new NotPlayedError('BrowserWindow.show without a ready-to-show listener');
    }
    this.#shown = true;
    this.emit('show');
    this.focus();
  }
  showInactive(): void {
    this.#shown = true;
    this.emit('show');
  }
  hide(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.emit('hide');
  }
  isVisible(): boolean {
    return this.#shown && !this.#destroyed;
  }
  focus(): void {
    record('BrowserWindow.focus', this.id);
    if (focusedWindow() === this) return;
    setFocused(this);
    this.emit('focus');
    app.emit('browser-window-focus', {}, this);
  }
  blur(): void {
    if (focusedWindow() !== this) return;
    setFocused(null);
    this.emit('blur');
    app.emit('browser-window-blur', {}, this);
  }
  isFocused(): boolean {
    return focusedWindow() === this;
  }
  moveTop(): void {
    record('BrowserWindow.moveTop', this.id);
  }
  flashFrame(flag: boolean): void {
    record('BrowserWindow.flashFrame', flag);
  }
  isModal(): boolean {
    return this.#options.modal === true;
  }
  getParentWindow(): BrowserWindow | null {
    return this.#options.parent ?? null;
  }
}
