/** A measurement and what it is held against, in the same unit, in the order they were taken. */
export type Samples = { ours: readonly number[]; limit: readonly number[] };

export type Comparison = { ours: number; limit: number; ratio: number; low: number; high: number };

/** Runs before caches are warm: thrown away on both sides. */
export const discarded = 4;

/** The value below which a share `at` (0 to 1) of the values lies, interpolated between neighbours. */
export const quantile = (values: readonly number[], at: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) throw new Error('no value to take a quantile of');
  return low + (high - low) * (place - Math.floor(place));
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Mulberry32: small, and the same on every machine, so that one set of samples has one interval. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/**
 * Ratio of medians, or of the quantiles `at`, with its bootstrap 95 % interval: both sides are drawn again, with
 * replacement, `rounds` times, and the middle 95 % of the ratios is kept.
 */
export const compare = ({ ours, limit }: Samples, at = 0.5, rounds = 2000): Comparison => {
  const random = randomFrom(1);
  const drawn = (values: readonly number[]): number =>
    quantile(
      values.map(() => values[Math.floor(random() * values.length)] ?? 0),
      at,
    );
  const ratios = Array.from({ length: rounds }, () => drawn(ours) / drawn(limit));
  const [mine, theirs] = [quantile(ours, at), quantile(limit, at)];
  return {
    ours: mine,
    limit: theirs,
    ratio: mine / theirs,
    low: quantile(ratios, 0.025),
    high: quantile(ratios, 0.975),
  };
};

/** Times both sides in turn, `runs` times, and drops the first ones. Each work resolves with what it measured. */
export const alternate = async (
  runs: number,
  ours: () => number | Promise<number>,
  limit: () => number | Promise<number>,
): Promise<Samples> => {
  const samples: { ours: number[]; limit: number[] } = { ours: [], limit: [] };
  for (let run = 0; run < runs + discarded; run += 1) {
    samples.limit.push(await limit());
    samples.ours.push(await ours());
  }
  return { ours: samples.ours.slice(discarded), limit: samples.limit.slice(discarded) };
};
