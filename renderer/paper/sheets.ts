import { isWhole } from './cut.ts';
import type { DocumentText } from './document-text.ts';

const division = (page: Document, className: string, ...children: readonly Element[]): HTMLElement => {
  const element = page.createElement('div');
  element.className = className;
  element.append(...children);
  return element;
};

const setWords = (element: Element | null, words: string): void => {
  if (element && element.textContent !== words) element.textContent = words;
};

/** A sheet that shows some blocks; its head and its foot are written once its place is known. */
export const newSheet = (page: Document, content: readonly Element[], look: string): HTMLElement =>
  division(
    page,
    isWhole(look) ? 'sheet whole-sheet' : 'sheet',
    division(page, 'running-head'),
    division(page, `paper ${look}`, ...content),
    division(page, 'running-foot', page.createElement('span'), page.createElement('span')),
  );

/** Puts the sheets on the desk, in their order; those that are there already do not move. */
const place = (desk: HTMLElement, sheets: readonly HTMLElement[]): void => {
  const kept = new Set<Element>(sheets);
  const former = [...desk.children].filter((sheet) => !kept.has(sheet));
  for (const sheet of former) sheet.remove();
  for (const [index, sheet] of sheets.entries())
    if (desk.children[index] !== sheet) desk.insertBefore(sheet, desk.children[index] ?? null);
};

/** Writes in the table of contents the pages its lines lead to. */
const numberContents = (sheets: readonly HTMLElement[]): void => {
  const places = sheets.flatMap((sheet) => [...sheet.querySelectorAll('.contents .page-number')]);
  if (places.length === 0) return;
  const pageOf = new Map<string, number>();
  for (const [index, sheet] of sheets.entries())
    for (const { id } of sheet.querySelectorAll('[id]')) pageOf.set(id, index + 1);
  for (const each of places) setWords(each, String(pageOf.get(each.getAttribute('data-target') ?? '') ?? ''));
};

/** Shows these sheets and no other, with what runs above and under them. */
export const showSheets = (
  desk: HTMLElement,
  sheets: readonly HTMLElement[],
  { look, head, foot }: Pick<DocumentText, 'look' | 'head' | 'foot'>,
): void => {
  place(desk, sheets);
  const isPaged = !look.split(' ').includes('unpaged');
  for (const [index, sheet] of sheets.entries()) {
    const [title = null, number = null] = sheet.querySelectorAll(':scope > .running-foot > span');
    setWords(sheet.querySelector(':scope > .running-head'), index > 0 ? head : '');
    setWords(title, foot);
    setWords(number, isPaged ? `${index + 1}/${sheets.length}` : '');
  }
  numberContents(sheets);
};
