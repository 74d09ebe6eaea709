const NBSP = '\u00a0';

/** A number as French prints it: « 28 234 » (U+202F between thousands), « 1,5 ». Same result on every machine. */
export function formatNumber(n: number): string {
  const [whole = '', decimals] = String(Math.abs(n)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
  return `${n < 0 ? '\u2212' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}

/** « 0 commune », « 1 commune », « 2 communes »: in French the plural starts at two. */
export function plural(n: number, one: string, many: string): string {
  return Math.abs(n) < 2 ? one : many;
}

/** The number, U+00A0, and the word in agreement. */
export function count(n: number, one: string, many: string): string {
  return `${formatNumber(n)}${NBSP}${plural(n, one, many)}`;
}
