import type { Page } from './paginate.ts';
import { pagesOf, partsOf } from './part.ts';

/** What of the document a page shows, and of which block it is the beginning or the rest. */
export type CutPage = Page<Element[]>;

/** A page to its edges has neither margin, head nor foot. */
export const isWhole = (look: string): boolean => look.split(' ').includes('whole');

/** CSS pixels at 96 per inch. */
const mm = 96 / 25.4;
export const pageWidth = 210 * mm;

/** Room between two pages side by side: what hangs out of one is still nearer to it than to the next. */
const gap = 300;

/** What a page holds. Must follow `@page` of paper.css: A4, margins 20, 20 and 22 mm, in whole pixels as Chromium prints. */
const roomOf = (look: string) => {
  const margins = isWhole(look) ? { across: 0, down: 0 } : { across: 40, down: 42 };
  return { width: Math.round((210 - margins.across) * mm), height: Math.round((297 - margins.down) * mm) };
};

/** Blocks as elements of `page`; they are parsed, not run. */
const elementsOf = (page: Document, blocks: readonly string[]): { element: Element; block: number }[] => {
  const html = blocks.map((block) => `<section>${block}</section>`).join('');
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.children].flatMap((section, block) =>
    [...section.children].map((child) => ({ element: page.adoptNode(child), block })),
  );
};

/**
 * Where pages are cut. Columns, each as high as a page, are broken by the same rules and the same code of Chromium as
 * printed pages: what it decides is read from where things stand. `bench` is out of sight.
 */
export const createCutter = (bench: HTMLElement) => {
  const page = bench.ownerDocument;

  const pagesOn = (blocks: readonly string[], width: number): CutPage[] => {
    const elements = elementsOf(page, blocks);
    bench.replaceChildren(...elements.map(({ element }) => element));
    const { left } = bench.getBoundingClientRect();
    const pageAt = (box: DOMRect): number => Math.floor((box.left - left + gap / 2) / (width + gap));
    // Everything is read before anything moves: to move is to have it all laid out again.
    let current = 0;
    const placed = elements.flatMap(({ element, block }, index) => {
      const isFirst = elements[index - 1]?.block !== block;
      const span = pagesOf(element, pageAt);
      current = span?.from ?? current;
      if (!span || span.from === span.to) return [{ on: current, element, block, isClean: isFirst }];
      return [...partsOf(element, pageAt)].map(([on, part], rank) => {
        current = on;
        return { on, element: part, block, isClean: isFirst && rank === 0 };
      });
    });
    const pages: CutPage[] = [];
    for (const { on, element, block, isClean } of placed) {
      // A page that shows nothing still is one.
      while (pages.length <= on)
        pages.push({ first: block, isClean: pages.length === on && isClean, sheet: [] });
      pages[on]?.sheet.push(element);
    }
    bench.replaceChildren();
    return pages;
  };

  return (blocks: readonly string[], look: string): CutPage[] => {
    const { width, height } = roomOf(look);
    bench.className = `bench paper ${look}`;
    bench.style.columnWidth = bench.style.width = `${width}px`;
    bench.style.columnGap = `${gap}px`;
    bench.style.height = `${height}px`;
    return pagesOn(blocks, width);
  };
};
