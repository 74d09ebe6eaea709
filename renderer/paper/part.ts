/** Tells on which page something stands, from where it begins. */
type PageAt = (box: DOMRect) => number;

type Span = { from: number; to: number };

const spanOf = (boxes: DOMRectList, pageAt: PageAt): Span | null => {
  const [first, last] = [boxes[0], boxes[boxes.length - 1]];
  return first && last ? { from: pageAt(first), to: pageAt(last) } : null;
};

export const pagesOf = (element: Element, pageAt: PageAt): Span | null =>
  spanOf(element.getClientRects(), pageAt);

/** Where the text of `node` that stands on `page` begins. The blanks that a line's end swallows show nowhere. */
const offsetOf = (node: Text, page: number, pageAt: PageAt): number => {
  const range = node.ownerDocument.createRange();
  const isBefore = (offset: number): boolean => {
    for (let at = offset; at < node.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getClientRects()[0];
      if (box && box.width > 0) return pageAt(box) < page;
    }
    return false;
  };
  let [low, high] = [0, node.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

const partsOfText = (node: Text, pageAt: PageAt, put: (part: Node, page: number | null) => void): void => {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  const span = spanOf(range.getClientRects(), pageAt);
  if (!span || span.from === span.to) return put(node.cloneNode(), span?.from ?? null);
  let start = 0;
  for (let page = span.from; page <= span.to; page += 1) {
    const end = page === span.to ? node.length : offsetOf(node, page + 1, pageAt);
    if (end > start) put(node.ownerDocument.createTextNode(node.data.slice(start, end)), page);
    start = end;
  }
};

/** Columns as wide in every part as they are in the whole table. */
const columnsOf = (table: HTMLTableElement): HTMLElement => {
  const group = table.ownerDocument.createElement('colgroup');
  for (const cell of table.rows[0]?.cells ?? []) {
    const column = table.ownerDocument.createElement('col');
    column.style.width = `${cell.getBoundingClientRect().width}px`;
    group.append(column);
  }
  return group;
};

const isTable = (element: Element): element is HTMLTableElement => element.tagName === 'TABLE';

/** An empty copy of `element`, to hold the part of it that another page than the first shows, or that one. */
const shellOf = (element: Element, isContinued: boolean): Element => {
  const shell = element.cloneNode(false) as Element;
  if (isContinued) {
    shell.removeAttribute('id');
    shell.classList.add('continued');
  }
  if (isTable(element)) {
    shell.classList.add('parted');
    const columns = element.querySelector(':scope > colgroup')?.cloneNode(true) ?? columnsOf(element);
    shell.append(columns, ...(element.tHead ? [element.tHead.cloneNode(true)] : []));
  }
  return shell;
};

/** A block that stands on several pages, as what each of them shows of it. It is read where it is laid out, and left so. */
export const partsOf = (element: Element, pageAt: PageAt): Map<number, Element> => {
  const parts = new Map<number, Element>();
  let current = pagesOf(element, pageAt)?.from ?? 0;
  let items = 0;
  const put = (node: Node, page: number | null): void => {
    current = page ?? current;
    const shell = parts.get(current) ?? shellOf(element, parts.size > 0);
    if (!parts.has(current) && parts.size > 0 && element.tagName === 'OL')
      shell.setAttribute('start', String(items));
    parts.set(current, shell);
    shell.append(node);
  };
  for (const child of element.childNodes) {
    if (isTable(element) && (child === element.tHead || child.nodeName === 'COLGROUP')) continue;
    if (child.nodeName === 'LI') items += 1;
    if (child.nodeType === Node.TEXT_NODE) partsOfText(child as Text, pageAt, put);
    else if (child.nodeType === Node.ELEMENT_NODE) {
      const inner = child as Element;
      const span = pagesOf(inner, pageAt);
      if (!span || span.from === span.to) put(inner.cloneNode(true), span?.from ?? null);
      else for (const [page, part] of partsOf(inner, pageAt)) put(part, page);
    }
  }
  return parts;
};
