/**
 * What changes from one sequence to another: the shortest edit (Myers, 1986), in linear space. Items are numbers, equal
 * or not; what they stand for is the caller's.
 */
export type Stretch = {
  change: 'same' | 'deleted' | 'inserted';
  /** Where it is in each sequence, the end not included; empty on the side it is absent from. */
  from: readonly [start: number, end: number];
  to: readonly [start: number, end: number];
};

/** Beyond this many edits on each side of the middle, two stretches are taken for two texts: time stays bounded. */
const mostEdits = 600;

type Items = Int32Array;
type Middle = { fromStart: number; toStart: number; fromEnd: number; toEnd: number };

const wrap = (k: number, size: number): number => ((k % size) + size) % size;

/** The stretch in common where the search from the start meets the search from the end; null when it is too far. */
const middleOf = (from: Items, to: Items): Middle | null => {
  const [n, m] = [from.length, to.length];
  const total = n + m;
  const size = 2 * Math.min(n, m) + 2;
  const reach = { forward: new Int32Array(size), backward: new Int32Array(size) };
  const half = Math.min(Math.ceil(total / 2), mostEdits);
  for (let edits = 0; edits <= half; edits += 1) {
    for (const direction of ['forward', 'backward'] as const) {
      const isForward = direction === 'forward';
      const own = reach[direction];
      const other = reach[isForward ? 'backward' : 'forward'];
      const margin = isForward ? 1 : 0;
      const last = edits - 2 * Math.max(0, edits - n);
      for (let k = -(edits - 2 * Math.max(0, edits - m)); k <= last; k += 2) {
        const above = own[wrap(k + 1, size)] ?? 0;
        const below = own[wrap(k - 1, size)] ?? 0;
        let x = k === -edits || (k !== edits && below < above) ? above : below + 1;
        let y = x - k;
        const [startX, startY] = [x, y];
        while (x < n && y < m && (isForward ? from[x] === to[y] : from[n - 1 - x] === to[m - 1 - y])) {
          x += 1;
          y += 1;
        }
        own[wrap(k, size)] = x;
        const facing = n - m - k;
        const meets =
          total % 2 === margin &&
          facing >= -(edits - margin) &&
          facing <= edits - margin &&
          x + (other[wrap(facing, size)] ?? 0) >= n;
        if (!meets) continue;
        return isForward
          ? { fromStart: startX, toStart: startY, fromEnd: x, toEnd: y }
          : { fromStart: n - x, toStart: m - y, fromEnd: n - startX, toEnd: m - startY };
      }
    }
  }
  return null;
};

/** Marks what is deleted of `from` and inserted in `to`; both arrays are views on the whole. */
const mark = (from: Items, to: Items, deleted: Uint8Array, inserted: Uint8Array): void => {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let [n, m] = [from.length, to.length];
  while (n > start && m > start && from[n - 1] === to[m - 1]) {
    n -= 1;
    m -= 1;
  }
  const [a, b] = [from.subarray(start, n), to.subarray(start, m)];
  const [gone, come] = [deleted.subarray(start, n), inserted.subarray(start, m)];
  const middle = a.length > 0 && b.length > 0 ? middleOf(a, b) : null;
  if (!middle) {
    gone.fill(1);
    come.fill(1);
    return;
  }
  const { fromStart, toStart, fromEnd, toEnd } = middle;
  mark(
    a.subarray(0, fromStart),
    b.subarray(0, toStart),
    gone.subarray(0, fromStart),
    come.subarray(0, toStart),
  );
  mark(a.subarray(fromEnd), b.subarray(toEnd), gone.subarray(fromEnd), come.subarray(toEnd));
};

const runEnd = (marks: Uint8Array, at: number): number => {
  let end = at;
  while (marks[end] === 1) end += 1;
  return end;
};

/** The stretches in order, what is deleted before what is inserted in its place. */
export const diffSequences = (from: Items, to: Items): Stretch[] => {
  const [deleted, inserted] = [new Uint8Array(from.length), new Uint8Array(to.length)];
  mark(from, to, deleted, inserted);
  const stretches: Stretch[] = [];
  let [x, y] = [0, 0];
  while (x < from.length || y < to.length) {
    const goneEnd = runEnd(deleted, x);
    if (goneEnd > x) stretches.push({ change: 'deleted', from: [x, goneEnd], to: [y, y] });
    x = goneEnd;
    const comeEnd = runEnd(inserted, y);
    if (comeEnd > y) stretches.push({ change: 'inserted', from: [x, x], to: [y, comeEnd] });
    y = comeEnd;
    const [sameX, sameY] = [x, y];
    while (x < from.length && y < to.length && deleted[x] === 0 && inserted[y] === 0) {
      x += 1;
      y += 1;
    }
    if (x > sameX) stretches.push({ change: 'same', from: [sameX, x], to: [sameY, y] });
  }
  return stretches;
};

/** Numbers for words: the same word has the same number, in whatever sequence. */
export const createNumbering = () => {
  const known = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  };
  return (words: readonly string[]): Int32Array => Int32Array.from(words, numberOf);
};
export type Numbering = ReturnType<typeof createNumbering>;
