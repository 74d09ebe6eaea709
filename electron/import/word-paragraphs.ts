import { inlineWords, type ImportedInline } from '../../db/domain/imported-inline.ts';
import type { ListPlace } from '../../db/domain/imported-lists.ts';
import type { WordLine, WordLossKind } from '../../db/domain/word-blocks.ts';
import { WordNumbering, type NumberLevel } from './word-numbering.ts';
import type { WordPackage } from './word-package.ts';
import { WordRuns } from './word-runs.ts';
import { indentOf, WordStyles, type ParagraphStyle } from './word-styles.ts';
import { childNamed, childrenNamed, numberIn, textOf, valueOf, within, type XmlElement } from './word-xml.ts';

/** Words of each note by its id; separators are notes too, of a type. */
const notesOf = (part: XmlElement | null, name: string): ReadonlyMap<string, string> =>
  new Map(
    childrenNamed(part, name)
      .filter(({ attributes }) => (attributes.get('type') ?? 'normal') === 'normal')
      .map((note) => [
        note.attributes.get('id') ?? '',
        within(note, 'p')
          .map((paragraph) => within(paragraph, 't').map(textOf).join(''))
          .join(' ')
          .replace(/[ \t\n\r]+/g, ' ')
          .trim(),
      ]),
  );

const saidBy = (content: readonly ImportedInline[], mark: 'bold' | 'underline'): boolean => {
  const words = content.filter((node) => node.type === 'text' && node.text.trim() !== '');
  return (
    words.length > 0 &&
    words.every((node) => node.type === 'text' && (node.marks ?? []).some(({ type }) => type === mark))
  );
};

/** How far the words of a line may stand from those of the item it goes on with, in twips. */
const tolerance = 120;

/** Reads paragraphs in their order: lists count, fields run on and deleted marks join them. */
export class WordParagraphs {
  readonly #styles: WordStyles;
  readonly #numbering: WordNumbering;
  readonly #runs: WordRuns;
  readonly #lose: (kind: WordLossKind) => void;
  /** Levels of the list above, with where their words begin. */
  #items: { level: number; indent: number }[] = [];
  #anchors: string[] = [];
  /** What stood before a paragraph mark that was deleted. */
  #held: ImportedInline[] = [];

  constructor(opened: WordPackage, lose: (kind: WordLossKind) => void) {
    const notes = {
      footnote: notesOf(opened.footnotes, 'footnote'),
      endnote: notesOf(opened.endnotes, 'endnote'),
    };
    this.#lose = lose;
    this.#styles = new WordStyles(opened.styles);
    this.#numbering = new WordNumbering(opened.numbering);
    this.#runs = new WordRuns({
      styles: this.#styles,
      note: (part, id) => notes[part].get(id) ?? '',
      hasAddress: (id) => opened.addresses.has(id),
      lose,
    });
  }

  /** A name that belongs to the next paragraph. */
  anchor(name: string): void {
    this.#anchors.push(name);
  }

  /** `line` is null where the paragraph goes on in the next one. In the head of a table, its own style is no mark. */
  read(element: XmlElement, inHead: boolean) {
    const properties = childNamed(element, 'pPr');
    const style = this.#styles.paragraph(valueOf(properties, 'pStyle'));
    // A table of contents whose end is lost would take the whole text with it.
    if (style.heading !== null) this.#runs.fields.leaveContents();
    const wasInContents = this.#runs.fields.isInContents;
    const toggles = inHead ? { ...style.toggles, bold: null } : style.toggles;
    const { content: read, anchors, boxes, size } = this.#runs.read(element, toggles);
    const isContents =
      style.isContents || ((wasInContents || this.#runs.fields.isInContents) && read.length === 0);
    if (isContents) return { line: null, boxes, isContents };
    this.#anchors.push(...anchors);
    if (style.isHidden) {
      if (inlineWords(read).trim() !== '') this.#lose('hidden');
      return { line: null, boxes, isContents };
    }
    const content = [...this.#held, ...read];
    this.#held = [];
    if (childNamed(childNamed(properties, 'rPr'), 'del')) {
      this.#held = content;
      return { line: null, boxes, isContents };
    }
    return {
      line: this.#line(properties, { ...style, size: size ?? style.size }, content),
      boxes,
      isContents,
    };
  }

  #line(properties: XmlElement | null, style: ParagraphStyle, content: ImportedInline[]): WordLine {
    const outline = numberIn(childNamed(properties, 'outlineLvl'), 'val');
    const heading = outline === null ? style.heading : outline < 9 ? outline + 1 : null;
    const level = this.#level(properties, style);
    const isBlankLine = inlineWords(content).trim() === '';
    const counted = level && level.format !== 'none' && level.format !== 'bullet' && !isBlankLine;
    const number = counted ? this.#numbering.count(level) : null;
    const indent = indentOf(properties) ?? level?.indent ?? style.indent;
    const isItem = level !== null && level.format !== 'none' && heading === null && style.role === null;
    const place = isItem ? this.#item(level, indent) : this.#after(style, heading, indent, isBlankLine);
    if (isItem && /(?:letter|roman)$/i.test(level.format) && !isBlankLine) this.#lose('lettered');
    const side = valueOf(properties, 'jc');
    const anchors = this.#anchors;
    if (!isBlankLine) this.#anchors = [];
    return {
      type: 'line',
      content,
      isHeading: false,
      place,
      heading,
      role: style.role,
      look: {
        bold: saidBy(content, 'bold'),
        underlined: saidBy(content, 'underline'),
        centred: side === null ? style.isCentred : side === 'center',
        size: style.size,
      },
      sign: level && level.format !== 'bullet' ? level.sign : '',
      number,
      anchors,
    };
  }

  #level(properties: XmlElement | null, style: ParagraphStyle): NumberLevel | null {
    const own = childNamed(properties, 'numPr');
    const id = valueOf(own, 'numId') ?? valueOf(style.numbering, 'numId');
    if (id === null || id === '0') return null;
    const at = numberIn(childNamed(own ?? style.numbering, 'ilvl'), 'val');
    return this.#numbering.level(id, at, style.id);
  }

  #item({ level, list, format }: NumberLevel, indent: number): ListPlace {
    this.#items = [...this.#items.filter((item) => item.level < level), { level, indent }];
    return { level, ordered: format !== 'bullet', list };
  }

  /** A line without a sign goes on with the item under whose words it stands. */
  #after(
    style: ParagraphStyle,
    heading: number | null,
    indent: number,
    isBlankLine: boolean,
  ): ListPlace | null {
    if (isBlankLine) return null;
    const found =
      heading === null && indent > 0
        ? this.#items.findLast((item) => item.indent > 0 && indent >= item.indent - tolerance)
        : undefined;
    const continues = style.continues ?? found?.level;
    if (continues !== undefined && heading === null && this.#items.length > 0) return { continues };
    this.#items = [];
    return null;
  }
}
