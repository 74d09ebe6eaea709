import { fold, words } from './fold.ts';
import type { MemberLine } from './member-line.ts';
import { memberName, type Person } from './member.ts';
import type { Place } from './place-names.ts';
import { functionLabel, type Post } from './post.ts';

type HeldPost = Pick<Post, 'function' | 'functionTitle'> & { id: number | null; place: Place | null };
/** A post that is over; `endDate` is its last civil day. */
type LeftPost = Omit<HeldPost, 'id'> & { endDate: string };
export type StoredPerson = Person & {
  id: number;
  posts: readonly (HeldPost & { id: number })[];
  left: readonly LeftPost[];
};

type ImportedPost = HeldPost & {
  isChanged: boolean;
  /** Number of the line that speaks of it, and whether that line names the function. */
  line: number | null;
  isStated: boolean;
};

/** A person as the import leaves them: `id` is null for one to add. */
export type ImportedPerson = Person & {
  id: number | null;
  posts: ImportedPost[];
  left: readonly LeftPost[];
  isChanged: boolean;
  /** First line that speaks of them. */
  firstLine: number | null;
  /** By field, the line that stated it. */
  stated: Map<keyof Person, number>;
};

type Taken =
  | { fault: string }
  | {
      person: ImportedPerson;
      changes: string[];
      repeats: number | null;
      homonym: string | null;
      /** Last civil day of the post the line speaks of, when it is over. */
      leftOn: string | null;
    };

/** A name as it is compared. */
export const nameKey = ({ firstName, lastName }: Person): string =>
  `${fold(lastName)}\u0000${fold(firstName)}`;
const emailKey = (email: string): string => email.toLowerCase();
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The digits of a number, whether it is written +33 2, 02 or, by Excel, 2. */
export const phoneKey = (phone: string): string => {
  const digits = phone.replace(/^\s*(?:\+|00)33\s*(?:\(0\))?/, '0').replace(/\D/g, '');
  return /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : digits;
};

const fields: readonly { name: keyof Person; word: string; key: (text: string) => string }[] = [
  { name: 'civility', word: 'civilité', key: spaced },
  { name: 'lastName', word: 'nom', key: fold },
  { name: 'firstName', word: 'prénom', key: fold },
  { name: 'email', word: 'adresse', key: emailKey },
  { name: 'phone', word: 'téléphone', key: phoneKey },
];
const wordWithArticle: Record<keyof Person, string> = {
  civility: 'une autre civilité',
  lastName: 'un autre nom',
  firstName: 'un autre prénom',
  email: 'une autre adresse',
  phone: 'un autre téléphone',
};

/** Two names may be one person's when a word of one is in the other: a married name, a first name left out. */
const mayBeSame = (one: Person, other: Person): boolean => {
  const known = new Set(words(`${one.firstName} ${one.lastName}`));
  return (
    nameKey(one) === nameKey(other) ||
    words(`${other.firstName} ${other.lastName}`).some((word) => word.length > 1 && known.has(word))
  );
};

const differs = (key: (text: string) => string, one: string, other: string): boolean =>
  one !== '' && other !== '' && key(one) !== key(other);

/** Nothing that both say is different: they may be one person. */
const agrees = (person: Person, line: Person): boolean =>
  !differs(emailKey, person.email, line.email) && !differs(phoneKey, person.phone, line.phone);

const whose = (person: ImportedPerson): string =>
  person.id === null ? `${memberName(person)} (ligne ${person.firstLine})` : memberName(person);

const samePlace = (one: Place | null, other: Place | null): boolean =>
  one === other || (one !== null && other !== null && one.id !== null && one.id === other.id);

type PostChange =
  | { fault: string }
  | { post: ImportedPost | null; words: string[]; apply: () => void; leftOn?: string };

const nothing = { post: null, words: [], apply: () => undefined };

type Fits = (post: Pick<Post, 'function' | 'functionTitle'>) => boolean;

/**
 * The post that a line speaks of when its person has left it since: an old list must not bring them back. Where they
 * hold no post any more, any function they had there is that one.
 */
const leftPost = (person: ImportedPerson, place: Place | null, here: readonly ImportedPost[], fits: Fits) => {
  if (here.some(fits)) return undefined;
  const left = person.left
    .filter((post) => place === null || samePlace(post.place, place))
    .toSorted((a, b) => (a.endDate > b.endDate ? -1 : 1));
  return left.find(fits) ?? (here.length === 0 ? left[0] : undefined);
};

/** The post of a person that a line speaks of, and what the line changes in it. */
const postChange = (person: ImportedPerson, line: MemberLine, place: Place | null): PostChange => {
  const saysFunction = line.function !== null || line.functionTitle !== null;
  if (place === null && !saysFunction) return nothing;
  const fits: Fits = (post) =>
    (line.function === null || post.function === line.function) &&
    (line.functionTitle === null || spaced(post.functionTitle) === spaced(line.functionTitle));
  const here = place === null ? person.posts : person.posts.filter((post) => samePlace(post.place, place));
  const left = leftPost(person, place, here, fits);
  if (left) return { ...nothing, leftOn: left.endDate };
  const free = here.filter((post) => post.line === null);
  const homeless =
    place === null
      ? []
      : person.posts.filter((post) => post.place === null && post.line === null && fits(post));
  const found =
    free.find(fits) ??
    here.find(fits) ??
    (here.length === 1 ? here[0] : undefined) ??
    (place !== null && free.length === 1 ? free[0] : undefined) ??
    homeless[0];
  if (!found && here.length > 1) {
    return {
      fault:
        place === null
          ? `${memberName(person)} tient plusieurs postes\u00a0: indiquez la collectivité.`
          : `${memberName(person)} tient plusieurs postes à ${place.name}\u00a0: changez-les dans le collectif.`,
    };
  }
  const held = line.function ?? found?.function ?? 'other';
  const keepsTitle = found && (line.function === null || found.function === line.function);
  const functionTitle = line.functionTitle ?? (keepsTitle ? found.functionTitle : '');
  if (!found) {
    const post: ImportedPost = {
      id: null,
      place,
      function: held,
      functionTitle,
      isChanged: true,
      line: line.number,
      isStated: saysFunction,
    };
    const label = [saysFunction ? functionLabel(post) : '', place?.name ?? '']
      .filter((part) => part !== '')
      .join(', ');
    return { post, words: [`poste\u00a0: ${label}`], apply: () => person.posts.push(post) };
  }
  const changesFunction = saysFunction && !fits(found);
  if (changesFunction && found.line !== null && found.isStated)
    return {
      fault: `La ligne ${found.line} donne une autre fonction à cette personne\u00a0: gardez la bonne.`,
    };
  const changesPlace = place !== null && !samePlace(found.place, place);
  return {
    post: found,
    words: [...(changesFunction ? ['fonction'] : []), ...(changesPlace ? ['collectivité'] : [])],
    apply: () => {
      found.line ??= line.number;
      found.isStated ||= saysFunction;
      found.isChanged ||= changesFunction || changesPlace;
      if (changesFunction) Object.assign(found, { function: held, functionTitle });
      if (changesPlace) found.place = place;
    },
  };
};

const several = (line: MemberLine) => ({
  fault: `Plusieurs personnes s’appellent ${memberName(line.person)}\u00a0: indiquez ${line.collectivity === '' ? 'la collectivité ou l’adresse' : 'l’adresse'} pour savoir laquelle.`,
});

/** The people there are, as lines of an import change them one after the other. */
export const importedPeople = (stored: readonly StoredPerson[]) => {
  const all: ImportedPerson[] = stored.map((person) => ({
    ...person,
    posts: person.posts.map((post) => ({ ...post, isChanged: false, line: null, isStated: false })),
    isChanged: false,
    firstLine: null,
    stated: new Map<keyof Person, number>(),
  }));
  const byName = new Map<string, ImportedPerson[]>();
  const byEmail = new Map<string, ImportedPerson>();
  const enter = (person: ImportedPerson) => {
    const key = nameKey(person);
    byName.set(key, [...(byName.get(key) ?? []), person]);
    if (person.email !== '') byEmail.set(emailKey(person.email), person);
  };
  const leave = (person: ImportedPerson) => {
    const key = nameKey(person);
    byName.set(
      key,
      (byName.get(key) ?? []).filter((other) => other !== person),
    );
    if (byEmail.get(emailKey(person.email)) === person) byEmail.delete(emailKey(person.email));
  };
  for (const person of all) enter(person);

  /** By address, else by name and collectivity; null when the line speaks of nobody known. */
  const find = (line: MemberLine, place: Place | null): ImportedPerson | null | { fault: string } => {
    const holder = line.person.email === '' ? undefined : byEmail.get(emailKey(line.person.email));
    if (holder && mayBeSame(holder, line.person)) return holder;
    if (holder)
      return {
        fault: `L’adresse ${line.person.email} est déjà celle de ${whose(holder)}\u00a0: corrigez l’adresse ou le nom.`,
      };
    const named = byName.get(nameKey(line.person)) ?? [];
    if (place === null) {
      // Two addresses in one list are two people, whatever the name.
      const same = named.filter(
        (person) => !person.stated.has('email') || !differs(emailKey, person.email, line.person.email),
      );
      return same.length > 1 ? several(line) : (same[0] ?? null);
    }
    const there = named.filter((person) => person.posts.some((post) => samePlace(post.place, place)));
    if (there.length > 1) return several(line);
    if (there[0]) return there[0];
    const gone = named.filter((person) => person.left.some((post) => samePlace(post.place, place)));
    if (gone.length > 1) return several(line);
    if (gone[0]) return gone[0];
    const kin = named.filter(
      (person) =>
        agrees(person, line.person) &&
        ((person.firstLine !== null && person.firstName !== '') ||
          person.posts.every((post) => post.place === null)),
    );
    return kin.length > 1 ? several(line) : (kin[0] ?? null);
  };

  const changesOf = (
    person: ImportedPerson,
    line: MemberLine,
  ): { fault: string } | (typeof fields)[number][] => {
    const changed = fields.filter(({ name, key }) => {
      const text = line.person[name];
      return text !== '' && key(text) !== key(person[name]);
    });
    for (const { name } of changed) {
      const other = person.stated.get(name);
      if (other !== undefined)
        return {
          fault: `La ligne ${other} donne ${wordWithArticle[name]} à cette personne\u00a0: gardez la bonne.`,
        };
    }
    return changed;
  };

  return {
    hasHolder: ({ person }: MemberLine): boolean => byEmail.has(emailKey(person.email)),
    /** Whether who has the line's address bears the line's name. */
    isNameOf: ({ person }: MemberLine): boolean => {
      const holder = byEmail.get(emailKey(person.email));
      return holder !== undefined && nameKey(holder) === nameKey(person);
    },
    /** Takes a line in, or says why not and changes nothing. */
    take(line: MemberLine, place: Place | null): Taken {
      const found = find(line, place);
      if (found && 'fault' in found) return found;
      const homonym = found ? null : (byName.get(nameKey(line.person)) ?? [])[0];
      const person: ImportedPerson = found ?? {
        ...line.person,
        id: null,
        posts: [],
        left: [],
        isChanged: true,
        firstLine: line.number,
        stated: new Map(),
      };
      const changed = changesOf(person, line);
      if ('fault' in changed) return changed;
      const post = postChange(person, line, place);
      if ('fault' in post) return post;
      const repeats = found ? (post.post ? post.post.line : person.firstLine) : null;
      if (found) leave(person);
      for (const { name } of changed) Object.assign(person, { [name]: line.person[name] });
      for (const { name } of fields)
        if (line.person[name] !== '' && !person.stated.has(name)) person.stated.set(name, line.number);
      person.firstLine ??= line.number;
      person.isChanged ||= changed.length > 0;
      post.apply();
      enter(person);
      if (!found) all.push(person);
      const changes = found ? [...changed.map(({ word }) => word), ...post.words] : ['ajout'];
      const leftOn = post.leftOn ?? null;
      return { person, changes, repeats, homonym: homonym ? whose(homonym) : null, leftOn };
    },
    /** Those to write: added, or changed in themselves or in a post. */
    changed: (): ImportedPerson[] =>
      all.filter((person) => person.isChanged || person.posts.some((post) => post.isChanged)),
  };
};
