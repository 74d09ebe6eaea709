import { pageStarts } from './paginate.ts';
import { elementsOf, measured, piecesOf } from './pieces.ts';

/** CSS pixels at 96 per inch. */
const mm = 96 / 25.4;
export const pageWidth = 210 * mm;

/** Must follow `@page` of paper.css: A4, margins 20, 20 and 22 mm. Chromium prints in whole pixels, 643 × 964. */
const contentHeight = Math.round((297 - 20 - 22) * mm);

/** What goes round the blocks of every sheet: the class names of `main`, and the words of the foot. */
type Around = { look: string; foot: string };

const sheet = (
  page: Document,
  blocks: HTMLElement[],
  { look, foot }: Around,
  number: string,
): HTMLElement => {
  const element = page.createElement('div');
  element.className = 'sheet';
  const content = page.createElement('div');
  content.className = `paper ${look}`;
  content.append(...blocks);
  const running = page.createElement('div');
  running.className = 'running-foot';
  for (const text of [foot, number]) {
    const part = page.createElement('span');
    part.textContent = text;
    running.append(part);
  }
  element.append(content, running);
  // A page to its edges has neither margin nor foot.
  if (look.split(' ').includes('whole')) element.classList.add('whole-sheet');
  return element;
};

/**
 * Lays a document's HTML on the desk as A4 sheets, at `scale` (1 is life size). Returns the number of pages.
 * The HTML is parsed, not run, and only the blocks of its `main` are taken.
 */
export const layOut = (desk: HTMLElement, html: string, scale: number): number => {
  const page = desk.ownerDocument;
  // The foot's style is for the printer; here the policy would refuse it, and say so.
  const parsed = new DOMParser().parseFromString(html.replace(/<style>[\s\S]*?<\/style>/, ''), 'text/html');
  const foot = parsed.querySelector('meta[name="codir:foot"]')?.getAttribute('content') ?? '';
  const around = { look: parsed.querySelector('main')?.className ?? '', foot };
  const blocks = [...parsed.querySelectorAll<HTMLElement>('main > *')].map((block) => page.adoptNode(block));
  const position = page.scrollingElement?.scrollTop ?? 0;

  desk.style.transform = 'none';
  const endless = sheet(page, blocks, around, '');
  desk.replaceChildren(endless);
  const pieces = piecesOf(blocks);
  const starts = pageStarts(measured(pieces), contentHeight);
  const sheets = starts.map((start, index) =>
    sheet(page, elementsOf(pieces.slice(start, starts[index + 1])), around, `${index + 1}/${starts.length}`),
  );
  desk.replaceChildren(...sheets);
  desk.style.transform = `scale(${scale})`;
  // A transform leaves the room it had: the desk takes the room it shows.
  page.body.style.height = `${desk.offsetHeight * scale}px`;
  page.body.style.width = `${desk.offsetWidth * scale}px`;
  page.scrollingElement?.scrollTo(0, position);
  return sheets.length;
};

/** Pixels kept between the entry shown and the edge of the desk. */
const clearance = 16;

/** Moves the desk alone: `scrollIntoView` would move the window around it too. */
const show = (entry: Element): void => {
  const desk = entry.ownerDocument.scrollingElement;
  if (!desk) return;
  const { top, bottom } = entry.getBoundingClientRect();
  if (top < clearance) desk.scrollTop += top - clearance;
  else if (bottom > desk.clientHeight - clearance) desk.scrollTop += bottom - desk.clientHeight + clearance;
};

/** Marks the item `id` on the desk of `frame`, and brings it into sight; null marks none. */
export const markOnDesk = (frame: HTMLIFrameElement | null, id: number | null): void => {
  for (const entry of frame?.contentDocument?.querySelectorAll('[data-item]') ?? []) {
    const isCurrent = entry.getAttribute('data-item') === String(id);
    entry.classList.toggle('current', isCurrent);
    if (isCurrent) show(entry);
  }
};
