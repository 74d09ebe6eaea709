import type { ArticleBlock, ArticleCell, ArticleFlow, ArticleInline } from '../../db/domain/article-text.ts';
import { articleBlocks } from '../../db/domain/imported-text.ts';
import { PastedReader } from './pasted-blocks.ts';
import { classLooks } from './pasted-look.ts';
import { pastedSource, styleAttribute } from './pasted-source.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const tags = { bold: 'strong', italic: 'em', underline: 'u' } as const;

const inlineHtml = (node: ArticleInline): string => {
  if (node.type === 'text')
    return (node.marks ?? []).reduceRight(
      (html, { type }) => `<${tags[type]}>${html}</${tags[type]}>`,
      escaped(node.text),
    );
  // The one atom that a paste from elsewhere can hold; the editor reads it by this attribute.
  if (node.type === 'note') return `<span data-note="${escaped(node.attrs.text)}"></span>`;
  return node.type === 'hardBreak' ? '<br>' : '';
};
const inlinesHtml = (content: readonly ArticleInline[] = []): string => content.map(inlineHtml).join('');

const flowHtml = (flow: ArticleFlow): string => {
  if (flow.type === 'paragraph') return `<p>${inlinesHtml(flow.content)}</p>`;
  const tag = flow.type === 'bulletList' ? 'ul' : 'ol';
  const items = flow.content.map(({ content }) => `<li>${content.map(flowHtml).join('')}</li>`);
  return `<${tag}>${items.join('')}</${tag}>`;
};

const cellHtml = ({ type, content }: ArticleCell): string => {
  const tag = type === 'tableHeader' ? 'th' : 'td';
  return `<${tag}>${content.map(flowHtml).join('')}</${tag}>`;
};

const blockHtml = (block: ArticleBlock): string => {
  if (block.type === 'heading') return `<h3>${inlinesHtml(block.content)}</h3>`;
  if (block.type !== 'table') return flowHtml(block);
  const rows = block.content.map(({ content }) => `<tr>${content.map(cellHtml).join('')}</tr>`);
  return `<table><tbody>${rows.join('')}</tbody></table>`;
};

const sliceTags =
  /^(?:p|h[1-6]|ul|ol|li|table|colgroup|col|tbody|thead|tr|th|td|strong|b|em|i|u|br|span|div)$/;

/** What was copied from an editor of ours keeps its shape, which says where it was cut, and the names of its atoms. */
const ownSlice = (body: HTMLElement): string => {
  for (const element of body.querySelectorAll('*')) {
    if (!sliceTags.test(element.localName)) element.replaceWith(...element.childNodes);
    else
      for (const name of element.getAttributeNames())
        if (name === styleAttribute || !/^(?:data-|colspan$|rowspan$)/.test(name))
          element.removeAttribute(name);
  }
  return body.innerHTML;
};

/**
 * What a clipboard holds, whoever filled it (Word, LibreOffice, Google Docs, a page of the web, ourselves), as the
 * plain HTML that an article can take: paragraphs, `h3`, lists within lists, tables without merged cells, `strong`,
 * `em`, `u`, and `span[data-note]` for a foot note. Images, links, styles, scripts, comments and what was deleted are
 * not there; words are. Parsed where nothing is shown, run or fetched.
 */
export const cleanPastedHtml = (html: string): string => {
  const source = pastedSource(html);
  const { body } = new DOMParser().parseFromString(source.html, 'text/html');
  if (body.querySelector('[data-pm-slice]')) return ownSlice(body);
  const reader = new PastedReader(body, classLooks(source.css));
  return articleBlocks(reader.read(body)).map(blockHtml).join('');
};
