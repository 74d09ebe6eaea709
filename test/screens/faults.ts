import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Looked = {
  /** A selector: the part of the page that is judged. */
  within?: string;
  /** Rules of axe that do not hold here; the caller says why. */
  without?: readonly string[];
};

/** What axe finds wrong in a page, rule by rule. */
export const faults = async (
  page: Page,
  { within = 'body', without = [] }: Looked = {},
): Promise<{ id: string; where: string[] }[]> => {
  const axe = new AxeBuilder({ page })
    .include(within)
    // The page's own frame follows the paper, and is checked with its documents.
    .exclude('iframe')
    // React Aria's announcer names an option by an element that is gone once chosen; it is emptied by itself.
    .exclude('[data-live-announcer]')
    // Without frames nothing is to be gathered from a second page, whose opening costs as much as the judging.
    .setLegacyMode(true)
    .disableRules([...without]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
};

/** How far the page runs over its window, in pixels: 0 when nothing does. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
