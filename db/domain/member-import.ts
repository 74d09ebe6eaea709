import { formatDate } from './french-dates.ts';
import { count } from './plural.ts';
import { memberName } from './member.ts';
import { functionLabel } from './post.ts';
import type { MemberLine } from './member-line.ts';
import {
  importedPeople,
  nameKey,
  phoneKey,
  type ImportedPerson,
  type StoredPerson,
} from './imported-people.ts';
import { type KnownPlaces, newPlaceName, type Place } from './place-names.ts';
import { fold } from './fold.ts';

/** What becomes of a collectivity that is not in the collective: its lines left out, or it is added, or it is another. */
export type PlaceChoice = { name: string; as: 'skip' | 'create' | number };

export const importStates = ['add', 'update', 'same', 'fix'] as const;
export type ImportState = (typeof importStates)[number];

/** One line of the preview. `sentence` says what will be done with it, or what to correct. */
export type ImportLine = {
  number: number;
  name: string;
  detail: string;
  state: ImportState;
  sentence: string;
};

export type UnknownPlace = {
  name: string;
  lineCount: number;
  nearest: { id: number; name: string } | null;
  choice: 'skip' | 'create' | number | null;
};

export type MemberImportPlan = {
  lines: ImportLine[];
  unknownPlaces: UnknownPlace[];
  /** Collectivities to add, then people to add or change, each as it will be. */
  newPlaces: Place[];
  people: ImportedPerson[];
};

type Existing = {
  people: readonly StoredPerson[];
  places: KnownPlaces;
  placeById: (id: number) => Place | null;
};

/** What was said of each unknown name, else its near neighbour, else nothing. */
const placeReader = (existing: Existing, choices: readonly PlaceChoice[]) => {
  const chosen = new Map(choices.map(({ name, as }) => [fold(name), as]));
  const unknown = new Map<string, UnknownPlace>();
  const created = new Map<string, Place>();
  const settle = (name: string): UnknownPlace => {
    const known = unknown.get(fold(name));
    if (known) return known;
    const near = existing.places.nearest(name);
    const nearest = near?.id ? { id: near.id, name: near.name } : null;
    const entry = { name, lineCount: 0, nearest, choice: chosen.get(fold(name)) ?? nearest?.id ?? null };
    unknown.set(fold(name), entry);
    return entry;
  };
  const read = (name: string): { place: Place | null } | { fault: string } => {
    if (name === '') return { place: null };
    const place = existing.places.find(name);
    if (place) return { place };
    const entry = settle(name);
    entry.lineCount += 1;
    if (entry.choice === 'skip')
      return {
        fault: `«\u00a0${name}\u00a0» n’est pas dans le collectif\u00a0: vous avez choisi de laisser cette ligne.`,
      };
    if (entry.choice === 'create') {
      const added = created.get(fold(name)) ?? { id: null, name: newPlaceName(name) };
      created.set(fold(name), added);
      return { place: added };
    }
    const other = entry.choice === null ? null : existing.placeById(entry.choice);
    if (other) return { place: other };
    return {
      fault: `«\u00a0${name}\u00a0» n’est pas dans le collectif\u00a0: dites ci-dessus quelle collectivité c’est.`,
    };
  };
  return { read, unknown, created };
};

const sayAdded = (homonym: string | null): string =>
  homonym === null ? 'sera ajouté' : `sera ajouté\u202f; homonyme de ${homonym}`;

const sayUnchanged = (repeats: number | null, left: string | null): string =>
  left ?? (repeats === null ? 'inchangé' : `inchangé\u00a0: répète la ligne ${repeats}`);

const sayUpdated = (changes: readonly string[], left: string | null): string =>
  `sera mis à jour (${changes.join(', ')})${left === null ? '' : `\u202f; ${left}`}`;

/**
 * Says of a line that the list gives its address to several names. The name that the address has already, or else the
 * first one, is right; a name that changes is believed only when the whole list says the same.
 */
const addressChecker = (lines: readonly MemberLine[], people: ReturnType<typeof importedPeople>) => {
  const byAddress = Map.groupBy(
    lines.filter(({ fault, person }) => fault === null && person.email !== ''),
    ({ person }) => person.email.toLowerCase(),
  );
  /** By address, and for a function by collectivity too, the first line that says it: later ones must agree. */
  const first = new Map<string, { number: number; said: string }>();
  const disagreement = (line: MemberLine): string | null => {
    const { email, phone, civility } = line.person;
    if (email === '') return null;
    const facts = [
      { about: 'téléphone', said: phoneKey(phone), word: 'un autre téléphone' },
      { about: 'civilité', said: civility, word: 'une autre civilité' },
      {
        about: `fonction ${fold(line.collectivity)}`,
        said: [line.function ?? '', line.functionTitle ?? ''].join(' ').trim(),
        word: 'une autre fonction',
      },
    ];
    for (const { about, said: saying, word } of facts) {
      if (saying === '') continue;
      const key = `${email.toLowerCase()} ${about}`;
      const before = first.get(key) ?? { number: line.number, said: saying };
      first.set(key, before);
      if (before.said !== saying)
        return `La ligne ${before.number} donne ${word} à cette personne\u00a0: gardez la bonne.`;
    }
    return null;
  };
  const disagreements = new Map(lines.map((line) => [line, line.fault === null ? disagreement(line) : null]));
  return (line: MemberLine): string | null => {
    const all = byAddress.get(line.person.email.toLowerCase()) ?? [];
    const disagrees = disagreements.get(line) ?? null;
    if (disagrees !== null) return disagrees;
    const other = all.find(({ person }) => nameKey(person) !== nameKey(line.person));
    if (
      !other ||
      people.isNameOf(line) ||
      (all[0] && !people.hasHolder(line) && nameKey(all[0].person) === nameKey(line.person))
    )
      return null;
    return `L’adresse ${line.person.email} est donnée à deux noms, aussi à la ligne ${other.number}\u00a0: gardez le bon.`;
  };
};

/**
 * What importing `lines` will do, line by line, to the people there are. Nothing is written; the same lines planned
 * again once written change nothing.
 */
export const planMemberImport = (
  lines: readonly MemberLine[],
  existing: Existing,
  choices: readonly PlaceChoice[],
): MemberImportPlan => {
  const places = placeReader(existing, choices);
  const people = importedPeople(existing.people);
  const outcomes = new Map<number, Pick<ImportLine, 'state' | 'sentence'>>();
  const fix = (line: MemberLine, sentence: string) => outcomes.set(line.number, { state: 'fix', sentence });
  const used = new Set<Place>();
  const twoNames = addressChecker(lines, people);

  const take = (line: MemberLine, place: Place | null): boolean => {
    const twice = twoNames(line);
    const taken = twice === null ? people.take(line, place) : { fault: twice };
    if ('fault' in taken) {
      fix(line, taken.fault);
      return false;
    }
    if (place) used.add(place);
    const { person, changes, repeats, homonym, leftOn } = taken;
    const left = leftOn === null ? null : `a quitté ce poste le ${formatDate(leftOn, 'long')}`;
    if (changes.length === 0)
      outcomes.set(line.number, { state: 'same', sentence: sayUnchanged(repeats, left) });
    else if (person.id !== null)
      outcomes.set(line.number, { state: 'update', sentence: sayUpdated(changes, left) });
    else if (person.firstLine === line.number)
      outcomes.set(line.number, { state: 'add', sentence: sayAdded(homonym) });
    else
      outcomes.set(line.number, {
        state: 'add',
        sentence: `complétera la ligne ${person.firstLine} (${changes.join(', ')})`,
      });
    return true;
  };

  const readable = lines.flatMap((line) => {
    const read = line.fault === null ? places.read(line.collectivity) : { fault: line.fault };
    if ('fault' in read) {
      fix(line, read.fault);
      return [];
    }
    return [{ line, place: read.place }];
  });
  // A line refused may be freed by another (an address that changes hands): tried again until none moves.
  const settle = (pending: typeof readable): typeof readable => {
    let waiting = pending;
    for (let before = -1; waiting.length !== before; ) {
      before = waiting.length;
      waiting = waiting.filter(({ line, place }) => !take(line, place));
    }
    return waiting;
  };
  // Lines that have an address come first: they name their person surely, others may then use that name.
  const [addressed = [], others = []] = [true, false].map((has) =>
    readable.filter(({ line }) => (line.person.email !== '') === has),
  );
  settle([...settle(addressed), ...others]);

  const shown = lines.map((line): ImportLine => {
    const post = { function: line.function ?? ('other' as const), functionTitle: line.functionTitle ?? '' };
    const parts = [
      line.function === null && line.functionTitle === null ? '' : functionLabel(post),
      line.collectivity,
    ];
    return {
      number: line.number,
      name: memberName(line.person),
      detail: parts.filter((part) => part !== '').join(', '),
      ...(outcomes.get(line.number) ?? { state: 'same', sentence: 'inchangé' }),
    };
  });
  return {
    lines: shown,
    unknownPlaces: [...places.unknown.values()],
    newPlaces: [...places.created.values()].filter((place) => used.has(place)),
    people: people.changed(),
  };
};

/** « 12 ajouts, 3 mises à jour, 40 inchangés, 2 à corriger ». */
export const countsInWords = (counts: Record<ImportState, number>): string =>
  [
    count(counts.add, 'ajout', 'ajouts'),
    count(counts.update, 'mise à jour', 'mises à jour'),
    count(counts.same, 'ligne inchangée', 'lignes inchangées'),
    count(counts.fix, 'ligne à corriger', 'lignes à corriger'),
  ].join(', ');
