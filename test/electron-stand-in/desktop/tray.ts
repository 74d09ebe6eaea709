import { existsSync } from 'node:fs';
import { lifecycle } from '../app/lifecycle.ts';
import { NotPlayedError, PlayedEmitter } from '../not-played.ts';
import { record } from '../recorded-calls.ts';
import type { Menu } from './menu.ts';

/** Emitted by tests alone: nobody sees the icon. */
const EVENTS = ['click', 'right-click', 'double-click', 'middle-click', 'mouse-move'];

/** An icon that is nowhere: its menu is recorded by its labels, and given to whoever holds the object. */
export class Tray extends PlayedEmitter {
  #isDestroyed = false;

  constructor(image: unknown) {
    super('Tray', EVENTS);
    if (!lifecycle.ready) throw new Error('Cannot create Tray before app is ready');
    if (typeof image !== 'string') throw new NotPlayedError('a Tray of a nativeImage');
    if (!existsSync(image)) throw new Error(`Failed to load image from path '${image}'`);
    record('Tray', image);
  }
  #use(name: string, ...args: unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    record(`Tray.${name}`, ...args);
  }
  setToolTip(text: string): void {
    this.#use('setToolTip', text);
  }
  setTitle(text: string): void {
    this.#use('setTitle', text);
  }
  setContextMenu(menu: Menu | null): void {
    this.#use('setContextMenu', menu?.items.map(({ label, enabled }) => ({ label, enabled })) ?? null);
  }
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#use('destroy');
    this.#isDestroyed = true;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
}
