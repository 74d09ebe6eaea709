import type { MenuItemConstructorOptions } from 'electron';
import { app } from '../app/app.ts';
import { NotPlayedError, PlayedEmitter } from '../not-played.ts';
import { record } from '../recorded-calls.ts';
import type { BrowserWindow } from '../window/browser-window.ts';
import { focusedWindow } from '../window/open-windows.ts';

type Click = (item: MenuItem, window: BrowserWindow | null, event: object) => void;
type Template = Omit<MenuItemConstructorOptions, 'click' | 'submenu'> & {
  click?: unknown;
  submenu?: unknown;
};

/** What the roles do here; a role of another name can stand in a menu but not be clicked. */
const ROLES: Record<string, (window: BrowserWindow | null) => void> = {
  quit: () => app.quit(),
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  reload: (window) => window?.reload(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
  resetzoom: (window) => window?.contents.setZoomFactor(1),
  zoomin: (window) => window?.contents.setZoomLevel(window.contents.getZoomLevel() + 0.5),
  zoomout: (window) => window?.contents.setZoomLevel(window.contents.getZoomLevel() - 0.5),
  about: () => app.showAboutPanel(),
};

/** One entry; its properties are those of its template. */
export class MenuItem {
  readonly id: string | undefined;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: unknown;
  readonly submenu: Menu | undefined;
  readonly menu: Menu | undefined;
  label: string;
  sublabel: string;
  toolTip: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly #click: Click | undefined;

  constructor(template: Template) {
    const { submenu } = template;
    this.id = template.id;
    this.role = template.role?.toLowerCase();
    this.accelerator = template.accelerator;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu as Template[]) : asMenu(submenu);
    this.type = template.type ?? (this.submenu ? 'submenu' : 'normal');
    this.label = template.label ?? template.role ?? '';
    this.sublabel = template.sublabel ?? '';
    this.toolTip = template.toolTip ?? '';
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
    this.#click = typeof template.click === 'function' ? (template.click as Click) : undefined;
  }

  click(event: object = {}, window: BrowserWindow | null = focusedWindow()): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    const played = this.role === undefined ? undefined : ROLES[this.role];
    if (this.#click) this.#click(this, window, event);
    else if (played) played(window);
    else if (this.role !== undefined) throw new NotPlayedError(`the menu role ${this.role}`);
  }
}

const asMenu = (submenu: unknown): Menu | undefined => (submenu instanceof Menu ? submenu : undefined);

/** Menus are not drawn; their items are there to be found and clicked. */
export class Menu extends PlayedEmitter {
  readonly items: MenuItem[] = [];
  static #application: Menu | null = null;

  constructor() {
    super('Menu', ['menu-will-show', 'menu-will-close']);
  }
  static buildFromTemplate(template: readonly (Template | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
  append(item: MenuItem): void {
    this.items.push(item);
  }
  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item);
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  popup(options?: unknown): void {
    const labels = this.items.map(({ label }) => label);
    record('Menu.popup', labels, options);
  }
}
