import { assertNever } from '../../db/domain/failure.ts';
import { ordinalParts, typeset } from '../../db/domain/typography.ts';
import type { AgendaEntry, Block, DocModel } from './model.ts';

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);

/** Typeset, escaped, with « 1er » as a superscript; every text of a document passes here. */
const inline = (text: string): string =>
  ordinalParts(typeset(text))
    .map((part) => (part.superscript ? `<sup>${escaped(part.text)}</sup>` : escaped(part.text)))
    .join('');

const element = (tag: string, className: string, text: string): string =>
  text === '' ? '' : `<${tag} class="${className}">${inline(text)}</${tag}>`;

const entry = (block: AgendaEntry): string =>
  `<section class="entry${block.standsAlone ? ' alone' : ''}" data-item="${block.itemId}">` +
  `<div class="number">${inline(block.number)}</div>` +
  `<div class="body">${element('h3', 'entry-title', block.title)}${element('p', 'question', block.question)}${element('p', 'detail', block.detail)}</div>` +
  `<div class="clock">${element('p', 'time', block.time)}${element('p', 'duration', block.duration)}</div>` +
  `</section>`;

const lines = (texts: readonly string[]): string => texts.map(inline).join('<br>');

const blockHtml = (block: Block): string => {
  switch (block.type) {
    case 'letterhead':
      return (
        `<header class="letterhead"><div><p class="name">${inline(block.name)}</p>` +
        `<p class="voices">${lines(block.lines)}</p></div>` +
        (block.address.length > 0 ? `<p class="address">${lines(block.address)}</p>` : '') +
        `</header>`
      );
    case 'title':
      return `<div class="title"><h1>${inline(block.text)}</h1>${element('p', 'subtitle', block.subtitle)}</div>`;
    case 'facts':
      return `<dl class="facts">${block.rows
        .map(({ label, value }) => `<div><dt>${inline(label)}</dt><dd>${inline(value)}</dd></div>`)
        .join('')}</dl>`;
    case 'heading':
      return `<div class="heading"><h2>${inline(block.text)}</h2>${element('p', 'note', block.note)}</div>`;
    case 'entry':
      return entry(block);
    case 'paragraph':
      return `<p class="${block.tone}">${inline(block.text)}</p>`;
    default:
      return assertNever(block);
  }
};

/** A CSS string: backslash escapes keep any text inside its quotes, and out of the style element. */
const cssString = (text: string): string =>
  `"${text.replace(/[\\"<>&\n\r\f]/g, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;

/** The page's running foot, which only CSS margin boxes can number; main admits this style by its hash. */
export const footStyle = (model: DocModel): string =>
  `@page{@bottom-left{content:${cssString(typeset(model.foot))}}@bottom-right{content:counter(page) "/" counter(pages)}}`;

/**
 * The whole document as HTML, without script and without inline style: preview, print and PDF read this same text.
 * Every direct child of `main` is a block that the page never cuts in two unless it is taller than a page.
 */
export const documentHtml = (model: DocModel): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escaped(typeset(model.title))}</title>` +
  `<meta name="codir:foot" content="${escaped(typeset(model.foot))}">` +
  `<link rel="stylesheet" href="/paper/paper.css"><style>${footStyle(model)}</style></head>` +
  `<body class="paper"><main>${model.blocks.map(blockHtml).join('')}</main></body></html>`;
