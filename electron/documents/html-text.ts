import { setLine, setRich, setText, type ProseLine, type ProseRun } from './set-text.ts';
import type { RichBlock, RichInline } from '../../db/domain/rich-text.ts';

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);

/** A text as an attribute or a title: typeset, escaped, without marks. */
export const attribute = (text: string): string => escaped(setText(text));

const wrapped = (isOn: boolean, tag: string, html: string): string =>
  isOn ? `<${tag}>${html}</${tag}>` : html;

const runHtml = ({ text, bold, italic, underline, raised, note, target }: ProseRun): string => {
  const seen = wrapped(underline, 'u', wrapped(raised, 'sup', escaped(text)));
  const html = wrapped(bold, 'b', wrapped(italic, 'i', seen));
  if (note) return `<a class="call" id="call-${note.number}" href="#note-${note.number}">${html}</a>`;
  return target === undefined ? html : `<a href="#${escaped(target)}">${html}</a>`;
};

/** A line of runs; a note's call and a link lead within the document. */
export const lineHtml = (line: ProseLine): string => line.map(runHtml).join('');

/** Typeset, escaped, with « 1er » as a superscript. */
export const inline = (text: string): string => lineHtml(setLine(text));

export const lines = (texts: readonly string[]): string => texts.map(inline).join('<br>');

/** An element with its words, nothing when there are none. */
export const element = (tag: string, className: string, text: string): string =>
  text === '' ? '' : `<${tag} class="${className}">${inline(text)}</${tag}>`;

const paragraph = (nodes: readonly RichInline[] = []): string =>
  `<p>${setRich(nodes).map(lineHtml).join('<br>')}</p>`;

/** A paragraph or a list of a rich text; the model holds nothing else. */
export const richHtml = (block: RichBlock): string => {
  if (block.type === 'paragraph') return paragraph(block.content);
  const tag = block.type === 'bulletList' ? 'ul' : 'ol';
  const items = block.content.map(({ content }) => `<li>${content.map(richHtml).join('')}</li>`);
  return `<${tag}>${items.join('')}</${tag}>`;
};
