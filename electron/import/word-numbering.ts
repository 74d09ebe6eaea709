import { indentOf } from './word-styles.ts';
import { childNamed, childrenNamed, numberIn, valueOf, type XmlElement } from './word-xml.ts';

/** A level of a list: how Word numbers its lines. */
export type NumberLevel = {
  /** From 1. */
  level: number;
  format: string;
  /** « %1. », « Article %1 », or the bullet. */
  sign: string;
  start: number;
  indent: number;
  /** Lists that count together have one name. */
  list: string;
};

const readLevel = (element: XmlElement, list: string): NumberLevel => ({
  level: (numberIn(element, 'ilvl') ?? 0) + 1,
  format: valueOf(element, 'numFmt') ?? 'decimal',
  sign: valueOf(element, 'lvlText') ?? '',
  start: numberIn(childNamed(element, 'start'), 'val') ?? 1,
  indent: indentOf(childNamed(element, 'pPr')) ?? 0,
  list,
});

const levelsOf = (element: XmlElement): Map<number, XmlElement> =>
  new Map(childrenNamed(element, 'lvl').map((level) => [numberIn(level, 'ilvl') ?? 0, level]));

/** The lists of a document, and how far each has counted. */
export class WordNumbering {
  readonly #nums = new Map<string, XmlElement>();
  readonly #abstracts = new Map<string, XmlElement>();
  readonly #counts = new Map<string, number[]>();

  constructor(part: XmlElement | null) {
    for (const num of childrenNamed(part, 'num')) this.#nums.set(num.attributes.get('numId') ?? '', num);
    for (const abstract of childrenNamed(part, 'abstractNum'))
      this.#abstracts.set(abstract.attributes.get('abstractNumId') ?? '', abstract);
  }

  /** The definition of a list; one that only names a list style leads to the list that defines it. */
  #abstract(num: XmlElement): XmlElement | null {
    const found = this.#abstracts.get(valueOf(num, 'abstractNumId') ?? '') ?? null;
    const link = valueOf(found, 'numStyleLink');
    if (link === null) return found;
    return [...this.#abstracts.values()].find((other) => valueOf(other, 'styleLink') === link) ?? found;
  }

  /** The level of a list; `styleId` tells it where a style only names the list. Null for none. */
  level(numId: string, at: number | null, styleId: string): NumberLevel | null {
    const num = this.#nums.get(numId);
    const abstract = num && this.#abstract(num);
    if (!num || !abstract) return null;
    const levels = levelsOf(abstract);
    const ofStyle = [...levels].find(([, level]) => valueOf(level, 'pStyle') === styleId)?.[0];
    const wanted = at ?? ofStyle ?? 0;
    const override = childrenNamed(num, 'lvlOverride').find((each) => numberIn(each, 'ilvl') === wanted);
    const isApart = childrenNamed(num, 'lvlOverride').some((each) => childNamed(each, 'startOverride'));
    const element = childNamed(override, 'lvl') ?? levels.get(wanted);
    const list = isApart ? `num${numId}` : `abstract${abstract.attributes.get('abstractNumId')}`;
    if (!element) return null;
    const read = { ...readLevel(element, list), level: wanted + 1 };
    return { ...read, start: numberIn(childNamed(override, 'startOverride'), 'val') ?? read.start };
  }

  /** The number the next line at this level takes. */
  count({ list, level, start }: NumberLevel): number {
    const counts = this.#counts.get(list) ?? [];
    this.#counts.set(list, counts);
    const next = (counts[level] ?? start - 1) + 1;
    counts.length = level;
    counts[level] = next;
    return next;
  }
}
