import type { Rectangle } from 'electron';
import { app } from '../app/app.ts';
import { PlayedEmitter } from '../not-played.ts';
import { record } from '../recorded-calls.ts';
import { EMITTED_BY_WINDOW } from './event-names.ts';

export type FrameOptions = Partial<Rectangle> & { title?: string };
type State = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/** The frame around a page: bounds, title, state. States are flags, no window manager is asked. */
export abstract class WindowFrame extends PlayedEmitter {
  #bounds: Rectangle;
  #placed: boolean;
  #title: string;
  #state: State = 'normal';

  constructor(options: FrameOptions) {
    super('BrowserWindow', EMITTED_BY_WINDOW);
    const { x = 40, y = 40, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#placed = options.x !== undefined && options.y !== undefined;
    this.#title = options.title ?? app.name;
  }

  /** Called after the bounds are set, before their events. */
  protected abstract boundsChanged(): void;

  /** True when the app chose where the window stands. */
  get isPlaced(): boolean {
    return this.#placed;
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
    this.boundsChanged();
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
    record('BrowserWindow.center');
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
