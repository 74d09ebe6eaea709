/** A page: the block it begins with, or within when it is not `clean`, and the sheet that shows it. */
export type Page<Sheet> = { first: number; isClean: boolean; sheet: Sheet };

/** Blocks, each told by its text, and their pages. */
export type Paginated<Sheet> = { blocks: readonly string[]; pages: readonly Page<Sheet>[] };

/** Cuts blocks into pages, the first of them at the top of one. `first` counts from the first one given. */
export type Cut<Sheet> = (blocks: readonly string[]) => readonly Page<Sheet>[];

/** Letters of HTML cut at once: little more than a page, so that a key never waits long for what was begun. */
const chunkLength = 5_000;

const chunkEnd = (blocks: readonly string[], from: number, length: number): number => {
  let end = from;
  for (let room = length; end < blocks.length && room > 0; end += 1) room -= blocks[end]?.length ?? 0;
  return end;
};

const sameAtStart = (a: readonly string[], b: readonly string[]): number => {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1;
  return same;
};

const sameAtEnd = (a: readonly string[], b: readonly string[], most: number): number => {
  let same = 0;
  while (same < most && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1;
  return same;
};

/** Where to begin again: a page before the one of the change, which may now take more, or less. */
const restart = <Sheet>(pages: readonly Page<Sheet>[], changed: number): number => {
  const touched = pages.findLastIndex(
    ({ first, isClean }) => first < changed || (first === changed && isClean),
  );
  return Math.max(
    0,
    pages.slice(0, Math.max(1, touched)).findLastIndex(({ isClean }) => isClean),
  );
};

/**
 * Pages of `blocks`, which were others `before`: only those are cut again that may have changed, a few at a time, and
 * the work may rest in between. A page that begins as one of before did, with nothing but the same after it, ends it.
 */
export function* paginated<Sheet>(
  before: Paginated<Sheet>,
  blocks: readonly string[],
  cut: Cut<Sheet>,
  chunk = chunkLength,
): Generator<undefined, Paginated<Sheet>> {
  const start = sameAtStart(before.blocks, blocks);
  if (start === blocks.length && start === before.blocks.length && before.pages.length > 0) return before;
  const shift = blocks.length - before.blocks.length;
  const most = Math.min(blocks.length, before.blocks.length) - start;
  const tail = blocks.length - sameAtEnd(before.blocks, blocks, most);
  const restarted = restart(before.pages, start);
  const pages = before.pages.slice(0, restarted);
  let at = before.pages[restarted]?.first ?? 0;
  let length = chunk;

  for (;;) {
    const end = chunkEnd(blocks, at, length);
    const some = cut(blocks.slice(at, end)).map((page) => ({ ...page, first: page.first + at }));
    const isEnd = end === blocks.length;
    // Where a page ends depends on what the next one begins with: only a page that is followed by a whole one is sure.
    const sure = isEnd ? some.length : some.slice(0, -1).findLastIndex(({ isClean }) => isClean);
    for (const [index, page] of some.slice(0, sure + 1).entries()) {
      const again = page.isClean && page.first >= tail;
      const known = again
        ? before.pages.findIndex(({ first, isClean }) => isClean && first + shift === page.first)
        : -1;
      if (known !== -1) {
        const kept = before.pages.slice(known).map((old) => ({ ...old, first: old.first + shift }));
        return { blocks, pages: [...pages, ...kept] };
      }
      if (index < sure) pages.push(page);
    }
    if (isEnd) return { blocks, pages };
    const next = some[sure];
    if (next && sure > 0) {
      at = next.first;
      length = chunk;
    } else length *= 2;
    yield;
  }
}
