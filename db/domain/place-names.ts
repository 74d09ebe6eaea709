import { fold, foldPlace } from './fold.ts';
import type { CollectivityKind } from './collectivity.ts';
import { isInCapitals, nameOutOfCapitals } from './spreadsheet-text.ts';

/** A collectivity that lines of an import belong to; `id` is null for one that the import adds. */
export type Place = { id: number | null; name: string };

const head =
  /^(?:(?:la )?(?:commune|mairie|ville)(?: de la| de| du| des| d)?|hotel de ville(?: de| d)?) (?=\S)/;
const shortNouns: readonly (readonly [RegExp, string])[] = [
  [/^cc(?= )/, 'communaute de communes'],
  [/^ca(?= )/, 'communaute d agglomeration'],
  [/^cu(?= )/, 'communaute urbaine'],
];

/** A name of a collectivity as lists write it: « Mairie de X », « CC du Pays de Y ». */
const bareName = (text: string): string => {
  const name = foldPlace(text).replace(head, '');
  return shortNouns.reduce((spelled, [short, noun]) => spelled.replace(short, noun), name);
};

/** Letters to change, add or remove between two texts, or `most` + 1 when there are more. */
const distance = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};

/** A word of the name is the other name whole: « Mortagne » for « Mortagne-sur-Sèvre ». */
const isPart = (part: string, whole: string): boolean => part.length >= 4 && whole.startsWith(`${part} `);

export type KnownPlaces = {
  /** The collectivity of this name, whatever its writing; null when none is. */
  find(name: string): Place | null;
  /** The one whose name is nearest, null when none is near or two are as near. */
  nearest(name: string): Place | null;
};

/** Finds collectivities by the names that lists give them. */
export const knownPlaces = (
  places: readonly (Place & { inseeCode: string; siren: string })[],
): KnownPlaces => {
  const exact = new Map(places.map((place) => [fold(place.name), place]));
  const codes = new Map(
    places.flatMap((place) =>
      [place.inseeCode, place.siren].filter((code) => code !== '').map((code) => [code, place]),
    ),
  );
  const bare = Map.groupBy(places, (place) => bareName(place.name));
  const asWritten = new Map<string, Place | null>();
  const search = (name: string): Place | null => {
    const direct = exact.get(fold(name)) ?? codes.get(name.trim());
    const alike = bare.get(bareName(name)) ?? [];
    return direct ?? (alike.length === 1 ? (alike[0] ?? null) : null);
  };
  return {
    find(name) {
      const known = asWritten.get(name);
      if (known !== undefined) return known;
      const found = search(name);
      asWritten.set(name, found);
      return found;
    },
    nearest(name) {
      const wanted = bareName(name);
      if (wanted === '') return null;
      const most = wanted.length >= 10 ? 2 : wanted.length >= 5 ? 1 : 0;
      const ranked = places
        .map((place) => {
          const candidate = bareName(place.name);
          const part = isPart(wanted, candidate) || isPart(candidate, wanted);
          return { place, gap: part ? most : distance(wanted, candidate, most) };
        })
        .filter(({ gap }) => gap <= most)
        .toSorted((a, b) => a.gap - b.gap);
      const [first, second] = ranked;
      return first && first.gap !== second?.gap ? first.place : null;
    },
  };
};

/** What kind of collectivity a name says it is. */
export const kindOfPlace = (name: string): CollectivityKind => {
  const text = bareName(name);
  if (/^(communaute |metropole|agglomeration)/.test(text)) return 'epci';
  return /^(syndicat|sivu|sivom|sm |smictom|pays |petr|cias|ccas|office|departement|region)/.test(text)
    ? 'other'
    : 'commune';
};

/** The name under which an unknown collectivity is added. */
export const newPlaceName = (name: string): string => (isInCapitals(name) ? nameOutOfCapitals(name) : name);
