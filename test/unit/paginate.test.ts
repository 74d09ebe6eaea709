import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cut, type Page, type Paginated, paginated } from '../../renderer/paper/paginate.ts';

const capacity = 100;

/**
 * A printer of its own: a block is as many lines as its letters, a page holds `capacity` of them, a block may be cut
 * anywhere, and one that begins with « h » never ends a page. A sheet is the lines it shows.
 */
const cut: Cut<string> = (blocks) => {
  const pages: Page<string>[] = [];
  let filled = capacity;
  for (const [block, text] of blocks.entries()) {
    const after = blocks[block + 1];
    const needs = text.startsWith('h') && after !== undefined ? text.length + 1 : 1;
    if (filled + needs > capacity) filled = capacity;
    for (let at = 0; at < text.length; ) {
      if (filled === capacity) {
        pages.push({ first: block, isClean: at === 0, sheet: '' });
        filled = 0;
      }
      const taken = Math.min(text.length - at, capacity - filled);
      const page = pages.at(-1);
      if (page) page.sheet += text.slice(at, at + taken);
      at += taken;
      filled += taken;
    }
  }
  return pages;
};

const never: Cut<string> = () => expect.unreachable();

const nothing: Paginated<string> = { blocks: [], pages: [] };

const finished = (
  before: Paginated<string>,
  blocks: readonly string[],
  how = cut,
  chunk?: number,
): Paginated<string> => {
  const work = paginated(before, blocks, how, chunk);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

/** Blocks each of their own, as long as they are told. */
const block = fc
  .tuple(fc.constantFrom('h', 'p'), fc.integer({ min: 1, max: 60 }), fc.constantFrom('a', 'b', 'c', 'd'))
  .map(([kind, length, letter]) => `${kind}${letter.repeat(length)}`);
const document = fc.array(block, { minLength: 1, maxLength: 120 });
const change = fc.record({
  at: fc.nat(120),
  removed: fc.nat(3),
  added: fc.array(block, { maxLength: 3 }),
});

describe('the pages of a document that changes', () => {
  it('are after each change those of the document as it has become', () => {
    fc.assert(
      fc.property(
        document,
        fc.array(change, { maxLength: 6 }),
        fc.integer({ min: 50, max: 2000 }),
        (first, changes, chunk) => {
          let now = finished(nothing, first, cut, chunk);
          let blocks = first;
          expect(now.pages).toEqual(cut(first));
          for (const { at, removed, added } of changes) {
            blocks = blocks.toSpliced(at % (blocks.length + 1), removed, ...added);
            now = finished(now, blocks, cut, chunk);
            expect(now).toEqual({ blocks, pages: cut(blocks) });
          }
        },
      ),
    );
  });

  const long = Array.from({ length: 4000 }, (_, index) => `p${String(index).padStart(4, '0').repeat(6)}`);

  it('come a few at a time, each time from the top of a page', () => {
    const sizes: number[] = [];
    const { pages } = finished(nothing, long, (blocks) => {
      sizes.push(blocks.length);
      return cut(blocks);
    });
    expect(pages).toEqual(cut(long));
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThan(long.length / 2);
  });

  it('are cut again around a change alone', () => {
    const before = finished(nothing, long);
    let again = 0;
    const after = finished(before, long.with(2000, 'p'.repeat(25)), (blocks) => {
      again += 1;
      return cut(blocks);
    });
    expect(again).toBe(1);
    expect(after.pages[0]).toBe(before.pages[0]);
    expect(after.pages.at(-1)?.sheet).toBe(before.pages.at(-1)?.sheet);
  });

  it('are not cut at all when nothing changed', () => {
    const before = finished(nothing, long);
    expect(finished(before, [...long], never)).toBe(before);
  });

  it('are cut through a block longer than many pages', () => {
    const blocks = ['p'.repeat(60_000), 'pa', 'pb'];
    const before = finished(nothing, blocks);
    expect(before.pages).toEqual(cut(blocks));
    expect(finished(before, blocks.with(2, 'pc')).pages).toEqual(cut(blocks.with(2, 'pc')));
  });
});
