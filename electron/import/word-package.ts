import path from 'node:path';
import { refused } from './sheet.ts';
import { checkWordKind, wordZip } from './word-kind.ts';
import { childrenNamed, parseXml, textOf, within, XmlTrouble, type XmlElement } from './word-xml.ts';
import { unzipParts } from './zip-safety.ts';

/** The parts of a Word document that are read; null where it has none. */
export type WordPackage = {
  document: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  comments: XmlElement | null;
  /** Its running heads and feet. */
  margins: XmlElement[];
  /** Addresses that links lead to, by the ids of the document's relations. */
  addresses: ReadonlyMap<string, string>;
  /** Its title and who made it, among its properties; '' when it does not say. */
  title: string;
  creator: string;
};

const wanted = /^(?:.*\.rels|docprops\/core\.xml|word\/[^/]+\.xml|[^/]+\.xml)$/i;

type Relation = { id: string; type: string; target: string; isOutside: boolean };

const maxDocument = 30 * 1024 * 1024;

class Parts {
  readonly #bytes: Map<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    const parts = unzipParts(bytes, (name) => wanted.test(name), wordZip);
    // Windows tools write « \ », and names differ by case alone.
    this.#bytes = new Map(
      Object.entries(parts).map(([name, part]) => [name.replaceAll('\\', '/').toLowerCase(), part]),
    );
  }

  xml(name: string): XmlElement | null {
    const bytes = this.#bytes.get(name.toLowerCase());
    if (!bytes) return null;
    if (bytes.length > maxDocument) throw new XmlTrouble('too many bytes', true);
    return parseXml(bytes);
  }

  /** What a part refers to; its folder is where the names begin. */
  relations(part: string): Relation[] {
    const { dir, base } = path.posix.parse(part);
    const root = this.xml(path.posix.join(dir, '_rels', `${base}.rels`));
    return childrenNamed(root, 'Relationship').map(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      const isOutside = attributes.get('TargetMode') === 'External';
      const inside = target.startsWith('/') ? target.slice(1) : path.posix.join(dir, target);
      return {
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: isOutside ? target : inside,
        isOutside,
      };
    });
  }
}

const read = (bytes: Uint8Array): WordPackage | null => {
  const parts = new Parts(bytes);
  const main =
    parts.relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const document = parts.xml(main);
  if (document?.name !== 'document') return null;
  const relations = parts.relations(main);
  const related = (type: string): XmlElement[] =>
    relations
      .filter((relation) => relation.type === type && !relation.isOutside)
      .flatMap(({ target }) => parts.xml(target) ?? []);
  const only = (type: string): XmlElement | null => related(type)[0] ?? null;
  const core = parts.relations('').find(({ type }) => type === 'core-properties')?.target;
  const properties = parts.xml(core ?? 'docProps/core.xml');
  const property = (name: string): string => {
    const [element] = properties ? within(properties, name) : [];
    return element ? textOf(element).trim() : '';
  };
  return {
    document,
    styles: only('styles'),
    numbering: only('numbering'),
    footnotes: only('footnotes'),
    endnotes: only('endnotes'),
    comments: only('comments'),
    margins: [...related('header'), ...related('footer')],
    addresses: new Map(relations.filter(({ isOutside }) => isOutside).map(({ id, target }) => [id, target])),
    title: property('title'),
    creator: property('creator'),
  };
};

/**
 * Opens a Word document from its bytes.
 * @throws Failure `refused`, saying what the file is, or what is wrong with it, and what to do
 */
export const openWordPackage = (bytes: Uint8Array): WordPackage => {
  checkWordKind(bytes);
  try {
    const opened = read(bytes);
    if (opened) return opened;
  } catch (error) {
    if (!(error instanceof XmlTrouble)) throw error;
    throw refused(error.isTooBig ? wordZip.tooBig : wordZip.broken);
  }
  throw refused(wordZip.broken);
};
