import type { ActionOwner } from './action.ts';
import { fold, foldPlace } from './fold.ts';

/** Somebody, or a collectivity, that `@` may name in a line; `detail` tells homonyms apart. */
export type Nameable = {
  memberId: number | null;
  collectivityId: number | null;
  /** As it is written down: « Mme Chloé Guérin », « Tiffauges ». */
  name: string;
  detail: string;
  /** What it may be called by, the shortest first. */
  calls: string[];
};

type Person = {
  memberId: number;
  civility: string;
  firstName: string;
  lastName: string;
  name: string;
  detail: string;
};

/** A member, called by the last name, with the first name before or after, or with the civility. */
export const namedPerson = ({ memberId, civility, firstName, lastName, name, detail }: Person): Nameable => ({
  memberId,
  collectivityId: null,
  name,
  detail,
  calls: [
    lastName,
    ...(firstName === '' ? [] : [`${firstName} ${lastName}`, `${lastName} ${firstName}`]),
    ...(civility === '' ? [] : [`${civility} ${lastName}`]),
    name,
    `${name}, ${detail}`,
  ],
});

const institution =
  /^(?:communaut[ée] (?:de communes|d['’]agglom[ée]ration|urbaine)|m[ée]tropole)\s+(?:d(?:u|es|e la|e l['’]|e)\s+|d['’])?/i;

/** A collectivity, called by its name; an intercommunalité also without what it is, and « EPCI » when it is alone. */
export const namedPlace = (
  { id, kind, name }: { id: number; kind: 'epci' | 'commune' | 'other'; name: string },
  isOnlyEpci: boolean,
): Nameable => {
  const short = name.replace(institution, '');
  return {
    memberId: null,
    collectivityId: id,
    name,
    detail: kind === 'commune' ? 'commune' : kind === 'epci' ? 'intercommunalité' : 'collectivité',
    calls: [
      ...(short === name ? [] : [short]),
      name,
      ...(kind === 'epci' && isOnlyEpci ? ['EPCI'] : []),
      `${name} (collectivité)`,
    ],
  };
};

const key = ({ memberId, collectivityId }: ActionOwner): string => `${memberId} ${collectivityId}`;

/** « Saint » as « St », hyphens as blanks, without a final mark. */
const spoken = (text: string): string => foldPlace(text.replace(/[.,;:]+$/, ''));

/** Those whom a text names exactly. */
export const calledBy = (book: readonly Nameable[], text: string): Nameable[] => {
  const wanted = spoken(text);
  return wanted === '' ? [] : book.filter(({ calls }) => calls.some((call) => spoken(call) === wanted));
};

/** Those whose name begins as the text does, then those with a word that does. */
export const beginningAs = (book: readonly Nameable[], text: string): Nameable[] => {
  const wanted = fold(text);
  const spelled = spoken(text);
  const begins = ({ calls }: Nameable) =>
    calls.some((call) => fold(call).startsWith(wanted) || spoken(call).startsWith(spelled));
  const holds = ({ calls }: Nameable) => calls.some((call) => fold(call).includes(` ${wanted}`));
  return [...book.filter(begins), ...book.filter((each) => !begins(each) && holds(each))];
};

const isPlain = (call: string): boolean => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.\- \u00a0]*$/u.test(call);

/** How an owner is written after `@` so that nobody else is meant; between quotes where words alone would not do. */
export const callOf = (book: readonly Nameable[], owner: ActionOwner): string => {
  const known = book.find((each) => key(each) === key(owner));
  if (!known || (owner.memberId === null && owner.collectivityId === null))
    return `«\u00a0${owner.name}\u00a0»`;
  const call =
    known.calls.find((each) => calledBy(book, each).length === 1) ?? known.calls.at(-1) ?? known.name;
  return isPlain(call) ? call.replaceAll('\u00a0', ' ') : `«\u00a0${call}\u00a0»`;
};
