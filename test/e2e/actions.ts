import type { Locator, Page } from '@playwright/test';

/** What she does, counted: a click, a run of typing, a paste, a choice, a drag are one each. */
export class Actions {
  readonly done: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get count(): number {
    return this.done.length;
  }

  async click(target: Locator): Promise<void> {
    this.done.push(`click ${String(target)}`);
    await target.click();
  }

  /** A click in the field, then a run of typing: two. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.click(field);
    await this.type(text);
  }

  /** A run of typing where the cursor is; Enter may end it. */
  async type(text: string, end?: 'Enter'): Promise<void> {
    this.done.push(`type ${text}`);
    await this.#page.keyboard.type(text);
    if (end) await this.#page.keyboard.press(end);
  }

  async paste(): Promise<void> {
    this.done.push('paste');
    await this.#page.keyboard.press('Control+v');
  }

  /** A list opened, then a choice in it: two. */
  async choose(list: Locator, option: Locator): Promise<void> {
    await this.click(list);
    this.done.push(`choose ${String(option)}`);
    await option.click();
  }

  async drag(what: Locator, onto: Locator, at: { x: number; y: number }): Promise<void> {
    this.done.push(`drag ${String(what)}`);
    await what.dragTo(onto, { targetPosition: at });
  }
}
