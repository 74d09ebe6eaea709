import type { CivilDate } from './civil-date.ts';
import type { ClockTime } from './clock-time.ts';
import type { ListedDecision } from './council-decision.ts';
import { mergedWith } from './deliberation-decision.ts';
import { type DeliberationRow, keyOf } from './deliberation-row.ts';
import { words } from './fold.ts';
import { type Bag, type Bags, createBags, sharedWords, similarity } from './word-bag.ts';

export type StoredPoint = { id: number; title: string; decision: ListedDecision | null };
export type StoredSitting = { id: number; date: CivilDate; time: ClockTime; points: readonly StoredPoint[] };

/** Words that say what a title is about: « de », « la », « les » would make every title like every other. */
const tellingWords = (text: string): string => {
  const all = words(text);
  const telling = all.filter((word) => word.length > 3 || /\d/.test(word));
  return (telling.length > 0 ? telling : all).join(' ');
};

/** What she says of a row: it is that point, a point to add to its conseil, or nothing. The last said of a point wins. */
export type RowChoice = { line: number; as: 'aside' | 'add' | number };

/** A row as it is compared: the keys of its number and title, what was chosen for it, and when among all choices. */
export type Keyed = {
  row: DeliberationRow;
  number: string;
  title: string;
  chosen: RowChoice['as'] | null;
  said: number;
};

/** The points of the sittings of one day, ready to be looked up. */
export type Day = {
  sittings: readonly StoredSitting[];
  points: readonly StoredPoint[];
  byTitle: ReadonlyMap<string, StoredPoint[]>;
  byNumber: ReadonlyMap<string, StoredPoint[]>;
  bagOf: (point: StoredPoint) => Bag;
  /** The key of the number its decision bears, '' without one. */
  numberOf: (point: StoredPoint) => string;
  bagOfTitle: (title: string) => Bag;
};

const grouped = (points: readonly StoredPoint[], key: (point: StoredPoint) => string) => {
  const groups = Map.groupBy(points, key);
  groups.delete('');
  return groups;
};

const dayOf = (sittings: readonly StoredSitting[], bags: Bags): Day => {
  const points = sittings.flatMap((sitting) => sitting.points);
  const known = new Map(points.map((point) => [point, bags(tellingWords(point.title))]));
  const numbers = new Map(points.map((point) => [point, keyOf(point.decision?.number ?? '')]));
  const numberOf = (point: StoredPoint): string => numbers.get(point) ?? '';
  return {
    sittings,
    points,
    byTitle: grouped(points, ({ title }) => keyOf(title)),
    byNumber: grouped(points, numberOf),
    numberOf,
    bagOf: (point) => known.get(point) ?? bags(''),
    bagOfTitle: (title) => bags(tellingWords(title)),
  };
};

/** Every day on which the conseil sits. */
export const daysOf = (sittings: readonly StoredSitting[]): ReadonlyMap<CivilDate, Day> => {
  const bags = createBags();
  return new Map(
    [...Map.groupBy(sittings, ({ date }) => date)].map(([date, those]) => [
      date,
      dayOf(
        those.toSorted((a, b) => a.time.localeCompare(b.time) || a.id - b.id),
        bags,
      ),
    ]),
  );
};

/**
 * The point that a row speaks of, by its number and its title.
 * - `sure`: the only one that bears the title (and, where several do, the number), or the number under a title akin
 * - `doubt`: it may be one of `near`; people say which
 * - `none`: no point of that day
 */
export type Match =
  | { kind: 'sure'; point: StoredPoint; byTitle: boolean }
  | { kind: 'doubt'; near: StoredPoint[]; why: string }
  | { kind: 'none' };

const likeness = (a: Bag, b: Bag): number => {
  const short = Math.min(a.length, b.length);
  // A short title wholly within a long one is as near as two of the same words.
  const within = short >= 2 ? sharedWords(a, b) / short : 0;
  return Math.max(similarity(a, b), within >= 0.8 ? within : 0);
};

const isAlike = 0.5;

/** The numbers that points of a day bear, or will once the surest rows are written. */
type Numbers = { of: (point: StoredPoint) => string; points: ReadonlyMap<string, StoredPoint[]> };

/** Certain matches, by number and by title. */
const sureMatch = ({ number, title }: Keyed, day: Day, numbers: Numbers): Match => {
  const numbered = numbers.points.get(number) ?? [];
  const titled = day.byTitle.get(title) ?? [];
  const both = numbered.filter((point) => titled.includes(point));
  const [one, ...more] = both.length > 0 ? both : titled;
  if (one && (both.length > 0 || numbered.length === 0))
    return more.length === 0
      ? { kind: 'sure', point: one, byTitle: true }
      : { kind: 'doubt', near: [one, ...more], why: 'plusieurs points de ce conseil ont cet intitulé' };
  if (one)
    return {
      kind: 'doubt',
      near: [one, ...more, ...numbered],
      why: 'son numéro est celui d’un point, son intitulé celui d’un autre',
    };
  const [point, ...others] = numbered;
  if (!point) return { kind: 'none' };
  if (others.length > 0)
    return { kind: 'doubt', near: numbered, why: 'plusieurs points de ce conseil portent ce numéro' };
  const isForeign = title !== '' && sharedWords(day.bagOfTitle(title), day.bagOf(point)) === 0;
  return isForeign
    ? { kind: 'doubt', near: [point], why: 'son numéro est celui d’un point à l’intitulé tout autre' }
    : { kind: 'sure', point, byTitle: false };
};

/** Titles akin among points that no other row bears the title or the number of. */
const nearMatch = (
  { number, title }: Keyed,
  day: Day,
  numbers: Numbers,
  claimed: ReadonlySet<StoredPoint>,
): Match => {
  const bag = day.bagOfTitle(title);
  if (bag.length === 0) return { kind: 'none' };
  const near = day.points
    .filter((point) => {
      const other = numbers.of(point);
      return !claimed.has(point) && (number === '' || other === '' || other === number);
    })
    .map((point) => ({ point, likeness: likeness(bag, day.bagOf(point)) }))
    .filter((each) => each.likeness >= isAlike)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ point }) => point);
  return near.length > 0
    ? { kind: 'doubt', near, why: 'son intitulé est proche de celui d’un point' }
    : { kind: 'none' };
};

/** Whether a point written for this row would be found again as the only one of its title and its number. */
export const canBeAdded = ({ number, title }: Keyed, day: Day): boolean => {
  const titled = day.byTitle.get(title) ?? [];
  return (
    title !== '' &&
    (titled.length === 0 || (number !== '' && titled.every((point) => day.numberOf(point) !== number)))
  );
};

/** The number that rows give a point, when they agree on one that no other point bears; else null. */
const numberGiven = (point: StoredPoint, rows: readonly Keyed[], { points }: Numbers): string | null => {
  const given = new Set(rows.map(({ number }) => number).filter((number) => number !== ''));
  const [number, ...others] = given;
  if (number === undefined || others.length > 0) return null;
  return (points.get(number) ?? []).every((bearer) => bearer === point) ? number : null;
};

/**
 * Numbers as they will be once the rows that bear a point's title, or that people gave it, have corrected them: a
 * number noted on the wrong point would else hold the row it belongs to, until a second import.
 */
const numbersOnceWritten = (rows: readonly Keyed[], day: Day): Numbers => {
  const told = new Map(day.points.map((point) => [point, day.numberOf(point)]));
  const of = (point: StoredPoint): string => told.get(point) ?? '';
  const titled = Map.groupBy(
    rows.filter(({ chosen, title }) => chosen === null && title !== ''),
    ({ title }) => title,
  );
  const given = Map.groupBy(rows, ({ chosen }) => chosen);
  const numbered = Map.groupBy(rows, ({ number }) => number);
  // What a row says word for word was noted from it: it is not corrected by another one.
  const isNoted = (point: StoredPoint): boolean =>
    day.numberOf(point) !== '' &&
    (numbered.get(day.numberOf(point)) ?? []).some(({ row }) => mergedWith(point.decision, row).isSame);
  for (let round = 0; round <= day.points.length; round++) {
    const numbers: Numbers = { of, points: grouped(day.points, of) };
    const changes = day.points.flatMap((point): [StoredPoint, string][] => {
      const chosen = given.get(point.id)?.toSorted((a, b) => b.said - a.said)[0];
      if (chosen) return chosen.number === '' || chosen.number === of(point) ? [] : [[point, chosen.number]];
      const title = keyOf(point.title);
      if (day.byTitle.get(title)?.length !== 1 || isNoted(point)) return [];
      const number = numberGiven(point, titled.get(title) ?? [], numbers);
      return number === null || number === of(point) ? [] : [[point, number]];
    });
    if (changes.length === 0) return numbers;
    for (const [point, number] of changes) told.set(point, number);
  }
  return { of, points: grouped(day.points, of) };
};

/** What each row of a day speaks of. */
export const matchRows = <R extends Keyed>(rows: readonly R[], day: Day): Map<R, Match> => {
  const numbers = numbersOnceWritten(rows, day);
  const matches = new Map(rows.map((row) => [row, sureMatch(row, day, numbers)]));
  const given = new Set(rows.map(({ chosen }) => chosen));
  const claimed = new Set([
    ...day.points.filter(({ id }) => given.has(id)),
    ...[...matches.values()].flatMap((match) => (match.kind === 'sure' ? [match.point] : [])),
  ]);
  for (const [row, match] of matches)
    if (match.kind === 'none') matches.set(row, nearMatch(row, day, numbers, claimed));
  return matches;
};
