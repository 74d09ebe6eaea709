import { element, escaped, inline, lineHtml } from './html-text.ts';
import type {
  Article,
  Changed,
  ChangedCellLine,
  ChangedTable,
  ChangedWords,
  Chapter,
  Contents,
  Endnotes,
  Prose,
  ProseFlow,
  ProseInline,
  ProseTable,
} from './model.ts';
import { headAndBody } from './changed-rows.ts';
import { setChanged, setProse } from './set-text.ts';

/** The page on which each target of a document begins, once its pages are known. */
export type PageNumbers = ReadonlyMap<string, number>;

const words = (nodes: readonly ProseInline[] = []): string => setProse(nodes).map(lineHtml).join('<br>');

/** With a blank of its own: what reads the page without its look, bookmarks first, would join the two. */
const numberMark = (number: string): string =>
  number === '' ? '' : `<span class="number">${inline(number)} </span>`;

/** Numbers are filled in once the pages are known: their place is kept, so that no line moves for them. */
export const contents = ({ title, entries }: Contents, pages: PageNumbers): string =>
  `<h2 class="contents-title keeps">${inline(title)}</h2><ol class="contents">${entries
    .map(
      ({ level, number, title: name, target }) =>
        `<li class="level-${level}"><a href="#${escaped(target)}">${numberMark(number)}` +
        `<span class="name">${inline(name)}</span>` +
        `<span class="page-number" data-target="${escaped(target)}">${pages.get(target) ?? ''}</span></a></li>`,
    )
    .join('')}</ol>`;

/** Named apart from articles, which are numbered as well. */
export const chapter = ({ chapterId, number, title, target }: Chapter): string =>
  `<h2 class="chapter keeps" id="${escaped(target)}" data-item="chapter-${chapterId}">${numberMark(number)}<span class="name">${inline(title)}</span></h2>`;

export const article = ({ itemId, number, title, target }: Article): string =>
  `<h3 class="article keeps" id="${escaped(target)}" data-item="${itemId}">${numberMark(number)}<span class="name">${inline(title)}</span></h3>`;

/** Characters of a printed line, at the least. */
const lineLength = 80;

/**
 * A paragraph of about four lines or less. Chromium leaves the third line of three alone on the next page, since the two
 * lines it must leave on each cannot both be had.
 */
const isShort = (nodes: readonly ProseInline[] = []): boolean =>
  setProse(nodes)
    .map((line) => line.reduce((length, { text }) => length + text.length, 0))
    .reduce((lines, length) => lines + Math.max(1, Math.ceil(length / lineLength)), 0) <= 4;

const flow = (block: ProseFlow, attributes = ''): string => {
  if (block.type === 'paragraph') return `<p${attributes}>${words(block.content)}</p>`;
  const tag = block.type === 'bulletList' ? 'ul' : 'ol';
  const items = block.content.map(
    ({ content }) => `<li>${content.map((child) => flow(child)).join('')}</li>`,
  );
  return `<${tag}${attributes}>${items.join('')}</${tag}>`;
};

const row = (cells: readonly ProseFlow[][], open: string, close: string): string =>
  `<tr>${cells.map((cell) => `${open}${cell.map((child) => flow(child)).join('')}${close}`).join('')}</tr>`;

const table = ({ hasHead, rows }: ProseTable, attributes: string): string => {
  const [first = [], ...others] = rows;
  const head = hasHead ? `<thead>${row(first, '<th scope="col">', '</th>')}</thead>` : '';
  const body = (hasHead ? others : rows).map((cells) => row(cells, '<td>', '</td>')).join('');
  // Without its role, Chromium takes a table of one row or of no head for a way of laying out, and tags none.
  return `<table${attributes} role="table">${head}<tbody>${body}</tbody></table>`;
};

export const prose = ({ itemId, content }: Prose): string => {
  const item = ` data-item="${itemId}"`;
  if (content.type === 'heading') return `<h4 class="prose keeps"${item}>${words(content.content)}</h4>`;
  if (content.type === 'table') return table(content, ` class="prose prose-table"${item}`);
  const look = content.type === 'paragraph' && isShort(content.content) ? 'prose short' : 'prose';
  return flow(content, ` class="${look}"${item}`);
};

export const endnotes = ({ itemId, notes }: Endnotes): string =>
  `<ol class="endnotes" data-item="${itemId}">${notes
    .map(
      ({ number, text }) =>
        `<li id="note-${number}"><a class="number" href="#call-${number}">${number}</a>${element('p', 'note-text', text)}</li>`,
    )
    .join('')}</ol>`;

const segmentTags = { same: 'span', inserted: 'ins', deleted: 'del' } as const;
const changedTags = { title: 'h2', heading: 'h3', remark: 'p', paragraph: 'p', item: 'p' } as const;

const changedWords = (segments: ChangedWords): string =>
  setChanged(segments)
    .map(({ line, change }) => `<${segmentTags[change]}>${lineHtml(line)}</${segmentTags[change]}>`)
    .join('');

/** With a blank of its own, as a number: what is copied keeps it apart from the words. */
const itemMark = (mark = ''): string =>
  mark === '' ? '' : `<span class="item-mark">${inline(mark)} </span>`;
const levelClass = (level = 0): string => (level === 0 ? '' : ` in-list-${level}`);

/** Told by shape as by words: a bar stands in the margin of what changed, and grey printers show it. */
export const changed = ({ look, change, segments, level, mark, keepsWithNext = false }: Changed): string => {
  const tag = changedTags[look];
  const keeps = look === 'title' || look === 'heading' || keepsWithNext ? ' keeps' : '';
  const marked = `${itemMark(mark)}${changedWords(segments)}`;
  return `<${tag} class="changed changed-${look}${levelClass(level)} ${change}${keeps}">${marked}</${tag}>`;
};

const cellLine = ({ level, mark, segments }: ChangedCellLine): string =>
  `<p class="${mark === '' ? 'changed-line' : 'changed-item'}${levelClass(level)}">${itemMark(mark)}${changedWords(segments)}</p>`;

const changedRow = ({ isHead, change, cells }: ChangedTable['rows'][number]): string => {
  const [open, close] = isHead ? ['<th scope="col">', '</th>'] : ['<td>', '</td>'];
  return `<tr class="${change}">${cells.map((lines) => `${open}${lines.map(cellLine).join('')}${close}`).join('')}</tr>`;
};

/** A table of a comparison, as the charter prints it, a bar in the margin of each row that changed. */
export const changedTable = ({ rows }: ChangedTable): string => {
  const { head, body } = headAndBody(rows);
  const top = head.length > 0 ? `<thead>${head.map(changedRow).join('')}</thead>` : '';
  return `<table class="changed-table" role="table">${top}<tbody>${body.map(changedRow).join('')}</tbody></table>`;
};
