import type { RichBlock } from '../../db/domain/rich-text.ts';
import { setLine, setRich, type Line } from './set-text.ts';

/** What a piece of text looks like; sizes in points, colours as six hexadecimal digits. */
export type Look = {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  raised?: boolean;
  size?: number;
  color?: string;
  fill?: string;
  /** Normal weight inside a bold style. */
  light?: boolean;
};

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
export const xml = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);

/** ODF merges blanks as HTML does: those that count are written as elements. */
const blanks = (text: string): string =>
  xml(text)
    .replace(/^ +| +$| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll('\t', '<text:tab/>');

const properties = (look: Look): string =>
  [
    ...(look.bold ? ['fo:font-weight="bold"'] : []),
    ...(look.light ? ['fo:font-weight="normal"'] : []),
    ...(look.italic ? ['fo:font-style="italic"'] : []),
    ...(look.underline ? ['style:text-underline-style="solid" style:text-underline-width="auto"'] : []),
    ...(look.raised ? ['style:text-position="super 62%"'] : []),
    ...(look.size === undefined ? [] : [`fo:font-size="${look.size}pt"`]),
    ...(look.color === undefined ? [] : [`fo:color="#${look.color}"`]),
    ...(look.fill === undefined ? [] : [`fo:background-color="#${look.fill}"`]),
  ].join(' ');

/** Automatic styles, written once each, under names given as they come. */
export class AutomaticStyles {
  readonly #names = new Map<string, string>();

  /** The name of the style of `family` that holds `inside`; `attributes` go on the style element itself. */
  name(family: string, inside: string, attributes = ''): string {
    const key = `style:family="${family}"${attributes === '' ? '' : ` ${attributes}`}>${inside}`;
    const name = this.#names.get(key) ?? `A${this.#names.size + 1}`;
    this.#names.set(key, name);
    return name;
  }

  toXml(): string {
    return [...this.#names]
      .map(([key, name]) => `<style:style style:name="${name}" ${key}</style:style>`)
      .join('');
  }
}

const paragraph = (style: string, content: string): string =>
  `<text:p text:style-name="${style}">${content}</text:p>`;

export type OdtText = ReturnType<typeof odtText>;

/** Words of one document, their looks written among `styles`. */
export const odtText = (styles: AutomaticStyles) => {
  const span = (text: string, look: Look): string => {
    const inside = properties(look);
    if (inside === '') return blanks(text);
    const name = styles.name('text', `<style:text-properties ${inside}/>`);
    return `<text:span text:style-name="${name}">${blanks(text)}</text:span>`;
  };
  const line = (runs: Line, look: Look): string =>
    runs
      .map(({ text, bold, italic, underline, raised }) =>
        span(text, {
          ...look,
          ...(bold && { bold }),
          ...(italic && { italic }),
          ...(underline && { underline }),
          ...(raised && { raised }),
        }),
      )
      .join('');
  const words = (text: string, look: Look = {}): string => line(setLine(text), look);
  /** `listed` is the style of paragraphs inside lists, whatever their depth. */
  const rich = (block: RichBlock, style: string, listed = `${style}_20_liste`): string => {
    if (block.type === 'paragraph') {
      const lines = setRich(block.content ?? []).map((runs) => line(runs, {}));
      return paragraph(style, lines.join('<text:line-break/>'));
    }
    const list = block.type === 'bulletList' ? 'Puces' : 'Numeros';
    const items = block.content.map(
      ({ content }) =>
        `<text:list-item>${content.map((child) => rich(child, listed, listed)).join('')}</text:list-item>`,
    );
    return `<text:list text:style-name="${list}">${items.join('')}</text:list>`;
  };
  return { styles, span, line, words, paragraph, rich };
};
