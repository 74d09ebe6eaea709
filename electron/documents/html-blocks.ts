import { assertNever } from '../../db/domain/failure.ts';
import {
  article,
  changed,
  changedTable,
  chapter,
  contents,
  endnotes,
  prose,
  type PageNumbers,
} from './html-prose.ts';
import { attribute, element, inline, lines, richHtml } from './html-text.ts';
import { logoSize } from './logo-size.ts';
import type {
  AgendaEntry,
  Blank,
  Block,
  Cell,
  Choice,
  Letterhead,
  Logo,
  Months,
  NameCard,
  Note,
  Table,
} from './model.ts';
import { dayInitials, monthName, monthWeeks } from './month-grid.ts';

const classes = (...names: (string | false)[]): string => names.filter((name) => name !== false).join(' ');

/** Sized by attributes: the page on screen is measured before the image is drawn. */
const logoHtml = (logo: Logo | null): string => {
  if (logo === null) return '';
  const { width, height } = logoSize(logo);
  const source = `data:${logo.mediaType};base64,${Buffer.from(logo.data).toString('base64')}`;
  return `<img class="logo" src="${source}" alt="" width="${width}" height="${height}">`;
};

const letterhead = (block: Letterhead): string =>
  `<header class="letterhead">${logoHtml(block.logo)}<div class="identity"><p class="name">${inline(block.name)}</p>` +
  `<p class="voices">${lines(block.lines)}</p></div>` +
  (block.address.length > 0 ? `<p class="address">${lines(block.address)}</p>` : '') +
  `</header>`;

const runIn = (label = ''): string =>
  label === '' ? '' : `<span class="run-in">${inline(`${label}\u00a0:`)}</span> `;

// Drawn: the fonts of papers have no box among their letters.
const choice = ({ label, description }: Choice): string =>
  `<li><span class="box" role="img" aria-label="Case à cocher"></span>` +
  `${element('p', 'choice', label)}${element('p', 'choice-detail', description)}</li>`;

const blank = ({ label, value, lines: room }: Blank): string =>
  `<div class="${classes('blank', room > 1 && 'tall')}">${element('p', 'blank-label', label)}` +
  element('p', 'rule', value) +
  '<div class="rule"></div>'.repeat(value === '' ? room : room - 1) +
  `</div>`;

const fact = ({ label, value }: { label: string; value: string }): string =>
  `<p class="fact"><span class="label">${inline(`${label}\u00a0:`)}</span> ${inline(value)}</p>`;

// The clock comes before the rest: whoever listens hears when and how long with the title.
const entry = (block: AgendaEntry): string =>
  `<section class="${classes('entry', block.standsAlone && 'alone', block.isPart && 'part', block.number === '' && 'pause', block.isBrief && 'brief', block.isAgreed === true && 'agreed', block.keepsWithNext && 'keeps')}" data-item="${block.itemId}">` +
  `<div class="number">${inline(block.number)}</div>${element('h3', 'entry-title', block.title)}` +
  `<div class="clock">${element('p', 'time', block.time)}${element('p', 'duration', block.duration)}</div>` +
  `<div class="body">${element('p', 'question', block.question)}${element('p', 'detail', block.detail)}${block.facts.map(fact).join('')}</div>` +
  `</section>`;

const note = (block: Note): string =>
  `<div class="${classes('note', block.isRestricted && 'restricted')}" data-item="${block.itemId}">` +
  `${element('p', 'label', block.label)}${richHtml(block.content)}</div>`;

const cellHtml = ({ text, detail = '' }: Cell, index: number): string =>
  index === 0
    ? `<th scope="row">${element('p', 'text', text)}${element('p', 'cell-detail', detail)}</th>`
    : `<td>${element('p', 'text', text)}${element('p', 'cell-detail', detail)}</td>`;

const table = ({
  summary,
  columns,
  rows,
  isForSigning,
  isForStamp = false,
  isDense = false,
}: Table): string => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  // A width attribute: the policy admits no inline style.
  const widths = columns.map(({ share }) => `<col width="${((share / whole) * 100).toFixed(3)}%">`).join('');
  const heads = columns.map(({ label }) => `<th scope="col">${inline(label)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('');
  return (
    `<table class="${classes('table', isForSigning && 'signing', isForStamp && 'stamp', isDense && 'dense')}" aria-label="${attribute(summary)}">` +
    `<colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`
  );
};

const months = (block: Months): string => {
  const initials = dayInitials
    .map(({ letter, name }) => `<th scope="col" abbr="${name}">${letter}</th>`)
    .join('');
  const grids = block.months.map((month) => {
    const weeks = monthWeeks(month).map((week) =>
      week
        .map((day) =>
          day ? `<td${day.mark ? ` class="mark ${day.mark}"` : ''}>${day.day}</td>` : '<td></td>',
        )
        .join(''),
    );
    return (
      `<table class="month"><caption>${inline(monthName(month))}</caption>` +
      `<thead><tr>${initials}</tr></thead><tbody><tr>${weeks.join('</tr><tr>')}</tr></tbody></table>`
    );
  });
  const legend = block.legend.map(
    ({ mark, label }) => `<li><span class="mark ${mark}"></span>${inline(label)}</li>`,
  );
  const words = legend.length > 0 ? `<ul class="legend">${legend.join('')}</ul>` : '';
  return `<section class="months"><div class="grids">${grids.join('')}</div>${words}</section>`;
};

/** Letters that fit a line of a card at each size. */
const sizes = [
  { most: 18, name: 'short' },
  { most: 24, name: 'middling' },
  { most: 32, name: 'long' },
];
const size = ({ length }: string): string => sizes.find(({ most }) => length <= most)?.name ?? 'longest';

const face = (card: NameCard): string =>
  `<p class="card-name ${size(card.name)}">${inline(card.name)}</p>` +
  element('p', 'card-function', card.function) +
  element('p', 'card-place', card.collectivity);

// The far side is the same card upside down; a reader that listens hears it once.
const cards = (all: readonly NameCard[]): string =>
  `<section class="${classes('cards', all.length > 1 && 'two')}">` +
  all
    .map(
      (card) =>
        `<div class="tent"><div class="face turned" aria-hidden="true">${face(card)}</div><div class="face">${face(card)}</div></div>`,
    )
    .join('') +
  `</section>`;

export const blockHtml = (block: Block, pages: PageNumbers): string => {
  switch (block.type) {
    case 'letterhead':
      return letterhead(block);
    case 'title':
      return `<div class="title"><h1>${inline(block.text)}</h1>${element('p', 'subtitle', block.subtitle)}</div>`;
    case 'facts':
      return `<dl class="facts">${block.rows
        .map(({ label, value }) => `<div><dt>${inline(label)}</dt><dd>${inline(value)}</dd></div>`)
        .join('')}</dl>`;
    case 'heading':
      return `<div class="heading keeps"><h2>${inline(block.text)}</h2>${element('p', 'note-aside', block.note)}</div>`;
    case 'entry':
      return entry(block);
    case 'note':
      return note(block);
    case 'contents':
      return contents(block, pages);
    case 'chapter':
      return chapter(block);
    case 'article':
      return article(block);
    case 'prose':
      return prose(block);
    case 'endnotes':
      return endnotes(block);
    case 'changed':
      return changed(block);
    case 'changedTable':
      return changedTable(block);
    case 'subheading':
      return `<h3 class="subheading keeps">${inline(block.text)}</h3>`;
    case 'paragraph':
      return `<p class="${classes(block.tone, block.keepsWithNext === true && 'keeps')}">${runIn(block.label)}${inline(block.text)}</p>`;
    case 'choices':
      return `<ul class="choices">${block.choices.map(choice).join('')}</ul>`;
    case 'blanks':
      return `<div class="blanks">${block.blanks.map(blank).join('')}</div>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag} class="list">${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return table(block);
    case 'months':
      return months(block);
    case 'cards':
      return cards(block.cards);
    case 'pageBreak':
      return '<div class="page-break"></div>';
    default:
      return assertNever(block);
  }
};
