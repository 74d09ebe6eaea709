import { type ArticleInline, maxTextLength, withoutHidden } from './article-text.ts';

/** A link to somewhere else in the same document, and the words it shows. */
export type ImportedReference = { type: 'reference'; target: string; words: string };
export type ImportedInline = ArticleInline | ImportedReference;

// Invisible, and lost on whoever searches: hyphens to come, blanks of no width, places of objects.
const invisible = /[\u00ad\u200b\ufffc]/g;
const raised: Record<string, string> = { super: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };

/** Words of a run, clean; `raise` turns a figure or two into the same raised or lowered: « m² », « CO₂ ». */
export const importedWords = (text: string, raise: 'super' | 'sub' | null = null): string => {
  const words = withoutHidden(text.replace(/\r\n?/g, '\n')).replace(invisible, '');
  return raise && /^\d{1,2}$/.test(words)
    ? words.replace(/\d/g, (digit) => raised[raise]?.[Number(digit)] ?? digit)
    : words;
};

const markNames = (node: ArticleInline): string =>
  node.type === 'text' ? (node.marks ?? []).map(({ type }) => type).join() : '';

/** Runs of one look in one piece. */
export const joinedInlines = (content: readonly ArticleInline[]): ArticleInline[] => {
  const nodes: ArticleInline[] = [];
  for (const node of content) {
    const last = nodes.at(-1);
    const joins = node.type === 'text' && last?.type === 'text' && markNames(node) === markNames(last);
    if (!joins) nodes.push(node);
    else if (last.text.length + node.text.length <= maxTextLength)
      nodes[nodes.length - 1] = { ...last, text: last.text + node.text };
    else nodes.push({ type: 'hardBreak' }, node);
  }
  return nodes;
};

/** A text longer than a node may be, cut between two characters. */
const cut = (node: ArticleInline): ArticleInline[] => {
  if (node.type !== 'text' || node.text.length <= maxTextLength) return [node];
  const parts: ArticleInline[] = [];
  for (let rest = node.text; rest !== ''; ) {
    const end = /[\ud800-\udbff]/.test(rest.charAt(maxTextLength - 1)) ? maxTextLength - 1 : maxTextLength;
    if (parts.length > 0) parts.push({ type: 'hardBreak' });
    parts.push({ ...node, text: rest.slice(0, end) });
    rest = rest.slice(end);
  }
  return parts;
};

const trimmedAt = (nodes: ArticleInline[], end: 'start' | 'end'): ArticleInline[] => {
  const at = end === 'start' ? 0 : -1;
  for (let node = nodes.at(at); node; node = nodes.at(at)) {
    if (node.type !== 'text' && node.type !== 'hardBreak') break;
    const text = node.type !== 'text' ? '' : end === 'start' ? node.text.trimStart() : node.text.trimEnd();
    if (text !== '' && node.type === 'text') {
      nodes.splice(at, 1, { ...node, text });
      break;
    }
    nodes.splice(at, 1);
  }
  return nodes;
};

/** The content of a line: runs of one look in one piece, nothing blank at its ends. */
const tidyLine = (content: readonly ArticleInline[]): ArticleInline[] =>
  trimmedAt(trimmedAt(joinedInlines(content.flatMap(cut)), 'start'), 'end');

/** The key of the article that a name within the document belongs to; null for none. */
export type LinkTo = (target: string) => string | null;

const article = /article[ \u00a0]+$/;

/** A link shows « article 2.3 » by itself: those words go, and any others stay as they were written. */
const addReference = (nodes: ArticleInline[], { target, words }: ImportedReference, linkTo: LinkTo): void => {
  const said = words.trim();
  const key = linkTo(target);
  const last = nodes.at(-1);
  if (key !== null && /^(?:article[ \u00a0]+\d[\d.]*|préambule)$/.test(said)) {
    nodes.push({ type: 'articleLink', attrs: { key } });
  } else if (key !== null && /^\d[\d.]*$/.test(said) && last?.type === 'text' && article.test(last.text)) {
    nodes.splice(-1, 1, { ...last, text: last.text.replace(article, '') });
    nodes.push({ type: 'articleLink', attrs: { key } });
  } else nodes.push({ type: 'text', text: words });
};

/** The content of a line as an article holds it. */
export const resolvedLine = (content: readonly ImportedInline[], linkTo: LinkTo): ArticleInline[] => {
  const nodes: ArticleInline[] = [];
  for (const node of content) {
    if (node.type === 'reference') addReference(nodes, node, linkTo);
    else nodes.push(node);
  }
  return tidyLine(nodes.filter((node) => node.type !== 'text' || node.text !== ''));
};

/** The words alone; a line end and a note are a blank. */
export const inlineWords = (content: readonly ImportedInline[]): string =>
  content
    .map((node) => (node.type === 'text' ? node.text : node.type === 'reference' ? node.words : ' '))
    .join('');

export const isBlank = (content: readonly ImportedInline[]): boolean =>
  content.every((node) => node.type === 'hardBreak' || (node.type === 'text' && node.text.trim() === ''));
