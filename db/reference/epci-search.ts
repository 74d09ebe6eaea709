import { foldPlace } from '../domain/fold.ts';
import type { EpciCommune, EpciHit, EpciRecord } from './epci-directory.ts';
import { nameCore, tellingWords } from './epci-name.ts';

type IndexedCommune = { commune: EpciCommune; folded: string; words: string[] };

export type Searchable = {
  record: EpciRecord;
  /** The whole name folded, official and in full; then without its head; then all its words. */
  wholes: Set<string>;
  core: string;
  words: string[];
  communes: IndexedCommune[];
  /** Department codes and words: « 85 », « vendee ». */
  places: string[];
};

/** How near a match is, best first. */
const ranks = {
  exact: 0,
  core: 1,
  starts: 2,
  wholeWords: 3,
  commune: 4,
  words: 5,
  communeStarts: 6,
  communeWords: 7,
  place: 8,
} as const;

type Match = { rank: number; commune: EpciCommune | null };
type Query = { folded: string; core: string; words: string[]; code: string };

const distinctWords = (...texts: string[]): string[] => [
  ...new Set(texts.flatMap((text) => text.split(' '))),
];

export function searchable(record: EpciRecord): Searchable {
  const [official, full] = [foldPlace(record.name), foldPlace(record.displayName)];
  return {
    record,
    wholes: new Set([official, full]),
    core: nameCore(record.name),
    words: distinctWords(official, full),
    communes: record.communes.map((commune) => {
      const folded = foldPlace(commune.name);
      return { commune, folded, words: folded.split(' ') };
    }),
    places: record.departments.flatMap(({ code, name }) => [
      code.toLowerCase(),
      ...foldPlace(name).split(' '),
    ]),
  };
}

const all = (wanted: string[], words: string[]): boolean => wanted.every((word) => words.includes(word));
const allStart = (wanted: string[], words: string[]): boolean =>
  wanted.every((word) => words.some((candidate) => candidate.startsWith(word)));

/** A department is named in whole, or by four letters at least: « la » must not stand for Landes. */
const namesPlace = (word: string, places: string[]): boolean =>
  places.some((place) => place === word || (word.length > 3 && place.startsWith(word)));

function matchCommune(query: Query, words: string[], communes: IndexedCommune[]): Match | null {
  let best: Match | null = null;
  for (const { commune, folded, words: own } of communes) {
    const rank =
      folded === query.folded || (words.length < query.words.length && folded === words.join(' '))
        ? ranks.commune
        : folded.startsWith(query.folded)
          ? ranks.communeStarts
          : allStart(words, own)
            ? ranks.communeWords
            : null;
    if (rank === null) continue;
    const better = best?.commune && rank === best.rank && commune.population > best.commune.population;
    if (!best || rank < best.rank || better) best = { rank, commune };
  }
  return best;
}

function matchCode(code: string, { record }: Searchable): Match | null {
  if (record.siren === code) return { rank: ranks.exact, commune: null };
  const commune = record.communes.find(({ inseeCode, siren }) => inseeCode === code || siren === code);
  return commune ? { rank: ranks.exact, commune } : null;
}

/** An INSEE commune code or a SIREN: it names one thing, no word of any name looks like it. */
const isCode = /^\d[\dAB]\d{3}(\d{4})?$/;

function match(query: Query, entry: Searchable): Match | null {
  if (isCode.test(query.code)) return matchCode(query.code, entry);
  if (entry.wholes.has(query.folded)) return { rank: ranks.exact, commune: null };
  if (entry.core === query.core) return { rank: ranks.core, commune: null };
  if (entry.core.startsWith(query.core)) return { rank: ranks.starts, commune: null };
  if (all(query.words, entry.words)) return { rank: ranks.wholeWords, commune: null };

  // « Mortagne 61 », « Mortagne Vendée »: what names the department is set aside, the rest must name something.
  const rest = query.words.filter((word) => !namesPlace(word, entry.places));
  const commune = matchCommune(query, query.words, entry.communes);
  if (commune?.rank === ranks.commune) return commune;
  if (allStart(query.words, entry.words)) return { rank: ranks.words, commune: null };
  if (commune) return commune;
  if (rest.length === query.words.length) return null;
  if (rest.length === 0) return { rank: ranks.place, commune: null };
  if (allStart(rest, entry.words)) return { rank: ranks.words, commune: null };
  return matchCommune(query, rest, entry.communes);
}

const french = new Intl.Collator('fr');

/** Ranked hits, most peopled first among equals: the larger EPCI is the likelier one. */
export function searchEpci(index: Searchable[], text: string, limit: number): EpciHit[] {
  const folded = foldPlace(text.slice(0, 200));
  if (folded === '') return [];
  const query: Query = {
    folded,
    core: nameCore(folded),
    words: tellingWords(folded),
    code: text.replace(/\s/g, '').toUpperCase(),
  };
  const found = index.flatMap((entry) => {
    const matched = match(query, entry);
    return matched ? [{ record: entry.record, ...matched }] : [];
  });
  return found
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        b.record.population - a.record.population ||
        french.compare(a.record.name, b.record.name) ||
        (a.record.siren < b.record.siren ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ record: { communes: _communes, financing: _financing, ...summary }, commune }) => ({
      ...summary,
      matchedCommune: commune?.name ?? null,
    }));
}
