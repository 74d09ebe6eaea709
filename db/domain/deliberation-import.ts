import type { ListedDecision } from './council-decision.ts';
import { changeWords, decisionWords, type Merged, mergedWith } from './deliberation-decision.ts';
import {
  canBeAdded,
  type Day,
  daysOf,
  type Keyed,
  type Match,
  matchRows,
  type RowChoice,
  type StoredPoint,
  type StoredSitting,
} from './deliberation-match.ts';
import { type DeliberationRow, isSirenOf, keyOf } from './deliberation-row.ts';
import { formatDate } from './french-dates.ts';

export const deliberationStates = ['add', 'update', 'same', 'check', 'fix', 'aside'] as const;
export type DeliberationState = (typeof deliberationStates)[number];

export type DeliberationLine = {
  number: number;
  name: string;
  detail: string;
  state: DeliberationState;
  sentence: string;
  /** What may be said of it by hand; null where nothing is to choose. `points` are those of its day, the nearest first. */
  choice: { chosen: RowChoice['as'] | null; near: number[]; date: string; canAdd: boolean } | null;
};

export type DeliberationPlan = {
  lines: DeliberationLine[];
  /** Decisions of points there are, then of points to add, each as it will be. */
  decisions: { councilItemId: number; decision: ListedDecision }[];
  additions: { sessionId: number; title: string; decision: ListedDecision }[];
  /** How many rows speak of no point of their conseil, and would make one. */
  missing: number;
};

export type DeliberationOptions = {
  /** SIREN of the EPCI whose rows are taken, '' when it is not known: all are then. */
  siren: string;
  /** Whether rows that speak of no point make one. */
  addsMissing: boolean;
  choices: readonly RowChoice[];
};

type Verdict = { state: DeliberationState; sentence: string; point?: StoredPoint };
type Judged = Keyed & { day: Day; match: Match };
type Judgement = Map<DeliberationRow, Verdict>;

const left = 'laissée de côté, comme vous l’avez choisi';
const chosenInstead = (line: number) => `vous avez retenu la ligne ${line}`;
const differs = (lines: readonly number[]): string => {
  const which =
    lines.length === 1
      ? `la ligne ${lines[0]}`
      : `les lignes ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? '…' : ''}`;
  return `ne dit pas la même chose de ce point que ${which}\u00a0: choisissez laquelle retenir`;
};

/** Rows as they are compared. What is chosen for one holds for those that repeat it. */
const withChoices = (
  rows: readonly DeliberationRow[],
  said: ReadonlyMap<number, { as: RowChoice['as']; at: number }>,
): Keyed[] => {
  const entries = rows.map((row): Keyed => {
    const choice = said.get(row.line);
    const keys = { number: keyOf(row.number), title: keyOf(row.title) };
    return { row, ...keys, chosen: choice?.as ?? null, said: choice?.at ?? -1 };
  });
  const chosen = entries.filter((entry) => entry.chosen !== null).toSorted((a, b) => b.said - a.said);
  return entries.map((entry) => {
    const { chosen: as, said: at } =
      (entry.chosen === null && chosen.find((other) => isRepeated(entry, other))) || entry;
    return { ...entry, chosen: as, said: at };
  });
};

/** A row repeated word for word, and not another one of the same number. */
const isRepeated = (one: Keyed, other: Keyed): boolean =>
  one.number === other.number &&
  one.title === other.title &&
  one.row.votesFor === other.row.votesFor &&
  one.row.votesAgainst === other.row.votesAgainst &&
  one.row.abstentions === other.row.abstentions &&
  one.row.isUnanimous === other.row.isUnanimous;

/** Rows that can be read no further: another's, of a day without a conseil, or at fault. */
const screened = (
  row: DeliberationRow,
  day: Day | undefined,
  { siren, isUnsure }: { siren: string; isUnsure: boolean },
): Verdict | null => {
  if (row.aside !== null) return { state: 'aside', sentence: row.aside };
  if (isUnsure)
    return { state: 'check', sentence: 'choisissez d’abord la collectivité dont c’est le conseil' };
  if (siren !== '' && row.siren !== '' && !isSirenOf(row.siren, siren)) {
    const whose = row.issuer === '' ? '' : ` (${row.issuer})`;
    return { state: 'aside', sentence: `délibération d’une autre collectivité${whose}` };
  }
  if (row.date !== null && !day)
    return { state: 'aside', sentence: `aucun conseil n’est noté le ${formatDate(row.date, 'long')}` };
  return row.fault === null ? null : { state: 'fix', sentence: row.fault };
};

const verdictOf = (point: StoredPoint, { decision, isSame }: Merged): Verdict => {
  if (isSame) return { state: 'same', sentence: 'déjà notée', point };
  return point.decision === null
    ? { state: 'add', sentence: `sera notée\u00a0: ${decisionWords(decision)}`, point }
    : { state: 'update', sentence: `sera mise à jour (${changeWords(point.decision, decision)})`, point };
};

const isTitled = ({ match }: Judged): boolean => match.kind === 'sure' && match.byTitle;

/** Of the rows that speak of one point, the one that is kept; null when only people can tell. */
const keptOf = (point: StoredPoint, group: readonly Judged[], rivals: readonly Judged[]): Judged | null => {
  const chosen = group.filter(({ chosen: as }) => as === point.id).toSorted((a, b) => b.said - a.said);
  if (chosen[0]) return chosen[0];
  const noted = group.find(({ row }) => mergedWith(point.decision, row).isSame);
  if (noted) return noted;
  if (rivals.length > 0) return null;
  const titled = group.filter(isTitled);
  const [first, ...others] = titled.length > 0 ? titled : group;
  return first && others.every((other) => isRepeated(other, first)) ? first : null;
};

/** What is said of a row of a point that another one tells. */
const besideKept = (
  other: Judged,
  kept: Judged,
  { point, isChosen, isSettled }: { point: StoredPoint; isChosen: boolean; isSettled: boolean },
): Verdict => {
  const { line } = kept.row;
  if (isRepeated(other, kept)) return { state: 'same', sentence: `répète la ligne ${line}`, point };
  if (isChosen) return { state: 'aside', sentence: chosenInstead(line), point };
  const merged = mergedWith(point.decision, other.row);
  if (merged.isSame) return verdictOf(point, merged);
  const sentence = `c’est la ligne ${line} qui est notée pour ce point`;
  // A row that bears the title of the point itself is not left aside in silence for one that does not.
  const isOverruled = isTitled(other) && !isTitled(kept);
  return { state: isSettled && !isOverruled ? 'aside' : 'check', sentence, point };
};

/** `rivals`: rows that bear the title of the point, and the number of another. */
const judgePoint = (
  point: StoredPoint,
  group: readonly Judged[],
  rivals: readonly Judged[],
  judgement: Judgement,
): DeliberationPlan['decisions'] => {
  const kept = keptOf(point, group, rivals);
  if (!kept) {
    for (const { row } of group) {
      const others = [...group, ...rivals].map((other) => other.row.line).filter((line) => line !== row.line);
      judgement.set(row, { state: 'check', sentence: differs(others), point });
    }
    return [];
  }
  const isChosen = kept.chosen === point.id;
  const merged = mergedWith(point.decision, kept.row);
  const isDoubtful = merged.doubt !== null && !isChosen && !merged.isSame;
  const isSettled = isChosen || merged.isSame;
  for (const other of group)
    judgement.set(other.row, besideKept(other, kept, { point, isChosen, isSettled }));
  judgement.set(
    kept.row,
    isDoubtful ? { state: 'check', sentence: merged.doubt ?? '', point } : verdictOf(point, merged),
  );
  return isDoubtful || merged.isSame ? [] : [{ councilItemId: point.id, decision: merged.decision }];
};

/** The point that a row speaks of, chosen or sure; one that already says what the row says is it too. */
const aimOf = ({ row, day, match, number, chosen }: Judged): StoredPoint | null => {
  const point = typeof chosen === 'number' ? day.points.find(({ id }) => id === chosen) : undefined;
  if (point) return point;
  if (chosen === 'aside') return null;
  if (match.kind === 'sure') return match.point;
  if (match.kind === 'none' || number === '') return null;
  const isNoted = (near: StoredPoint) =>
    day.numberOf(near) === number && mergedWith(near.decision, row).isSame;
  return match.near.find(isNoted) ?? null;
};

type SameDay = { byNumber: ReadonlyMap<string, Judged[]>; byTitle: ReadonlyMap<string, Judged[]> };

/** Why a row cannot make a point by itself: another of its day bears its number, or its title without a number. */
const confusion = (each: Judged, { byNumber, byTitle }: SameDay): string | null => {
  const { number, title } = each;
  const namesake = number === '' ? undefined : byNumber.get(number)?.find((other) => other.title !== title);
  if (namesake) return `porte le numéro de la ligne ${namesake.row.line}, sous un autre intitulé`;
  const isOther = (other: Judged) =>
    other.number !== number && (number === '' || other.number === '' || other.match.kind !== 'none');
  const twin = byTitle.get(title)?.find(isOther);
  return twin ? `a l’intitulé de la ligne ${twin.row.line}, et n’en a pas le numéro` : null;
};

/** Whether a row makes a point: asked of it, or of all those that have none. */
const makesPoint = (each: Judged, addsMissing: boolean): boolean =>
  (each.chosen === 'add' && canBeAdded(each, each.day)) ||
  (each.chosen === null && addsMissing && each.match.kind === 'none' && each.title !== '');

/** Rows that would make one and the same point: one of them does, or people say which. */
const judgeAddition = (
  group: readonly Judged[],
  sameDay: SameDay,
  judgement: Judgement,
): DeliberationPlan['additions'] => {
  const asked = group.filter(({ chosen }) => chosen === 'add').toSorted((a, b) => b.said - a.said);
  const [first] = asked.length > 0 ? asked : group;
  const session = first?.day.sittings[0];
  if (!first || !session) return [];
  const { decision, doubt } = mergedWith(null, first.row);
  const others = group.filter((other) => other !== first);
  const different = others.filter((other) => !isRepeated(other, first));
  const hesitation =
    different.length > 0
      ? (each: Judged) =>
          differs([first, ...different].filter((other) => other !== each).map(({ row }) => row.line))
      : (each: Judged) => confusion(each, sameDay) ?? doubt;
  if (asked.length === 0 && hesitation(first) !== null) {
    for (const each of group) judgement.set(each.row, { state: 'check', sentence: hesitation(each) ?? '' });
    return [];
  }
  for (const other of others)
    judgement.set(
      other.row,
      isRepeated(other, first)
        ? { state: 'same', sentence: `répète la ligne ${first.row.line}` }
        : { state: 'aside', sentence: chosenInstead(first.row.line) },
    );
  const fault = first.row.titleFault;
  const sentence = fault ?? `le point sera ajouté au conseil\u00a0: ${decisionWords(decision)}`;
  judgement.set(first.row, { state: fault === null ? 'add' : 'fix', sentence });
  return fault === null ? [{ sessionId: session.id, title: first.row.title, decision }] : [];
};

const unaimedVerdict = (each: Judged): Verdict => {
  const { match, chosen, day } = each;
  if (chosen === 'aside') return { state: 'aside', sentence: left };
  if (chosen === 'add' && !canBeAdded(each, day))
    return { state: 'check', sentence: 'un point de ce conseil a déjà cet intitulé\u00a0: choisissez-le' };
  if (match.kind === 'doubt') return { state: 'check', sentence: `${match.why}\u00a0: choisissez` };
  return { state: 'aside', sentence: 'n’est pas un point de ce conseil' };
};

const lineOf = (row: DeliberationRow, verdict: Verdict, judged: Judged | undefined): DeliberationLine => {
  const { state, sentence, point } = verdict;
  const about = [
    ...(row.title !== '' && row.number !== '' ? [`n°\u00a0${row.number}`] : []),
    ...(row.date === null ? [] : [`conseil du ${formatDate(row.date, 'long')}`]),
    ...(point && keyOf(point.title) !== keyOf(row.title) ? [`point «\u00a0${point.title}\u00a0»`] : []),
  ];
  const isOpen = judged !== undefined && (judged.chosen !== null || state === 'check' || state === 'aside');
  const near = judged?.match.kind === 'doubt' ? judged.match.near.map(({ id }) => id) : [];
  return {
    number: row.line,
    name: row.title || row.number,
    detail: about.join(' · '),
    state,
    sentence,
    choice: isOpen
      ? {
          chosen: judged.chosen,
          near: [...(point ? [point.id] : []), ...near.filter((id) => id !== point?.id)],
          date: row.date ?? '',
          canAdd: judged.match.kind !== 'sure' && canBeAdded(judged, judged.day),
        }
      : null,
  };
};

export type Issuer = { siren: string; name: string };

/** Whose rows a list holds, where it tells: several services publish theirs together. */
export const issuersOf = (rows: readonly DeliberationRow[]): Issuer[] => {
  const issuers: Issuer[] = [];
  for (const { siren, issuer } of rows)
    if (siren !== '' && !issuers.some((known) => isSirenOf(siren, known.siren)))
      issuers.push({ siren, name: issuer });
  return issuers;
};

/** What importing `rows` will do to the decisions there are. Every row is told once; planned again once written, it changes nothing. */
export const planDeliberationImport = (
  rows: readonly DeliberationRow[],
  sittings: readonly StoredSitting[],
  { siren, addsMissing, choices }: DeliberationOptions,
): DeliberationPlan => {
  const days = daysOf(sittings);
  const whose = { siren, isUnsure: siren === '' && issuersOf(rows).length > 1 };
  const judgement: Judgement = new Map();
  const judged = new Map<DeliberationRow, Judged>();
  const said = new Map(choices.map(({ line, as }, at) => [line, { as, at }]));
  const sound = rows.filter((row) => {
    const verdict = screened(row, days.get(row.date ?? ''), whose);
    if (verdict) judgement.set(row, verdict);
    return verdict === null;
  });
  const plan: Omit<DeliberationPlan, 'lines'> = { decisions: [], additions: [], missing: 0 };
  for (const [date, ofDay] of Map.groupBy(sound, (row) => row.date ?? '')) {
    const day = days.get(date);
    if (!day) continue;
    const entries = withChoices(ofDay, said);
    const all = [...matchRows(entries, day)].map(([entry, match]): Judged => ({ ...entry, day, match }));
    for (const each of all) judged.set(each.row, each);
    const aims = Map.groupBy(all, aimOf);
    const unaimed = aims.get(null) ?? [];
    aims.delete(null);
    for (const [point, group] of aims) {
      if (!point) continue;
      const rivals = all.filter(
        ({ match, chosen, title }) =>
          chosen === null &&
          match.kind === 'doubt' &&
          match.near.includes(point) &&
          title === keyOf(point.title),
      );
      plan.decisions.push(...judgePoint(point, group, rivals, judgement));
    }
    for (const each of unaimed) judgement.set(each.row, unaimedVerdict(each));
    plan.missing += unaimed.filter(
      ({ match, chosen, title }) => match.kind === 'none' && chosen === null && title !== '',
    ).length;
    const making = unaimed.filter((each) => makesPoint(each, addsMissing));
    const points = Map.groupBy(making, ({ title, number }) => `${title}|${number}`);
    const sameDay = {
      byNumber: Map.groupBy(all, ({ number }) => number),
      byTitle: Map.groupBy(all, ({ title }) => title),
    };
    for (const group of points.values()) plan.additions.push(...judgeAddition(group, sameDay, judgement));
  }
  const lines = rows.map((row) =>
    lineOf(row, judgement.get(row) ?? { state: 'aside', sentence: left }, judged.get(row)),
  );
  return { lines, ...plan };
};
