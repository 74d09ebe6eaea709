import { describe, expect, it } from 'vitest';
import { documentOdt } from '../../electron/documents/odt.ts';
import { elementsOf, parseXml, type XmlElement } from '../../electron/documents/xml-tree.ts';
import { charterModel } from './charter-model.ts';
import { partOf, textOfXml } from './read-formats.ts';
import { allOf } from './read-word.ts';

const bytes = documentOdt(charterModel(3, 3));
const content = parseXml(partOf(bytes, 'content.xml'));
const styles = parseXml(partOf(bytes, 'styles.xml'));

const attribute = ({ attributes }: XmlElement, name: string): string => attributes[`text:${name}`] ?? '';
const textOf = (root: XmlElement): string =>
  root.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Headings with their automatic styles followed to the named one. */
const headings = allOf(content, 'text:h').map((each) => {
  const style = attribute(each, 'style-name');
  const automatic = allOf(content, 'style:style').find(
    ({ attributes }) => attributes['style:name'] === style,
  );
  return {
    text: textOf(each),
    level: attribute(each, 'outline-level'),
    style: automatic?.attributes['style:parent-style-name'] ?? style,
    isUnnumbered: attribute(each, 'is-list-header') === 'true',
  };
});

describe('a charter for LibreOffice', () => {
  it('has headings in an outline that numbers them « 1. » and « 1.1 »', () => {
    const levels = allOf(styles, 'text:outline-level-style').slice(0, 2);
    expect(levels.map(({ attributes }) => attributes['style:num-format'])).toEqual(['1', '1']);
    expect(levels[0]?.attributes['style:num-suffix']).toBe('.');
    expect(levels[1]?.attributes['text:display-levels']).toBe('2');
    const numbered = headings.filter(({ isUnnumbered, level }) => !isUnnumbered && level !== '3');
    expect(numbered.filter(({ level }) => level === '1').map(({ text }) => text)).toEqual(
      [1, 2, 3].map((chapter) => `Titre du chapitre ${chapter}`),
    );
    expect(numbered.filter(({ level }) => level === '2')).toHaveLength(9);
    expect(new Set(numbered.map(({ style }) => style))).toEqual(new Set(['Heading_20_1', 'Heading_20_2']));
  });

  it('leaves without a number a preamble and the signatures', () => {
    expect(headings.filter(({ isUnnumbered }) => isUnnumbered).map(({ text }) => text)).toEqual([
      'Préambule',
      'Signatures',
    ]);
    expect(allOf(content, 'text:p').filter((each) => attribute(each, 'style-name') === 'Title')).toHaveLength(
      1,
    );
  });

  it('puts notes at the foot of the page', () => {
    const notes = allOf(content, 'text:note');
    expect(notes.map(({ attributes }) => attributes['text:note-class'])).toEqual(['footnote', 'footnote']);
    expect(notes.flatMap((note) => allOf(note, 'text:note-citation').map(textOf))).toEqual(['1', '2']);
    expect(notes.map((note) => allOf(note, 'text:note-body').map(textOf).join(''))).toEqual([
      'Aucune voix ne compte double.',
      'Le 1er\u00a0janvier de chaque année.',
    ]);
  });

  it('refers to an article by a field that follows its number', () => {
    const [field, ...others] = allOf(content, 'text:bookmark-ref').filter(
      (each) => attribute(each, 'reference-format') === 'number',
    );
    expect(others).toEqual([]);
    if (!field) throw new Error('no reference');
    expect(textOf(field)).toBe('2.3');
    const heading = allOf(content, 'text:h').find((each) =>
      allOf(each, 'text:bookmark-start').some(
        (start) => attribute(start, 'name') === attribute(field, 'ref-name'),
      ),
    );
    expect(heading && textOf(heading)).toBe('Ce que dit l’article 3 du chapitre 2');
  });

  it('has a table of contents written already, whose pages are fields', () => {
    const [contents] = allOf(content, 'text:table-of-content');
    if (!contents) throw new Error('no table of contents');
    const lines = allOf(contents, 'text:index-body')
      .flatMap((body) => allOf(body, 'text:p'))
      .map(textOf);
    expect(lines).toHaveLength(1 + 1 + 3 + 9);
    expect(lines[0]).toBe('Sommaire');
    expect(lines[3]).toMatch(/^1\.1Ce que dit l’article 1 du chapitre 1\d$/);
    const pages = allOf(contents, 'text:bookmark-ref');
    expect(pages).toHaveLength(13);
    expect(new Set(pages.map((page) => attribute(page, 'reference-format')))).toEqual(new Set(['page']));
  });

  it('restarts its lists where a list begins, a second one under an item too', () => {
    const restarted = allOf(content, 'text:list-item').filter(
      (item) => attribute(item, 'start-value') === '1',
    );
    expect(restarted.map(textOf)).toEqual(['sauf urgence']);
    expect(
      allOf(content, 'text:list').filter((each) => attribute(each, 'continue-numbering') !== ''),
    ).toEqual([]);
  });

  it('repeats the head of a table on every page', () => {
    const tables = allOf(content, 'table:table').slice(1);
    expect(tables.map((each) => allOf(each, 'table:table-header-rows').length)).toEqual([1, 1]);
  });

  it('has a running head on every page but the first', () => {
    const [page] = allOf(styles, 'style:master-page');
    const heads = page ? elementsOf(page).filter(({ name }) => name.startsWith('style:header')) : [];
    expect(heads.map((each) => [each.name, textOf(each)])).toEqual([
      ['style:header', 'Charte de fonctionnement · CoDir du Pays de Mortagne'],
      ['style:header-first', ''],
    ]);
  });

  it('says nothing twice: notes are at the foot, not after their article as well', () => {
    const model = charterModel(2, 2);
    const notes = { type: 'endnotes', itemId: 1, notes: [{ number: 1, text: 'Une note de fin' }] } as const;
    const text = textOfXml(
      partOf(documentOdt({ ...model, blocks: [...model.blocks, notes] }), 'content.xml'),
    );
    expect(text).not.toContain('Une note de fin');
  });
});
