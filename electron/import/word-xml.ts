import { Parser } from 'saxen';
import { decodeText } from './decode-text.ts';

/** An element by its local name, whatever the prefix; its attributes too. Read only, and strictly: files come from anywhere. */
export type XmlElement = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
};

/** Damaged, too large, or with definitions of its own (a DTD may unfold without end, or name files). */
export class XmlTrouble extends Error {
  readonly isTooBig: boolean;
  constructor(message: string, isTooBig = false) {
    super(message);
    this.name = 'XmlTrouble';
    this.isTooBig = isTooBig;
  }
}

const maxElements = 1_500_000;
const maxDepth = 400;

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';

/** Without a DTD there are five names, and codes: saxen's own decoder breaks those beyond 0xFFFF. */
const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,8})|#x([0-9a-f]{1,7})|(\w+));/gi,
        (entity, decimal?: string, hexadecimal?: string, name?: string) => {
          if (name !== undefined) return named.get(name) ?? entity;
          return character(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal));
        },
      )
    : text;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (read: () => Record<string, string>): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(read())) {
    const key = local(name);
    if (!name.startsWith('xmlns') && !found.has(key)) found.set(key, decoded(value));
  }
  return found;
};

/** @throws XmlTrouble */
export const parseXml = (bytes: Uint8Array): XmlElement => {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [root];
  let elements = 0;
  new Parser()
    .on('openTag', (name, attributes) => {
      elements += 1;
      if (elements > maxElements || open.length > maxDepth) throw new XmlTrouble('too many elements', true);
      const element: XmlElement = { name: local(name), attributes: attributesOf(attributes), children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    })
    .on('closeTag', () => {
      open.pop();
    })
    .on('text', (text) => {
      open.at(-1)?.children.push(decoded(text));
    })
    .on('cdata', (text) => {
      open.at(-1)?.children.push(text);
    })
    .on('attention', () => {
      throw new XmlTrouble('a document type definition');
    })
    .on('error', (error) => {
      throw error instanceof XmlTrouble ? error : new XmlTrouble(error.message);
    })
    .parse(decodeText(bytes).text);
  const [element] = elementsOf(root);
  if (!element) throw new XmlTrouble('no element');
  return element;
};

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string');

export const childrenNamed = (element: XmlElement | null, name: string): XmlElement[] =>
  element ? elementsOf(element).filter((child) => child.name === name) : [];

export const childNamed = (element: XmlElement | null | undefined, name: string): XmlElement | null =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name) ??
  null;

/** The `val` of a child: what Word writes most properties as. */
export const valueOf = (element: XmlElement | null | undefined, name: string): string | null =>
  childNamed(element, name)?.attributes.get('val') ?? null;

/** A whole number in an attribute; null when it is none. */
export const numberIn = (element: XmlElement | null | undefined, attribute: string): number | null => {
  const text = element?.attributes.get(attribute);
  const number = text === undefined ? Number.NaN : Number.parseInt(text, 10);
  return Number.isNaN(number) ? null : number;
};

/** An on/off property: there without a value is on. Null when it is not there. */
export const switchIn = (element: XmlElement | null | undefined, name: string): boolean | null => {
  const child = childNamed(element, name);
  if (!child) return null;
  return !/^(?:0|false|off|none)$/i.test(child.attributes.get('val') ?? 'on');
};

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Every element of that name, however deep, not within another of them. */
export const within = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => (child.name === name ? [child] : within(child, name)));
