import type { Rectangle } from 'electron';
import { app } from '../app/app.ts';
import { lifecycle } from '../app/lifecycle.ts';
import { NotPlayedError, PlayedEmitter } from '../not-played.ts';
import { preventable } from '../preventable.ts';
import { record } from '../recorded-calls.ts';
import { headed } from '../settings.ts';
import { EMITTED_BY_WINDOW } from './event-names.ts';
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

export type BrowserWindowOptions = Partial<Rectangle> & {
  title?: string;
  show?: boolean;
  parent?: BrowserWindow;
  modal?: boolean;
  webPreferences?: WebPreferences;
};
type State = 'normal' | 'minimized' | 'maximized' | 'fullscreen';
/** A page that never paints, hidden as it is, is shown this long after its load (ms). */
const PAINT_PATIENCE = 250;

/** Electron's BrowserWindow. Focus and window states are flags: no window manager is asked. */
export class BrowserWindow extends PlayedEmitter {
  readonly contents: WebContents;
  readonly #options: BrowserWindowOptions;
  #bounds: Rectangle;
  #title: string;
  #shown: boolean;
  #state: State = 'normal';
  #placed: boolean;
  #painted = false;
  #destroyed = false;
  #closing: ((closed: boolean) => void) | undefined;

  constructor(options: BrowserWindowOptions = {}) {
    super('BrowserWindow', EMITTED_BY_WINDOW);
    if (!lifecycle.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    const { x = 40, y = 40, width = 800, height = 600 } = options;
    this.#options = options;
    this.#bounds = { x, y, width, height };
    this.#placed = options.x !== undefined && options.y !== undefined;
    this.#title = options.title ?? app.name;
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
    const { x, y, width, height } = this.#bounds;
    const { windowId } = await owner.root.send('Browser.getWindowForTarget', { targetId });
    const position = this.#placed ? { left: x, top: y } : {};
    await owner.root.send('Browser.setWindowBounds', { windowId, bounds: { ...position, width, height } });
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

  #become(state: State, event: string): void {
    if (this.#state === state) return;
    this.#state = state;
    this.emit(event);
  }
  minimize(): void {
    this.#become('minimized', 'minimize');
  }
  maximize(): void {
    this.#become('maximized', 'maximize');
  }
  unmaximize(): void {
    this.#become('normal', 'unmaximize');
  }
  restore(): void {
    this.#become('normal', 'restore');
  }
  setFullScreen(full: boolean): void {
    this.#become(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen');
  }
  isMinimized(): boolean {
    return this.#state === 'minimized';
  }
  isMaximized(): boolean {
    return this.#state === 'maximized';
  }
  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }
  isNormal(): boolean {
    return this.#state === 'normal';
  }

  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  getBounds(): Rectangle {
    return { ...this.#bounds };
  }
  getNormalBounds(): Rectangle {
    return this.getBounds();
  }
  getContentBounds(): Rectangle {
    return this.getBounds();
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.#placed ||= bounds.x !== undefined && bounds.y !== undefined;
    void Promise.all([this.place(), this.contents.applySize()]).catch(() => undefined);
    this.emit('resize');
    this.emit('move');
  }
  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height];
  }
  getContentSize(): [number, number] {
    return this.getSize();
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  getPosition(): [number, number] {
    return [this.#bounds.x, this.#bounds.y];
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }
  center(): void {
    record('BrowserWindow.center', this.id);
  }
  setMinimumSize(width: number, height: number): void {
    record('BrowserWindow.setMinimumSize', width, height);
  }
  setMenu(menu: unknown): void {
    record('BrowserWindow.setMenu', menu);
  }
  removeMenu(): void {
    record('BrowserWindow.removeMenu');
  }
  setMenuBarVisibility(visible: boolean): void {
    record('BrowserWindow.setMenuBarVisibility', visible);
  }
  setAutoHideMenuBar(hide: boolean): void {
    record('BrowserWindow.setAutoHideMenuBar', hide);
  }
  setProgressBar(progress: number): void {
    record('BrowserWindow.setProgressBar', progress);
  }
  setBackgroundColor(color: string): void {
    record('BrowserWindow.setBackgroundColor', color);
  }
}
