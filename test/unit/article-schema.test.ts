import { getSchema } from '@tiptap/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleBodyField } from '../../db/domain/article-text.ts';
import { storedArticleText } from '../../db/domain/stored-article.ts';
import { articleExtensions } from '../../renderer/ui/article-schema.ts';
import { articleText } from '../support/arbitrary-article.ts';

const schema = getSchema(articleExtensions(null));

/** What the editor makes of a stored text, and would store again. */
const throughEditor = (stored: string): string => {
  const doc = schema.nodeFromJSON(JSON.parse(stored));
  doc.check();
  return storedArticleText(doc.toJSON());
};

describe('the text of an article in its editor', () => {
  it('knows exactly the nodes and marks that may be stored', () => {
    expect(Object.keys(schema.nodes).toSorted()).toEqual(
      [
        'articleLink',
        'bulletList',
        'doc',
        'hardBreak',
        'heading',
        'listItem',
        'note',
        'orderedList',
        'paragraph',
        'ruleValue',
        'table',
        'tableCell',
        'tableHeader',
        'tableRow',
        'text',
      ].toSorted(),
    );
    expect(Object.keys(schema.marks).toSorted()).toEqual(['bold', 'italic', 'underline']);
  });

  it('takes in any text that may be stored, and gives it back the same', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const stored = articleBodyField.parse(JSON.stringify(text));
        if (stored === '') return;
        expect(articleBodyField.parse(throughEditor(stored))).toBe(
          // ProseMirror joins texts of one look that touch.
          articleBodyField.parse(JSON.stringify(schema.nodeFromJSON(JSON.parse(stored)).toJSON())),
        );
      }),
    );
  });
});

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const inList = (depth: number, text: string): object =>
  depth === 0
    ? paragraph(text)
    : { type: 'bulletList', content: [{ type: 'listItem', content: [inList(depth - 1, text)] }] };
const tableOf = (rows: number, columns: number) => ({
  type: 'table',
  content: Array.from({ length: rows }, (_, row) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, (__, column) => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [paragraph(`${row}-${column}`)],
    })),
  })),
});
const kept = (...content: object[]) => {
  const stored = articleBodyField.safeParse(storedArticleText({ type: 'doc', content }));
  return stored.success && stored.data !== '' ? JSON.parse(stored.data).content : stored.data;
};

describe('what the editor holds, as it is kept', () => {
  it('keeps nothing of a text without a word', () => {
    expect(kept({ type: 'paragraph' }, inList(2, ' '), { type: 'heading' })).toBe('');
  });

  it('joins a list deeper than papers show to the deepest they do', () => {
    expect(kept(inList(6, 'profond'))).toEqual([inList(4, 'profond')]);
  });

  it('drops what the editor adds of its own', () => {
    const [table] = kept(tableOf(2, 2));
    expect(JSON.stringify(table)).not.toContain('attrs');
  });

  it.each([
    [2, 14, [12, 2], [2, 2]],
    [301, 1, [1, 1], [300, 1]],
    [2, 3, [3], [2]],
  ])('goes on in another table where one of %i × %i is too large', (rows, columns, widths, heights) => {
    const tables: { content: { content: unknown[] }[] }[] = kept(tableOf(rows, columns));
    expect(tables.map(({ content }) => content[0]?.content.length)).toEqual(widths);
    expect(tables.map(({ content }) => content.length)).toEqual(heights);
  });

  it('fills the rows of a table that are shorter than the others', () => {
    const table = tableOf(2, 3);
    table.content[1]?.content.pop();
    const [whole] = kept(table);
    expect(whole.content[1].content).toHaveLength(3);
  });

  it('keeps a paragraph of any length, never parting a character', () => {
    const long = `${'a'.repeat(49_999)}👩${'b'.repeat(60_000)}`;
    const [only] = kept(paragraph(long));
    expect(only.content.map(({ text }: { text: string }) => text.length)).toEqual([49_999, 50_000, 10_002]);
    expect(only.content.map(({ text }: { text: string }) => text).join('')).toBe(long);
  });
});
