import { goesOn, type ListPlace } from '../../db/domain/imported-lists.ts';
import type { ImportedBlock } from '../../db/domain/imported-text.ts';
import { maxNoteLength } from '../../db/domain/article-text.ts';
import { LineWriter, type Reading } from './pasted-lines.ts';
import { type Look, lookOf, noLook } from './pasted-look.ts';
import { styleAttribute } from './pasted-source.ts';
import { readPastedTable } from './pasted-tables.ts';
import { calledNote, pastedNotes, wordPlace } from './pasted-word.ts';

/** No word of theirs is a word of the text. */
const dropped =
  /^(?:img|picture|svg|math|canvas|video|audio|object|embed|applet|map|input|select|button|datalist|template|noscript|del|xml|head|frameset|v:.*|w:sdtpr)$/;
const droppedElement = /^(?:comment|comment-list|header|footer|footnote-separator|field-begin|toc)$/;
const droppedClass = /(?:^|\s)(?:MsoToc\w+|MsoCommentReference|msoDel)(?:\s|$)/i;
const blocks =
  /^(?:p|div|h[1-6]|blockquote|section|article|aside|main|nav|header|footer|address|center|figure|figcaption|dl|dt|dd|pre|form|fieldset|legend|details|summary|body|hr|w:sdt)$/;

const marks: Record<string, Partial<Look>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  u: { underline: true },
  sup: { raise: 'super' },
  sub: { raise: 'sub' },
};

/** Reads a page that is nowhere shown, from its body down. Chromium never nests elements more than 512 deep. */
export class PastedReader {
  readonly #classes: ReadonlyMap<string, Look>;
  readonly #notes: ReturnType<typeof pastedNotes>;
  readonly #called = new Set<string>();
  readonly #looks = new Map<string, Look>();
  #lists = 0;

  constructor(body: Element, classes: ReadonlyMap<string, Look>) {
    this.#classes = classes;
    this.#notes = pastedNotes(body);
  }

  read(body: Element): ImportedBlock[] {
    const out = new LineWriter();
    const reading: Reading = {
      bold: false,
      italic: false,
      underline: false,
      raise: null,
      symbolFont: null,
      isLink: false,
      isHeading: false,
      isPreformatted: false,
      item: null,
    };
    this.#children(body, reading, out, 0);
    out.close(reading);
    // A note whose call was not copied, or longer than a note can be, comes after: none of its words is lost.
    for (const [name, { words }] of this.#notes) {
      if (this.#called.has(name)) continue;
      out.words(words, reading);
      out.close(reading);
    }
    return out.blocks;
  }

  #children(parent: Element, reading: Reading, out: LineWriter, depth: number): void {
    for (const node of parent.childNodes) {
      if (node instanceof Element) this.#element(node, reading, out, depth);
      else if (node.nodeType === Node.TEXT_NODE) this.#words(node.nodeValue ?? '', reading, out);
    }
  }

  #words(text: string, reading: Reading, out: LineWriter): void {
    if (!reading.isPreformatted) return out.words(text, reading);
    text.split(/\r\n?|\n/).forEach((line, at) => {
      if (at > 0) out.lineEnd(reading);
      out.words(line, reading);
    });
  }

  #look(element: Element): Look {
    const style = element.getAttribute(styleAttribute);
    if (style === null) return noLook;
    const look = this.#looks.get(style) ?? lookOf(style);
    this.#looks.set(style, look);
    return look;
  }

  #isDropped(element: Element, look: Look): boolean {
    if (dropped.test(element.localName)) return true;
    if (!element.hasAttributes()) return false;
    return (
      look.isHidden ||
      droppedElement.test(look.element) ||
      /^ignore$/i.test(look.list) ||
      element.hasAttribute('hidden') ||
      droppedClass.test(element.className) ||
      this.#classLook(element).isHidden ||
      this.#notes.get(element.id.toLowerCase())?.block === element
    );
  }

  #marked(element: Element, look: Look, around: Reading): Reading {
    const tag = marks[element.localName];
    if (!tag && !element.hasAttributes() && element.localName !== 'a') return around;
    const ofClass = this.#classLook(element);
    // A link is drawn underlined: nobody underlined it.
    const isLink = around.isLink || element.localName === 'a';
    return {
      ...around,
      isLink,
      bold: look.bold ?? ofClass.bold ?? tag?.bold ?? around.bold,
      italic: look.italic ?? ofClass.italic ?? tag?.italic ?? around.italic,
      underline: !isLink && (look.underline ?? ofClass.underline ?? tag?.underline ?? around.underline),
      raise: look.raise ?? tag?.raise ?? around.raise,
      symbolFont: look.symbolFont ?? around.symbolFont,
    };
  }

  #classLook(element: Element): Look {
    if (this.#classes.size === 0 || !element.hasAttribute('class')) return noLook;
    for (const name of element.classList) {
      const look = this.#classes.get(name);
      if (look) return look;
    }
    return noLook;
  }

  #element(element: Element, around: Reading, out: LineWriter, depth: number): void {
    const look = this.#look(element);
    if (this.#isDropped(element, look)) return;
    const name = element.localName;
    if (name === 'br') return look.breaksPage ? out.close(around) : out.lineEnd(around);
    if (name === 'a' && this.#callsNote(element, out)) return;
    const reading = this.#marked(element, look, around);
    if (name === 'table') {
      out.close(around);
      const outside = { ...around, item: null };
      for (const caption of element.children)
        if (caption.localName === 'caption') out.blocks.push(...this.#cell(caption, outside));
      out.blocks.push(readPastedTable(element, (cell) => this.#cell(cell, outside)));
    } else if (name === 'ul' || name === 'ol') {
      out.close(around);
      this.#list(element, reading, out, depth + 1);
    } else if (blocks.test(name)) {
      out.close(around);
      const inside = this.#inBlock(element, look, reading);
      this.#children(element, inside, out, depth);
      out.close(inside);
    } else this.#children(element, reading, out, depth);
  }

  #cell(cell: Element, around: Reading): ImportedBlock[] {
    const out = new LineWriter();
    this.#children(cell, around, out, 0);
    out.close(around);
    return out.blocks;
  }

  #inBlock(element: Element, look: Look, reading: Reading): Reading {
    const ofClass = this.#classLook(element);
    const isHeading =
      reading.isHeading ||
      /^h[1-6]$/.test(element.localName) ||
      /(?:^|\s)MsoTitle/i.test(element.className) ||
      (look.outline ?? ofClass.outline) !== null;
    const isPreformatted = reading.isPreformatted || element.localName === 'pre';
    const place = isHeading ? null : this.#wordPlace(element, look);
    const item = place ? { place, isBegun: false } : reading.item;
    return { ...reading, isHeading, isPreformatted, item };
  }

  #wordPlace(element: Element, look: Look): ListPlace | null {
    const place = look.list === '' ? null : wordPlace(element, look.list);
    // Word's list paragraph without a sign goes on with the item above.
    return place ?? (/(?:^|\s)MsoListParagraph/i.test(element.className) ? goesOn : null);
  }

  /** Items, and lists that are within the list itself: those belong to the item before them. */
  #list(list: Element, reading: Reading, out: LineWriter, depth: number): void {
    const ordered = list.localName === 'ol';
    const name = `list${(this.#lists += 1)}`;
    for (const child of list.children) {
      if (child.localName !== 'li') {
        this.#element(child, reading, out, depth);
        continue;
      }
      const look = this.#look(child);
      if (this.#isDropped(child, look)) continue;
      const said = child.getAttribute('aria-level') ?? child.getAttribute('data-aria-level');
      const level = Math.max(depth, Number(said) || 1);
      // Word on the web writes each item as a list of its own, under the name of the one it belongs to.
      const place = { level, ordered, list: child.getAttribute('data-listid') ?? name };
      const item = { place, isBegun: false };
      const inside = { ...this.#marked(child, look, reading), isHeading: false, item };
      this.#children(child, inside, out, level);
      out.close(inside);
    }
  }

  #callsNote(anchor: Element, out: LineWriter): boolean {
    const name = calledNote(anchor);
    if (name === null) return false;
    const words = this.#notes.get(name)?.words ?? '';
    if (words !== '' && words.length <= maxNoteLength) {
      this.#called.add(name);
      out.note(words);
    }
    return true;
  }
}
