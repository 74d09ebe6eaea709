import { maxNoteLength } from '../../db/domain/article-text.ts';
import { importedWords } from '../../db/domain/imported-inline.ts';
import { isSymbolFont, symbolSign } from '../../db/domain/symbol-fonts.ts';
import type { WordLossKind } from '../../db/domain/word-blocks.ts';
import { WordFields } from './word-fields.ts';
import { toggled, togglesOf, type Toggles, type WordStyles } from './word-styles.ts';
import {
  childNamed,
  childrenNamed,
  elementsOf,
  numberIn,
  switchIn,
  textOf,
  valueOf,
  within,
  type XmlElement,
} from './word-xml.ts';

/** What the runs of a document need to know of it. */
export type RunsContext = {
  styles: WordStyles;
  /** Words of a note, by the name of its part and its id. */
  note: (part: 'footnote' | 'endnote', id: string) => string;
  hasAddress: (id: string) => boolean;
  lose: (kind: WordLossKind) => void;
};

type Mark = { type: 'bold' | 'italic' | 'underline' };
type Look = { marks?: Mark[]; raise: 'super' | 'sub' | null; font: string };

/** Elements that only stand around words. */
const around = /^(?:smartTag|customXml|dir|bdo|sdtContent|rubyBase|ruby|Choice|Fallback)$/;

/** Reads what stands in paragraphs, one after the other: fields go from one to the next. */
export class WordRuns {
  readonly #context: RunsContext;
  readonly fields: WordFields;
  #paragraph: Toggles = { bold: null, italic: null, underline: null };
  #anchors: string[] = [];
  #boxes: XmlElement[] = [];
  #size: number | null = null;

  constructor(context: RunsContext) {
    this.#context = context;
    this.fields = new WordFields(() => context.lose('address'));
  }

  /** `style` is what the paragraph's style says of its words; `size` is null where only the style says it. */
  read(paragraph: XmlElement, style: Toggles) {
    this.#paragraph = style;
    this.#anchors = [];
    this.#boxes = [];
    this.#size = null;
    this.#children(paragraph);
    return { content: this.fields.take(), anchors: this.#anchors, boxes: this.#boxes, size: this.#size };
  }

  #children(parent: XmlElement): void {
    for (const child of elementsOf(parent)) this.#inline(child);
  }

  #inline(element: XmlElement): void {
    const { name, attributes } = element;
    if (name === 'r') this.#run(element);
    else if (name === 'hyperlink') this.#hyperlink(element);
    else if (name === 'ins' || name === 'moveTo') this.#inserted(element);
    else if (name === 'del' || name === 'moveFrom') this.#deleted(element);
    else if (name === 'sdt') this.#children(childNamed(element, 'sdtContent') ?? element);
    else if (name === 'fldSimple') this.#simpleField(element);
    else if (name === 'oMath' || name === 'oMathPara') this.#equation(element);
    else if (name === 'bookmarkStart') this.#anchors.push(attributes.get('name') ?? '');
    else if (name === 'AlternateContent') this.#alternate(element);
    else if (around.test(name)) this.#children(element);
  }

  #inserted(element: XmlElement): void {
    if (within(element, 't').length > 0) this.#context.lose('insertion');
    this.#children(element);
  }

  #deleted(element: XmlElement): void {
    if (within(element, 'delText').length > 0 || within(element, 't').length > 0)
      this.#context.lose('deletion');
  }

  #hyperlink(element: XmlElement): void {
    const anchor = element.attributes.get('anchor');
    const id = element.attributes.get('id');
    const isOutside = id !== undefined && this.#context.hasAddress(id);
    if (isOutside) this.#context.lose('address');
    if (isOutside || anchor === undefined) return this.#children(element);
    this.fields.openReference(anchor);
    this.#children(element);
    this.fields.closeReference();
  }

  #simpleField(element: XmlElement): void {
    this.fields.begin();
    this.fields.code(element.attributes.get('instr') ?? '');
    this.fields.separate();
    this.#children(element);
    this.fields.end();
  }

  #equation(element: XmlElement): void {
    const text = within(element, 't').map(textOf).join('');
    this.#context.lose('equation');
    if (text !== '') this.fields.push({ type: 'text', text: importedWords(text) });
  }

  /** The same thing drawn twice, for a new Word and an old one. */
  #alternate(element: XmlElement): void {
    const chosen = childNamed(element, 'Choice') ?? childNamed(element, 'Fallback');
    if (chosen) for (const child of elementsOf(chosen)) this.#piece(child, { raise: null, font: '' });
  }

  #run(run: XmlElement): void {
    const properties = childNamed(run, 'rPr');
    const styleId = valueOf(properties, 'rStyle');
    const isStruck = switchIn(properties, 'strike') === true || switchIn(properties, 'dstrike') === true;
    const hasWords = childrenNamed(run, 't').some((text) => textOf(text).trim() !== '');
    if (switchIn(properties, 'vanish') === true) {
      if (hasWords) this.#context.lose('hidden');
      return;
    }
    if (isStruck && hasWords) this.#context.lose('struck');
    const size = numberIn(childNamed(properties, 'sz'), 'val');
    if (hasWords && size !== null) this.#size = Math.max(size, this.#size ?? 0);
    const look = toggled(togglesOf(properties), this.#context.styles.run(styleId), this.#paragraph);
    const marks = (['bold', 'italic', 'underline'] as const)
      .filter((mark) => look[mark])
      .map((type): Mark => ({ type }));
    const place = valueOf(properties, 'vertAlign');
    const fonts = childNamed(properties, 'rFonts')?.attributes;
    const drawn = {
      ...(marks.length > 0 && { marks }),
      raise: place === 'superscript' ? ('super' as const) : place === 'subscript' ? ('sub' as const) : null,
      font: fonts?.get('ascii') ?? fonts?.get('hAnsi') ?? '',
    };
    for (const child of elementsOf(run)) this.#piece(child, drawn);
  }

  #text(text: string, { marks, raise, font }: Look): void {
    const signs = isSymbolFont(font)
      ? Array.from(text, (sign) => this.#sign(font, sign.charCodeAt(0))).join('')
      : text;
    const words = importedWords(signs, raise);
    if (words !== '') this.fields.push({ type: 'text', text: words, ...(marks && { marks }) });
  }

  #sign(font: string, code: number): string {
    if (code === 0x20 || code === 0xa0) return ' ';
    const sign = symbolSign(font, code);
    if (sign === null) this.#context.lose('symbol');
    return sign ?? '';
  }

  #piece(piece: XmlElement, look: Look): void {
    const { name, attributes } = piece;
    switch (name) {
      case 't':
        return this.#text(textOf(piece).replace(/[\n\r\t]+/g, ' '), look);
      case 'tab':
      case 'ptab':
        return this.#text(' ', look);
      case 'br':
        // A page or column that ends is no part of the text.
        if (!/^(?:page|column)$/.test(attributes.get('type') ?? '')) this.fields.push({ type: 'hardBreak' });
        return undefined;
      case 'cr':
        return this.fields.push({ type: 'hardBreak' });
      case 'noBreakHyphen':
        return this.#text('\u2011', look);
      case 'sym':
        return this.#text(
          this.#sign(attributes.get('font') ?? '', Number.parseInt(attributes.get('char') ?? '', 16)),
          { ...look, font: '' },
        );
      case 'fldChar':
        return this.#fieldMark(attributes.get('fldCharType') ?? '');
      case 'instrText':
        return this.fields.code(textOf(piece));
      case 'footnoteReference':
      case 'endnoteReference':
        return this.#note(name === 'footnoteReference' ? 'footnote' : 'endnote', attributes.get('id') ?? '');
      case 'commentReference':
        return this.#context.lose('comment');
      case 'drawing':
      case 'pict':
      case 'object':
        return this.#drawing(piece);
      case 'AlternateContent':
        return this.#alternate(piece);
      case 'ruby':
        return this.#children(childNamed(piece, 'rubyBase') ?? piece);
      default:
        return undefined;
    }
  }

  #fieldMark(type: string): void {
    if (type === 'begin') this.fields.begin();
    else if (type === 'separate') this.fields.separate();
    else if (type === 'end') this.fields.end();
  }

  #note(part: 'footnote' | 'endnote', id: string): void {
    const text = this.#context.note(part, id);
    if (text === '') return;
    if (part === 'endnote') this.#context.lose('endnote');
    if (text.length <= maxNoteLength) return this.fields.push({ type: 'note', attrs: { text } });
    // Its words stay, in the text itself.
    this.#context.lose('longNote');
    this.fields.push({ type: 'text', text: ` (${text})` });
    return undefined;
  }

  #drawing(element: XmlElement): void {
    const boxes = within(element, 'txbxContent');
    if (boxes.length > 0) {
      this.#boxes.push(...boxes);
      return this.#context.lose('textBox');
    }
    if (within(element, 'OLEObject').length > 0 || within(element, 'chart').length > 0)
      return this.#context.lose('object');
    if (within(element, 'blip').length > 0 || within(element, 'imagedata').length > 0)
      return this.#context.lose('image');
    return this.#context.lose('drawing');
  }
}
