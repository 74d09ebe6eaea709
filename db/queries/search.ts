import { excerpt, marked, type Segment } from '../domain/search-excerpt.ts';
import type { SearchKind, SearchTarget } from '../domain/search-kinds.ts';
import { matchExpressions, readQuery } from '../domain/search-words.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { typeset } from '../domain/typography.ts';
import type { OpenData } from '../open.ts';
import type { SearchDoc } from '../search/source.ts';
import { sourceOf } from '../search/sources.ts';

export type SearchResult = {
  kind: SearchKind;
  id: number;
  label: string;
  context: string;
  date: string;
  title: Segment[];
  /** Where in its text; empty when its title says it all. */
  excerpt: Segment[];
  /** True when the excerpt is of what is restricted (db/domain/search-restricted.ts). */
  isRestricted: boolean;
  isFormer: boolean;
  target: SearchTarget;
};

/** As many as are read at once. */
export const searchPage = 30;

const resultOf = (
  kind: SearchKind,
  doc: SearchDoc,
  terms: ReturnType<typeof readQuery>,
  isProjected: boolean,
): SearchResult => {
  const inText = excerpt(doc.text, terms);
  const isRestricted = inText.length === 0 && doc.restricted !== '' && !isProjected;
  const { id, label, context, date, isFormer, target } = doc;
  const shown = isRestricted ? excerpt(doc.restricted, terms) : inText;
  return {
    kind,
    id,
    label,
    context,
    date,
    title: marked(typeset(doc.title), terms),
    excerpt: shown,
    isRestricted: isRestricted && shown.length > 0,
    isFormer,
    target,
  };
};

/** Ranks that differ by less are as good. */
const level = (rank: number): number => Math.round(rank * 10);

/** Better first; of two as good, what still holds, then the more recent. */
const ordered = (ranked: readonly { rank: number; result: SearchResult }[]): SearchResult[] => {
  return ranked
    .toSorted(
      (a, b) =>
        Number(a.result.isFormer) - Number(b.result.isFormer) ||
        level(a.rank) - level(b.rank) ||
        (a.result.date === b.result.date ? 0 : a.result.date > b.result.date ? -1 : 1),
    )
    .map(({ result }) => result);
};

export type Question = {
  typed: string;
  from: number;
  /** True where others look at the screen: what is restricted is left out. */
  isProjected: boolean;
};

/** What answers `typed` in all that was ever written, `searchPage` at a time from `from` on. `now` is an instant. */
export const searchEverything = (data: OpenData, { typed, from, isProjected }: Question, now: string) => {
  const terms = readQuery(typed);
  if (terms.length === 0) return { results: [], hasMore: false, isComplete: true };
  const { date: today } = fromInstant(now);
  const hits = data.search.match(matchExpressions(terms, isProjected), from, searchPage + 1);
  const shown = hits.slice(0, searchPage);
  const docs = new Map<string, SearchDoc>();
  for (const [kind, found] of Map.groupBy(shown, (hit) => hit.kind)) {
    const ids = found.map(({ ref }) => ref);
    for (const doc of sourceOf(kind).read(data.db, ids, today)) docs.set(`${kind} ${doc.id}`, doc);
  }
  const ranked = shown.flatMap(({ kind, ref, rank }) => {
    const doc = docs.get(`${kind} ${ref}`);
    return doc ? [{ rank, result: resultOf(kind, doc, terms, isProjected) }] : [];
  });
  return {
    results: ordered(ranked),
    hasMore: hits.length > searchPage,
    isComplete: data.search.isComplete(),
  };
};
