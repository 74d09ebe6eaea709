import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Failure } from '../../db/domain/failure.ts';
import { childrenOf, element, elementsOf, parseXml, writeXml, type XmlElement } from './xml-tree.ts';

const maxParts = 2000;
const maxInflated = 80 * 1024 * 1024;

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordMain = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const templateType = mainType.replace('document.main', 'template.main');
const contentTypesPath = '[Content_Types].xml';

const again =
  'ouvrez-le dans Word, enregistrez-le au format «\u00a0Document Word (.docx)\u00a0», puis choisissez-le de nouveau dans la charte.';
const unusable = (why: string): Failure =>
  new Failure('refused', `Le modèle Word de la charte ${why}\u00a0: ${again}`);

const isOldOrLocked = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

const unzipped = (bytes: Uint8Array): Record<string, Uint8Array> => {
  let parts = 0;
  let inflated = 0;
  const isTooBig = (size: number): boolean => {
    parts += 1;
    inflated += size;
    return parts > maxParts || inflated > maxInflated;
  };
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        if (isTooBig(originalSize)) throw new Error('too big');
        return true;
      },
    });
  } catch {
    throw unusable('n’a pas pu être lu');
  }
};

/** The part a list of relationships names for a type, its path in the archive. */
const linked = (relations: XmlElement | undefined, type: string, folder: string): string | undefined => {
  const found =
    relations &&
    elementsOf(relations).find(({ attributes }) => attributes['Type'] === `${relationships}/${type}`);
  const target = found?.attributes['Target'];
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : folder + target;
};

/** A part of a Word document that others name, and what it is there. */
export type PartKind = 'styles' | 'numbering' | 'footnotes';

/** A Word document taken apart: its trees are changed in place, then written back with every other part untouched. */
export type DocxPackage = {
  document: XmlElement;
  styles: XmlElement;
  /** undefined when the document has none. */
  numbering: XmlElement | undefined;
  footnotes: XmlElement | undefined;
  /** Gives the document a part it did not have. */
  add(kind: PartKind, root: XmlElement): void;
  /** The bytes of the document as its trees now are. */
  write(): Uint8Array;
};

/**
 * Opens a Word document to be written into.
 * @throws Failure `refused` when it is no document that Word would open, with what to do
 */
export const openDocx = (bytes: Uint8Array): DocxPackage => {
  if (isOldOrLocked(bytes)) throw unusable('est protégé par un mot de passe ou d’un ancien format');
  const parts = unzipped(bytes);
  const trees = new Map<string, XmlElement>();
  const tree = (path: string): XmlElement | undefined => {
    const known = trees.get(path);
    if (known) return known;
    const part = parts[path];
    if (!part) return undefined;
    try {
      const root = parseXml(strFromU8(part).replace(/^\ufeff/, ''));
      trees.set(path, root);
      return root;
    } catch {
      throw unusable('est abîmé');
    }
  };
  const types = tree(contentTypesPath);
  const mainPath = linked(tree('_rels/.rels'), 'officeDocument', '');
  const document = mainPath === undefined ? undefined : tree(mainPath);
  if (
    !types ||
    mainPath === undefined ||
    document?.name !== 'w:document' ||
    document.attributes['xmlns:w'] !== wordMain
  )
    throw unusable('n’est pas un document que Word écrit aujourd’hui');
  if (Object.keys(parts).some((path) => path.endsWith('vbaProject.bin')))
    throw unusable('contient des macros');
  for (const { attributes } of elementsOf(types))
    if (attributes['ContentType'] === templateType) attributes['ContentType'] = mainType;

  const folder = mainPath.slice(0, mainPath.lastIndexOf('/') + 1);
  const relationsPath = `${folder}_rels/${mainPath.slice(folder.length)}.rels`;
  const relations =
    tree(relationsPath) ??
    element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' });
  trees.set(relationsPath, relations);
  const partOf = (kind: PartKind): XmlElement | undefined => {
    const path = linked(relations, kind, folder);
    return path === undefined ? undefined : tree(path);
  };
  const styles = partOf('styles');
  if (!styles) throw unusable('n’a aucun style');

  return {
    document,
    styles,
    numbering: partOf('numbering'),
    footnotes: partOf('footnotes'),
    add(kind, root) {
      let name = `${kind}.xml`;
      for (let count = 1; parts[folder + name]; count += 1) name = `${kind}${count}.xml`;
      const ids = new Set(childrenOf(relations, 'Relationship').map(({ attributes }) => attributes['Id']));
      let id = `rIdCoDir${kind}`;
      while (ids.has(id)) id += 'x';
      relations.children.push(
        element('Relationship', { Id: id, Type: `${relationships}/${kind}`, Target: name }),
      );
      types.children.push(
        element('Override', {
          PartName: `/${folder}${name}`,
          ContentType: `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`,
        }),
      );
      trees.set(folder + name, root);
    },
    write: () =>
      zipSync({
        ...parts,
        ...Object.fromEntries([...trees].map(([path, root]) => [path, strToU8(writeXml(root))])),
      }),
  };
};
