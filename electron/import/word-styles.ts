import type { WordRole } from '../../db/domain/word-blocks.ts';
import { childNamed, childrenNamed, numberIn, switchIn, valueOf, type XmlElement } from './word-xml.ts';

/** On, off, or silent: what is around holds. */
export type Toggles = { bold: boolean | null; italic: boolean | null; underline: boolean | null };

type Style = {
  name: string;
  basedOn: string | null;
  paragraph: XmlElement | null;
  run: XmlElement | null;
};

/** What a paragraph style comes to, through those it is based on. */
export type ParagraphStyle = {
  id: string;
  heading: number | null;
  role: WordRole | null;
  isContents: boolean;
  /** The level of list it continues, from 1; null when it does not. */
  continues: number | null;
  numbering: XmlElement | null;
  isCentred: boolean;
  indent: number;
  size: number;
  toggles: Toggles;
  isHidden: boolean;
};

const underlined = (run: XmlElement | null): boolean | null => {
  const line = valueOf(run, 'u');
  return line === null ? null : line !== 'none';
};

export const togglesOf = (run: XmlElement | null): Toggles => ({
  bold: switchIn(run, 'b'),
  italic: switchIn(run, 'i'),
  underline: underlined(run),
});

// Word names its own styles in English, whatever the language of its screens; others translate them.
const headingName = /^(?:heading|titre|überschrift|título|kop) ?([1-9])$/i;
const titleName = /^(?:title|titre|titel)$/i;
const subtitleName = /^(?:subtitle|sous-titre|sous titre)$/i;
const contentsName =
  /^(?:toc (?:\d|heading)|tm ?\d|contents (?:\d|heading)|table of figures|index heading|en-tête de table des matières)$/i;
const asideName = /^codir titre 1 sans numéro$/i;
const continuedName = /^list continue ?(\d)?$/i;

const centred = (paragraph: XmlElement | null): boolean | null => {
  const side = valueOf(paragraph, 'jc');
  return side === null ? null : side === 'center';
};

/** Where words begin, in twips from the margin; null when nothing is said. */
export const indentOf = (paragraph: XmlElement | null): number | null => {
  const indent = childNamed(paragraph, 'ind');
  return numberIn(indent, 'left') ?? numberIn(indent, 'start');
};

const defaultSize = 22;

export class WordStyles {
  readonly #styles = new Map<string, Style>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #runs = new Map<string, Toggles>();
  readonly #size: number;
  readonly #default: string;

  constructor(part: XmlElement | null) {
    for (const style of childrenNamed(part, 'style')) {
      const id = style.attributes.get('styleId');
      if (id === undefined) continue;
      this.#styles.set(id, {
        name: valueOf(style, 'name') ?? id,
        basedOn: valueOf(style, 'basedOn'),
        paragraph: childNamed(style, 'pPr'),
        run: childNamed(style, 'rPr'),
      });
    }
    const defaults = childNamed(childNamed(childNamed(part, 'docDefaults'), 'rPrDefault'), 'rPr');
    this.#size = numberIn(childNamed(defaults, 'sz'), 'val') ?? defaultSize;
    const normal = childrenNamed(part, 'style').find(
      ({ attributes }) =>
        attributes.get('type') === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('default') ?? ''),
    );
    this.#default = normal?.attributes.get('styleId') ?? '';
  }

  /** A style and those it is based on, itself first. */
  #chain(id: string): Style[] {
    const chain: Style[] = [];
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at); ) {
      seen.add(at);
      const style = this.#styles.get(at);
      if (!style) break;
      chain.push(style);
      at = style.basedOn;
    }
    return chain;
  }

  paragraph(id: string | null): ParagraphStyle {
    const named = id !== null && this.#styles.has(id) ? id : this.#default;
    const known = this.#paragraphs.get(named);
    if (known) return known;
    const style = this.#resolved(named);
    this.#paragraphs.set(named, style);
    return style;
  }

  #resolved(id: string): ParagraphStyle {
    const chain = this.#chain(id);
    const first = <T>(read: (style: Style) => T | null): T | null => {
      for (const style of chain) {
        const value = read(style);
        if (value !== null) return value;
      }
      return null;
    };
    const names = chain.map(({ name }) => name.trim());
    const outline = first(({ paragraph }) => numberIn(childNamed(paragraph, 'outlineLvl'), 'val'));
    const ofName = names.flatMap((name) => headingName.exec(name)?.[1] ?? [])[0];
    const isContents = names.some((name) => contentsName.test(name));
    const role = names.some((name) => asideName.test(name))
      ? 'aside'
      : names.some((name) => titleName.test(name))
        ? 'title'
        : names.some((name) => subtitleName.test(name))
          ? 'subtitle'
          : null;
    const continued = names
      .flatMap((name) => continuedName.exec(name) ?? null)
      .find((found) => found !== null);
    const isHeading = !isContents && role !== 'title' && role !== 'subtitle';
    return {
      id,
      // The ninth level of outlines, counted from 0, is the text's.
      heading: !isHeading
        ? null
        : outline !== null
          ? outline < 9
            ? outline + 1
            : null
          : ofName
            ? Number(ofName)
            : null,
      role,
      isContents,
      continues: continued ? Number(continued[1] ?? 1) : null,
      numbering: first(({ paragraph }) => childNamed(paragraph, 'numPr')),
      isCentred: first(({ paragraph }) => centred(paragraph)) ?? false,
      indent: first(({ paragraph }) => indentOf(paragraph)) ?? 0,
      size: first(({ run }) => numberIn(childNamed(run, 'sz'), 'val')) ?? this.#size,
      toggles: {
        bold: first(({ run }) => switchIn(run, 'b')),
        italic: first(({ run }) => switchIn(run, 'i')),
        underline: first(({ run }) => underlined(run)),
      },
      isHidden: first(({ run }) => switchIn(run, 'vanish')) ?? false,
    };
  }

  /** What a character style says of its runs. */
  run(id: string | null): Toggles {
    if (id === null) return { bold: null, italic: null, underline: null };
    const known = this.#runs.get(id);
    if (known) return known;
    const chain = this.#chain(id).map(({ run }) => togglesOf(run));
    const first = (key: keyof Toggles): boolean | null =>
      chain.map((toggles) => toggles[key]).find((value) => value !== null) ?? null;
    const toggles = { bold: first('bold'), italic: first('italic'), underline: first('underline') };
    this.#runs.set(id, toggles);
    return toggles;
  }
}

/**
 * Bold and italic are switches: said by a paragraph style and a character style both, they cancel out; said by the run
 * itself, they hold (ECMA-376 part 1, 17.7.3).
 */
export const toggled = (
  own: Toggles,
  character: Toggles,
  paragraph: Toggles,
): Record<keyof Toggles, boolean> => ({
  bold: own.bold ?? (character.bold ?? false) !== (paragraph.bold ?? false),
  italic: own.italic ?? (character.italic ?? false) !== (paragraph.italic ?? false),
  underline: own.underline ?? character.underline ?? paragraph.underline ?? false,
});
