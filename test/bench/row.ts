import { compare, type Samples } from './statistics.ts';

/**
 * `fail` when even the lower end of the interval is over the target; `unclear` when only the ratio is: the machine
 * was too busy to tell. `info` has no target of its own, and never fails.
 */
export type Verdict = 'pass' | 'unclear' | 'fail' | 'info';

export type Row = {
  metric: string;
  unit: string;
  ours: number;
  limit: number;
  ratio: number;
  /** Bootstrap 95 % interval of the ratio; both ends equal the ratio of a figure measured once. */
  low: number;
  high: number;
  /** The largest ratio allowed, or null. */
  target: number | null;
  verdict: Verdict;
  runs: number;
};

const verdictOf = (ratio: number, low: number, target: number | null): Verdict => {
  if (target === null) return 'info';
  if (ratio <= target) return 'pass';
  return low > target ? 'fail' : 'unclear';
};

/** A row of ratios, from samples taken in turn: of their medians, or of their quantiles `at`. */
export const ratioRow = (
  metric: string,
  unit: string,
  target: number | null,
  samples: Samples,
  at = 0.5,
): Row => {
  const { ours, limit, ratio, low, high } = compare(samples, at);
  const verdict = verdictOf(ratio, low, target);
  return { metric, unit, ours, limit, ratio, low, high, target, verdict, runs: samples.ours.length };
};

/** A row against a fixed budget, in the metric's own unit. Held to it only if `binding`. */
export const budgetRow = (
  metric: string,
  unit: string,
  ours: number,
  budget: number,
  { runs, binding }: { runs: number; binding: boolean },
): Row => {
  const ratio = ours / budget;
  const target = binding ? 1 : null;
  const verdict = verdictOf(ratio, ratio, target);
  return { metric, unit, ours, limit: budget, ratio, low: ratio, high: ratio, target, verdict, runs };
};

/** What a metric is measured with. */
export type Effort = { quick: boolean };

/** How many pairs of runs are kept: `full`, or with `--quick` fewer. */
export const runsFor = ({ quick }: Effort, full = 40, fewer = 10): number => (quick ? fewer : full);
