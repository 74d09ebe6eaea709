import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../run/root.ts';
import { smallPng } from './small-png.ts';

/** Where a picture goes, by its name under `docs/`. */
export const pictureFile = (name: string): string => path.join(root, 'docs', `${name}.png`);

/** Waits until the page shows what it will go on showing: nothing being read or saved, fonts there, nothing moving. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role=status]')].every(
      (status) => !/Lecture des données|Enregistrement/.test(status.textContent ?? ''),
    ),
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
};

export type Picture = {
  /** The part of the window to show; the whole window without it. */
  of?: Locator;
  /** Space left around that part, in CSS pixels; a negative one leaves out its edge, through which a veil shows. */
  around?: number;
};

/** Takes a picture of the window, or of a part of it, into `docs/<name>.png`. */
export const take = async (page: Page, name: string, { of, around = 0 }: Picture = {}): Promise<void> => {
  await of?.scrollIntoViewIfNeeded();
  await settled(page);
  const box = of && (await of.boundingBox());
  const options = { animations: 'disabled', caret: 'hide', scale: 'css' } as const;
  const bytes = box
    ? await page.screenshot({
        ...options,
        clip: {
          x: Math.max(0, Math.floor(box.x - around)),
          y: Math.max(0, Math.floor(box.y - around)),
          width: Math.ceil(box.width + 2 * around),
          height: Math.ceil(box.height + 2 * around),
        },
      })
    : await page.screenshot(options);
  keep(name, bytes);
};

/** Keeps a picture already taken. */
export const keep = (name: string, bytes: Buffer): void => {
  const small = smallPng(bytes);
  writeFileSync(pictureFile(name), small);
  console.log(`docs/${name}.png (${Math.ceil(small.length / 1024)} kB)`);
};

/** Keeps a picture another program wrote. */
export const keepFile = (name: string, file: string): void => keep(name, readFileSync(file));
