import { PlayedEmitter } from '../not-played.ts';
import { preventable } from '../preventable.ts';
import { record } from '../recorded-calls.ts';
import { locale } from '../settings.ts';
import { openWindows } from '../window/open-windows.ts';
import { browser } from './browser.ts';
import { commandLine } from './command-line.ts';
import { InstanceLock } from './instance-lock.ts';
import { lifecycle } from './lifecycle.ts';
import { getLoginItemSettings, setLoginItemSettings } from './login-items.ts';
import { appFolder, manifest } from './package.ts';
import { getPath, setPath } from './paths.ts';

const EMITTED = [
  'will-finish-launching',
  'ready',
  'second-instance',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'web-contents-created',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'session-created',
  'render-process-gone',
];
/** Real events that nothing brings about here: other systems' gestures, certificates, helper processes. */
const NEVER_HAPPENING = [
  'activate',
  'open-file',
  'open-url',
  'child-process-gone',
  'certificate-error',
  'select-client-certificate',
  'login',
];

export class App extends PlayedEmitter {
  readonly commandLine = commandLine;
  readonly #ready = Promise.withResolvers<void>();
  #name = manifest.productName ?? manifest.name ?? 'Electron';
  #lock: InstanceLock | undefined;

  constructor() {
    super('app', [...EMITTED, ...NEVER_HAPPENING]);
  }

  get isPackaged(): boolean {
    return process.env['STANDIN_PACKAGED'] === '1';
  }
  get name(): string {
    return this.#name;
  }
  set name(name: string) {
    this.#name = name;
  }
  getName(): string {
    return this.#name;
  }
  setName(name: string): void {
    this.#name = name;
  }
  getVersion(): string {
    return manifest.version ?? '0.0.0';
  }
  getAppPath(): string {
    return appFolder;
  }
  getPath(name: string): string {
    return getPath(name, this.#name);
  }
  setPath(name: string, folder: string): void {
    setPath(name, folder);
  }
  getLocale(): string {
    return locale.app;
  }
  getSystemLocale(): string {
    return locale.system;
  }
  getLocaleCountryCode(): string {
    return 'FR';
  }
  getPreferredSystemLanguages(): string[] {
    return [...locale.languages];
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  isReady(): boolean {
    return lifecycle.ready;
  }
  /** Called by boot once the entry is loaded and Chromium answers. Playwright's loader overrides emit. */
  becomeReady(): void {
    lifecycle.ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
    this.#ready.resolve();
  }

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    this.#lock ??= new InstanceLock(
      this.getPath('userData'),
      ({ argv, workingDirectory, additionalData: data }) =>
        this.emit('second-instance', {}, argv, workingDirectory, data),
    );
    return this.#lock.request(additionalData);
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock?.held ?? false;
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.release();
  }

  quit(): void {
    if (lifecycle.quitting) return;
    lifecycle.quitting = true;
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) lifecycle.quitting = false;
    else if (openWindows().length === 0) this.#finishQuitting();
    else void this.#closeWindows();
  }
  async #closeWindows(): Promise<void> {
    for (const window of openWindows()) {
      if (await window.closeAsked()) continue;
      lifecycle.quitting = false;
      return;
    }
    this.#finishQuitting();
  }
  #finishQuitting(): void {
    const event = preventable({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) lifecycle.quitting = false;
    else this.exit(0);
  }
  exit(code = 0): void {
    if (lifecycle.exited) return;
    lifecycle.exited = lifecycle.quitting = true;
    for (const window of openWindows()) window.destroy();
    this.emit('quit', {}, code);
    const leave = (): void => process.exit(code);
    try {
      browser().close().then(leave, leave);
    } catch {
      leave();
    }
  }
  /** Called by a window that is gone: the last one ends the app unless somebody listens. */
  windowGone(): void {
    if (lifecycle.quitting || openWindows().length > 0) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  relaunch(options?: unknown): void {
    record('app.relaunch', options);
  }
  focus(): void {
    record('app.focus');
  }
  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id);
  }
  setLoginItemSettings(settings: Parameters<typeof setLoginItemSettings>[0]): void {
    setLoginItemSettings(settings);
  }
  getLoginItemSettings(
    asked?: Parameters<typeof getLoginItemSettings>[0],
  ): ReturnType<typeof getLoginItemSettings> {
    return getLoginItemSettings(asked);
  }
  setAboutPanelOptions(options: unknown): void {
    record('app.setAboutPanelOptions', options);
  }
  showAboutPanel(): void {
    record('app.showAboutPanel');
  }
  addRecentDocument(file: string): void {
    record('app.addRecentDocument', file);
  }
  enableSandbox(): void {
    // Every page is sandboxed already: there is no other kind here.
  }
  disableHardwareAcceleration(): void {
    // Chromium runs without it.
  }
}

export const app = new App();
