import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readRichText,
  richTextField,
  richTextWords,
  storedRichText,
  type RichBlock,
} from '../../../db/domain/rich-text.ts';

const field = richTextField('La note');
const text = (words: string) => ({ type: 'text' as const, text: words });
const paragraph = (...words: string[]): RichBlock => ({ type: 'paragraph', content: words.map(text) });
const list = (...blocks: RichBlock[]): RichBlock => ({
  type: 'bulletList',
  content: blocks.map((block) => ({ type: 'listItem', content: [block] })),
});
const stored = (...content: unknown[]): string => JSON.stringify({ type: 'doc', content });

/** Lists in lists, `depth` of them. */
const deep = (depth: number): RichBlock => (depth === 0 ? paragraph('au fond') : list(deep(depth - 1)));
const depthOf = (block: RichBlock): number =>
  block.type === 'paragraph'
    ? 0
    : 1 + Math.max(0, ...block.content.flatMap(({ content }) => content.map(depthOf)));

describe('a rich text', () => {
  it('is empty when it has no word, whatever its blocks', () => {
    expect(field.parse('')).toBe('');
    expect(field.parse(stored({ type: 'paragraph' }, paragraph('   ')))).toBe('');
    expect(field.parse(stored(list(paragraph(''))))).toBe('');
    expect(readRichText(stored({ type: 'paragraph' }))).toBeNull();
  });

  it('keeps bold, italic, underline and lists, and drops what the editor adds', () => {
    const kept = field.parse(
      stored({
        type: 'orderedList',
        attrs: { start: 3, type: null },
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [{ ...text('eau'), marks: [{ type: 'bold', attrs: { a: 1 } }] }],
              },
            ],
          },
        ],
      }),
    );
    expect(JSON.parse(kept)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'orderedList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ ...text('eau'), marks: [{ type: 'bold' }] }] }],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['an image', stored({ type: 'image', attrs: { src: 'x' } })],
    ['a link', stored({ type: 'paragraph', content: [{ ...text('a'), marks: [{ type: 'link' }] }] })],
    ['a list five deep', stored(deep(5))],
    ['no JSON', '{'],
    ['another document', '{"type":"paragraph"}'],
    ['HTML', '<p>bonjour</p>'],
  ])('is refused in a sentence: %s', (_, value) => {
    const result = field.safeParse(value);
    expect(result.error?.issues[0]?.message).toBe('La note n’a pas pu être lue\u00a0: recommencez.');
    expect(readRichText(value)).toBeNull();
  });

  it('loses the characters that disguise a printed line, and no others', () => {
    const kept = field.parse(stored(paragraph('a\u202eb\u0007\u2066\ufeffc\tœ\u00a0!', '\u200f')));
    expect(readRichText(kept)).toEqual({ type: 'doc', content: [paragraph('abc\tœ\u00a0!')] });
  });

  it('gives its words, a line per paragraph', () => {
    const note = readRichText(stored(paragraph('Un'), list(paragraph('deux'), paragraph('trois'))));
    expect(note && richTextWords(note)).toBe('Un\ndeux\ntrois');
  });
});

describe('what an editor holds', () => {
  it('is stored with lists pasted too deep brought up, no word lost', () => {
    for (let depth = 0; depth < 9; depth += 1) {
      const kept = readRichText(storedRichText({ type: 'doc', content: [deep(depth), paragraph('après')] }));
      expect(kept && richTextWords(kept)).toBe('au fond\naprès');
      expect(Math.max(...(kept?.content ?? []).map(depthOf))).toBe(Math.min(depth, 4));
    }
  });

  it('comes back the same once stored, whatever it is', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const { block } = fc.letrec<{ block: RichBlock }>((tie) => ({
      block: fc.oneof(
        { maxDepth: 5 },
        words.map((each) => paragraph(each)),
        fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => list(...blocks)),
      ),
    }));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (content) => {
        const once = storedRichText({ type: 'doc', content });
        expect(field.parse(once)).toBe(once);
        expect(once === '' ? '' : storedRichText(JSON.parse(once))).toBe(once);
      }),
    );
  });

  it('comes as it is when it is too long, for the field to say so', () => {
    const long = storedRichText({
      type: 'doc',
      content: [paragraph('a'.repeat(19_000)), paragraph('b'.repeat(250_000))],
    });
    expect(field.safeParse(long).error?.issues[0]?.message).toMatch(/^La note est trop longue/);
  });
});
