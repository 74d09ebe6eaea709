import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { app } from '../app/app.ts';
import { appFolder } from '../app/package.ts';
import type { Browser } from '../chromium/browser.ts';
import type { CdpSession } from '../chromium/session.ts';
import { printToPrinter } from '../desktop/printing.ts';
import { NotPlayedError, PlayedEmitter } from '../not-played.ts';
import { preventable } from '../preventable.ts';
import { record } from '../recorded-calls.ts';
import { atDesktop, headed } from '../settings.ts';
import { answerRequest, type Requester } from '../web/interception.ts';
import { sessionOf, Session } from '../web/session.ts';
import { codec } from '../world/codec.ts';
import type { ToMain, ToPreload } from '../world/preload.ts';
import { PLACEHOLDER_TITLE, PRELOAD_WORLD, RECEIVE_NAME, SEND_NAME } from '../world/source.ts';
import type { BrowserWindow } from './browser-window.ts';
import { evaluate } from './evaluate.ts';
import { mainFrameOf } from './frame.ts';
import { deliver } from './ipc-main.ts';
import { load } from './load.ts';
import { NavigationWatch } from './navigation-watch.ts';
import { applySize, applyTheme, openPage } from './page.ts';
import { forwardPageEvents } from './page-events.ts';
import { pdfCommand } from './pdf.ts';
import { checkPreferences, type WebPreferences } from './web-preferences.ts';
import { EMITTED_BY_CONTENTS } from './event-names.ts';

type OpenHandler = (details: {
  url: string;
  frameName: string;
  features: string;
  disposition: string;
  referrer: { url: string; policy: string };
}) => { action: 'allow' | 'deny' };
type PrintDone = (success: boolean, failureReason: string) => void;
let lastId = 0;

/** Electron's WebContents over one page of Chromium. */
export class WebContents extends PlayedEmitter implements Requester {
  readonly id = ++lastId;
  readonly window: BrowserWindow;
  readonly preferences: WebPreferences;
  readonly session: Session;
  readonly mainFrame = mainFrameOf(this, this.id);
  openHandler: OpenHandler | null = null;
  #page: CdpSession | undefined;
  #owner: Browser | undefined;
  readonly #opened: Promise<CdpSession>;
  readonly #navigation = new NavigationWatch(this);
  #url = '';
  #mainFrameId = '';
  #preloadContext: number | undefined;
  #loading = false;
  #dead = false;
  #zoom = 1;
  #onScreen = false;

  constructor(window: BrowserWindow, preferences: WebPreferences) {
    super('webContents', EMITTED_BY_CONTENTS);
    checkPreferences(preferences);
    this.window = window;
    this.preferences = preferences;
    this.session =
      preferences.session instanceof Session ? preferences.session : sessionOf(preferences.partition ?? '');
    this.#opened = this.#open();
    this.#opened.catch((error: unknown) => {
      if (!this.#dead) console.error('electron stand-in: a window could not be opened', error);
    });
  }

  async #open(): Promise<CdpSession> {
    await Promise.resolve(); // the app adds its listeners right after `new BrowserWindow`
    const { width, height } = this.window.getBounds();
    const onScreen = this.window.willShow();
    const request = { id: this.id, width, height, onScreen };
    this.#onScreen = headed && onScreen;
    const page = await openPage(request, this.preferences, (session, owner) => {
      this.#page = session;
      this.#owner = owner;
      this.#listen(session);
    });
    const { frameTree } = await page.send('Page.getFrameTree');
    this.#mainFrameId = frameTree.frame.id;
    await this.window.place();
    return page;
  }

  #listen(page: CdpSession): void {
    forwardPageEvents(page, this);
    this.#navigation.listen(page);
    page.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId?: string };
      if (context.name === PRELOAD_WORLD && frameId === this.#mainFrameId) this.#preloadContext = context.id;
    });
    page.on('Runtime.executionContextsCleared', () => {
      this.#preloadContext = undefined;
    });
    page.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== SEND_NAME) return;
      void deliver(this, codec.decode(payload) as ToMain).then(
        (reply) => reply && this.#post(reply, executionContextId),
      );
    });
    page.on('Fetch.requestPaused', (paused) => {
      // A page that went away meanwhile takes its requests with it.
      answerRequest(page, this, paused).catch((error: unknown) => {
        if (
          !this.#dead &&
          !/Invalid InterceptionId|chromium is gone|Session with given id/.test(String(error))
        ) {
          console.error('electron stand-in: request', paused.request.url, error);
        }
      });
    });
  }

  #post(message: ToPreload, context = this.#preloadContext): void {
    if (context === undefined || this.#dead) return;
    const expression = `${RECEIVE_NAME}(${JSON.stringify(codec.encode(message))})`;
    this.#page?.send('Runtime.evaluate', { contextId: context, expression }).catch(() => undefined);
  }

  // ---- what the stand-in's own parts ask and tell
  /** True for a window that a person at the display sees. */
  get onScreen(): boolean {
    return this.#onScreen;
  }
  /** The Chromium that holds this page, once it is open. */
  get owner(): Browser | undefined {
    return this.#owner;
  }
  get targetId(): string | undefined {
    return this.#page?.targetId;
  }
  page(): Promise<CdpSession> {
    return this.#opened;
  }
  isMainFrame(frameId: string): boolean {
    return frameId === this.#mainFrameId;
  }
  isPreload(url: string): boolean {
    return this.preferences.preload !== undefined && url === pathToFileURL(this.preferences.preload).href;
  }
  mayNavigate(frameId: string, url: string, redirected: boolean): boolean {
    return this.#navigation.mayNavigate(frameId, url, redirected);
  }
  navigated(frameId: string, url: string): void {
    this.#mainFrameId = frameId;
    this.#url = url;
  }
  setLoading(loading: boolean): void {
    this.#loading = loading;
    this.emit(loading ? 'did-start-loading' : 'did-stop-loading');
  }
  emitPainted(): void {
    this.window.painted();
  }
  /** Answers Chromium's question before it leaves a page. */
  mayUnload(): boolean {
    if (atDesktop && this.#onScreen) return this.window.mayLeaveScreen();
    const event = preventable({});
    this.emit('will-prevent-unload', event);
    if (!event.defaultPrevented) this.window.stayed();
    return event.defaultPrevented;
  }
  gone(reason: 'crashed' | 'killed'): void {
    const details = { reason, exitCode: reason === 'crashed' ? 139 : 9 };
    this.emit('render-process-gone', {}, details);
    app.emit('render-process-gone', {}, this, details);
  }
  retitle(): void {
    const read = this.#page?.send('Runtime.evaluate', { expression: 'document.title' });
    read?.then(({ result }) => this.#setTitle(String(result.value))).catch(() => undefined);
  }
  #setTitle(title: string): void {
    if (this.#dead || title === '' || title === this.getTitle() || title.startsWith(PLACEHOLDER_TITLE))
      return;
    const event = preventable({});
    this.emit('page-title-updated', event, title, true);
    this.window.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.window.setTitle(title);
  }
  applyTheme(): void {
    if (this.#page) applyTheme(this.#page).catch(() => undefined);
  }
  async applySize(): Promise<void> {
    await applySize(await this.#opened, this.window.getBounds(), this.#zoom, this.#onScreen);
  }
  destroyed(): void {
    this.#dead = true;
    this.emit('destroyed');
  }

  // ---- Electron's API
  loadURL(url: string): Promise<void> {
    const loaded = load(this, this.#navigation, url);
    loaded.catch(() => undefined); // as in Electron, a load nobody waits for fails in silence
    return loaded;
  }
  loadFile(file: string, options: { query?: Record<string, string>; hash?: string } = {}): Promise<void> {
    const url = pathToFileURL(path.resolve(appFolder, file));
    url.search = new URLSearchParams(options.query).toString();
    url.hash = options.hash ?? '';
    return this.loadURL(url.href);
  }
  reload(): void {
    void this.#opened.then((page) => page.send('Page.reload'));
  }
  send(channel: string, ...values: unknown[]): void {
    this.#post({ type: 'event', channel, values: structuredClone(values) });
  }
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    // Electron's own answers never: nothing of its renderer half runs in such a page.
    if (this.preferences.javascript === false) {
      throw new NotPlayedError('webContents.executeJavaScript where javascript is off');
    }
    return evaluate(await this.#opened, code, userGesture);
  }
  async printToPDF(options: PrintToPDFOptions = {}): Promise<Buffer> {
    const command = pdfCommand(options);
    const { data } = await (await this.#opened).send('Page.printToPDF', command);
    return Buffer.from(data, 'base64');
  }
  print(options: WebContentsPrintOptions = {}, done?: PrintDone): void {
    record('webContents.print', options);
    void this.#print(options, done);
  }
  async #print(options: WebContentsPrintOptions, done?: PrintDone): Promise<void> {
    try {
      await printToPrinter(this, options);
    } catch (error) {
      done?.(false, String(error));
      return;
    }
    done?.(true, '');
  }
  async insertCSS(css: string): Promise<string> {
    const add = `{const s=document.createElement('style');s.textContent=${JSON.stringify(css)};document.head.append(s)}`;
    await evaluate(await this.#opened, add, false);
    return '1';
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  setZoomFactor(factor: number): void {
    this.#zoom = factor;
    void this.applySize().catch(() => undefined);
  }
  getZoomFactor(): number {
    return this.#zoom;
  }
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }
  getZoomLevel(): number {
    return Math.log(this.#zoom) / Math.log(1.2);
  }
  setVisualZoomLevelLimits(minimum: number, maximum: number): Promise<void> {
    record('webContents.setVisualZoomLevelLimits', minimum, maximum);
    return Promise.resolve();
  }
  getURL(): string {
    return this.#url;
  }
  getTitle(): string {
    return this.window.getTitle();
  }
  isLoading(): boolean {
    return this.#loading;
  }
  isDestroyed(): boolean {
    return this.#dead;
  }
  isCrashed(): boolean {
    return false;
  }
  isFocused(): boolean {
    return this.window.isFocused();
  }
  focus(): void {
    this.window.focus();
  }
  isDevToolsOpened(): boolean {
    return false;
  }
  close(options: { waitForBeforeUnload?: boolean } = {}): void {
    if (options.waitForBeforeUnload === true) void this.window.closePage();
    else this.window.destroy();
  }
}
