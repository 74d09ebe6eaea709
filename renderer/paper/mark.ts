/** Pixels kept between what is shown and the edge of the desk. */
const clearance = 16;

/** Where something stands. A sheet out of sight is not laid out, and would not tell. */
const boxOf = (element: Element): DOMRect => {
  const sheet = element.closest<HTMLElement>('.sheet');
  sheet?.style.setProperty('content-visibility', 'visible');
  const box = element.getBoundingClientRect();
  sheet?.style.removeProperty('content-visibility');
  return box;
};

/** Moves the desk alone: `scrollIntoView` would move the window around it too. */
const scrollTo = (first: Element, last: Element): void => {
  const desk = first.ownerDocument.scrollingElement;
  if (!desk) return;
  const { top } = boxOf(first);
  const { bottom } = boxOf(last);
  const room = desk.clientHeight - clearance;
  if (top < clearance || bottom - top > room - clearance) desk.scrollTop += top - clearance;
  else if (bottom > room) desk.scrollTop += bottom - room;
};

/** What the page shows of a form: a row by its id, or by a name where rows of two kinds are on it. */
export type ItemName = number | string;

const entriesOf = (frame: HTMLIFrameElement | null, id: ItemName | null): Element[] =>
  id === null ? [] : [...(frame?.contentDocument?.querySelectorAll(`[data-item="${id}"]`) ?? [])];

/** Marks the item `id` on the desk of `frame`; null marks none. */
const mark = (frame: HTMLIFrameElement | null, entries: readonly Element[]): void => {
  for (const former of frame?.contentDocument?.querySelectorAll('.current') ?? [])
    if (!entries.includes(former)) former.classList.remove('current');
  for (const entry of entries) entry.classList.add('current');
};

const show = (entries: readonly Element[]): void => {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first && last) scrollTo(first, last);
};

/** Marks an item and brings it into sight, from its beginning where the desk is too low for all of it. */
export const showOnDesk = (frame: HTMLIFrameElement | null, id: ItemName | null): void => {
  const entries = entriesOf(frame, id);
  mark(frame, entries);
  show(entries);
};

/** Marks an item that is being written; the desk moves only when nothing of it shows. */
export const keepOnDesk = (frame: HTMLIFrameElement | null, id: ItemName | null): void => {
  const height = frame?.contentDocument?.scrollingElement?.clientHeight ?? 0;
  const entries = entriesOf(frame, id);
  mark(frame, entries);
  const isSeen = entries.some((entry) => {
    const { top, bottom } = boxOf(entry);
    return bottom > clearance && top < height - clearance;
  });
  if (!isSeen) show(entries);
};

/** Brings to the top of the desk the place that a link within the document leads to. */
export const followLink = (link: Element): void => {
  const name = link.getAttribute('href')?.replace(/^#/, '') ?? '';
  const page = link.ownerDocument;
  const place = name === '' ? null : page.getElementById(name);
  if (place && page.scrollingElement) page.scrollingElement.scrollTop += boxOf(place).top - clearance;
};
