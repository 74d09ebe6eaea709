import type { ArticleBlock, ArticleCell, ArticleFlow, ArticleInline } from '../../db/domain/article-text.ts';
import type { CharterContent } from '../../db/domain/charter-content.ts';
import type { CharterText } from '../../db/queries/charter-text.ts';
import { articleTarget, proseReader } from '../../electron/documents/charter-prose.ts';
import type { ProseBlock, ProseFlow, ProseInline } from '../../electron/documents/model.ts';
import { setProse, setText } from '../../electron/documents/set-text.ts';
import { articleSketch, storedSketch } from './article-sketch.ts';

const markNames = ['bold', 'italic', 'underline'] as const;

/** A line as papers print it, its links by the names they lead to. */
const inlines = (nodes: readonly ProseInline[] = [], isHeading = false): ArticleInline[] => {
  const printed: ArticleInline[] = [];
  for (const [index, line] of setProse(nodes).entries()) {
    if (index > 0) printed.push({ type: 'hardBreak' });
    for (const run of line) {
      const last = printed.at(-1);
      const marks = markNames
        .filter((mark) => run[mark] && !(isHeading && mark === 'bold'))
        .map((type) => ({ type }));
      if (run.note) printed.push({ type: 'note', attrs: { text: setText(run.note.text).trim() } });
      else if (run.target !== undefined) {
        if (last?.type !== 'articleLink') printed.push({ type: 'articleLink', attrs: { key: run.target } });
      } else if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks))
        printed[printed.length - 1] = { ...last, text: last.text + run.text };
      else printed.push({ type: 'text', text: run.text, ...(marks.length > 0 && { marks }) });
    }
  }
  return trimmed(printed.filter((node) => node.type !== 'text' || node.text !== ''));
};

const isBlankEnd = (node: ArticleInline | undefined): boolean =>
  node?.type === 'hardBreak' || (node?.type === 'text' && node.text.trim() === '');

/** An import leaves blanks at the ends of lines. */
const trimmed = (nodes: ArticleInline[]): ArticleInline[] => {
  while (isBlankEnd(nodes[0])) nodes.shift();
  while (isBlankEnd(nodes.at(-1))) nodes.pop();
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first?.type === 'text') nodes[0] = { ...first, text: first.text.trimStart() };
  const end = nodes.at(-1);
  if (last && end?.type === 'text') nodes[nodes.length - 1] = { ...end, text: end.text.trimEnd() };
  return nodes;
};

const isEmpty = (block: ArticleFlow): boolean =>
  block.type === 'paragraph' ? (block.content ?? []).length === 0 : block.content.length === 0;

/** Empty lines go, and bullets that touch are one list. */
const joined = (all: readonly ArticleFlow[]): ArticleFlow[] => {
  const kept: ArticleFlow[] = [];
  for (const block of all) {
    const last = kept.at(-1);
    if (isEmpty(block)) continue;
    if (block.type === 'bulletList' && last?.type === 'bulletList') last.content.push(...block.content);
    else kept.push(block);
  }
  return kept;
};

const flow = (block: ProseFlow): ArticleFlow =>
  block.type === 'paragraph'
    ? { type: 'paragraph', content: inlines(block.content) }
    : {
        type: block.type,
        content: block.content
          .map(({ content }) => ({ type: 'listItem' as const, content: joined(content.map(flow)) }))
          .filter(({ content }) => content.length > 0),
      };

const cell = (content: readonly ProseFlow[], isHead: boolean): ArticleCell => {
  const kept = joined(content.map(flow));
  return {
    type: isHead ? 'tableHeader' : 'tableCell',
    content: kept.length > 0 ? kept : [{ type: 'paragraph' }],
  };
};

const printed = (block: ProseBlock): ArticleBlock => {
  if (block.type === 'heading')
    return { type: 'heading', attrs: { level: 3 }, content: inlines(block.content, true) };
  if (block.type !== 'table') return flow(block);
  return {
    type: 'table',
    content: block.rows.map((cells, row) => ({
      type: 'tableRow',
      content: cells.map((content) => cell(content, block.hasHead && row === 0)),
    })),
  };
};

/** Every article of a charter as its paper prints it, in a few signs. */
export const printedArticles = (text: CharterText): { title: string; lines: string[] }[] => {
  const read = proseReader(text);
  return text.articles.map((article) => {
    const blocks = read(article).flatMap((block) => (block.type === 'prose' ? [printed(block.content)] : []));
    return {
      title: setText(article.title),
      lines: articleSketch(blocks.filter((block) => block.type !== 'paragraph' || !isEmpty(block))),
    };
  });
};

/** Every article of an import, its links by the names that papers give articles. */
export const importedArticles = ({
  preamble,
  chapters,
}: CharterContent): { title: string; lines: string[] }[] => {
  const numbered = [
    ...(preamble ? [{ ...preamble, number: '' }] : []),
    ...chapters.flatMap(({ articles }, chapter) =>
      articles.map((article, index) => ({ ...article, number: `${chapter + 1}.${index + 1}` })),
    ),
  ];
  const named = (line: string): string =>
    numbered.reduce(
      (all, { key, number }) => all.replaceAll(`[${key}]`, `[${articleTarget({ number })}]`),
      line,
    );
  return numbered.map(({ title, body }) => ({ title, lines: storedSketch(body).map(named) }));
};
