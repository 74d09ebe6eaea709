import { blockHtml } from './html-blocks.ts';
import type { PageNumbers } from './html-prose.ts';
import { attribute } from './html-text.ts';
import { setText } from './set-text.ts';
import type { DocModel } from './model.ts';

/** A CSS string: backslash escapes keep any text inside its quotes, and out of the style element. */
const cssString = (text: string): string =>
  `"${text.replace(/[\\"<>&\n\r\f]/g, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;

/** A paper that goes into a larger one is numbered there. `pages` fill its table of contents. */
type Numbering = { numbered?: boolean; pages?: PageNumbers };

const noPages: PageNumbers = new Map();

const headStyle = (head: string): string =>
  `@page{@top-left{content:${cssString(setText(head))}}}@page:first{@top-left{content:none}}`;

/** The page's running head and foot, which only CSS margin boxes can number; main admits this style by its hash. */
export const footStyle = (model: DocModel, { numbered = true }: Numbering = {}): string => {
  if (model.layout === 'whole') return '@page{margin:0}';
  if (!numbered) return '';
  const pages = model.isUnpaged === true ? '' : '@bottom-right{content:counter(page) "/" counter(pages)}';
  return (
    `@page{@bottom-left{content:${cssString(setText(model.foot))}}${pages}}` +
    (model.head === undefined ? '' : headStyle(model.head))
  );
};

const headMeta = (head: string | undefined): string =>
  head === undefined ? '' : `<meta name="codir:head" content="${attribute(head)}">`;

const onOneLine = (html: string): string => html.replaceAll('\n', ' ');

/**
 * The whole document as HTML, without script and without inline style: preview, print and PDF read this same text.
 * Each block is a line of it, for the preview to tell which ones changed without reading them.
 * Every direct child of `main` is a block that the page never cuts in two unless it is taller than a page, but a table,
 * which is cut between its rows, and a list, between its items; a block of class `keeps` never ends a page.
 */
export const documentHtml = (model: DocModel, numbering: Numbering = {}): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${attribute(model.title)}</title>` +
  `<meta name="codir:foot" content="${attribute(model.foot)}">${headMeta(model.head)}` +
  `<link rel="stylesheet" href="/paper/paper.css"><style>${footStyle(model, numbering)}</style></head>` +
  `<body class="paper"><main class="${model.layout}${model.isUnpaged === true ? ' unpaged' : ''} accent-${model.accent}">` +
  `${model.blocks.map((block) => onOneLine(blockHtml(block, numbering.pages ?? noPages))).join('\n')}</main></body></html>`;
