import { z } from 'zod';
import { addDays, isCivilDate } from './civil-date.ts';
import { dateField } from './civil-fields.ts';
import { invalidField } from './failure.ts';
import { idSchema } from './ids.ts';
import { optionalLine } from './text-rules.ts';

/** Functions met in a CoDir (domain notes, glossary 7–8). `other` is named in `functionTitle`. */
export const memberFunctions = ['dgs', 'sg', 'dga', 'director', 'other'] as const;
export type MemberFunction = (typeof memberFunctions)[number];

export const memberFunctionLabels: Record<MemberFunction, { short: string; long: string }> = {
  dgs: { short: 'DGS', long: 'Directeur général ou directrice générale des services' },
  sg: { short: 'SG', long: 'Secrétaire général ou générale de mairie' },
  dga: { short: 'DGA', long: 'Directeur général adjoint ou directrice générale adjointe' },
  director: { short: 'Direction', long: 'Directeur ou directrice' },
  other: { short: 'Autre', long: 'Autre fonction' },
};

/** Functions that direct a collectivity's services: without a holder of one, its voice has nobody to bear it. */
export const directingFunctions: readonly MemberFunction[] = ['dgs', 'sg'];

export const isDirecting = (post: { function: MemberFunction }): boolean =>
  directingFunctions.includes(post.function);

const optionalDate = (ask: string) =>
  z.string({ error: ask }).refine((date) => date === '' || isCivilDate(date), ask);

/** A post held over time. `startDate` and `endDate` are civil dates, both in the post; '' is unknown, or not ended. */
export const postSchema = z.object({
  collectivityId: idSchema.nullable(),
  function: z.enum(memberFunctions, { error: 'Choisissez la fonction.' }),
  /** What the person calls the post when the list has no word for it. */
  functionTitle: optionalLine('L’intitulé de la fonction', 120),
  interim: z.boolean(),
  startDate: optionalDate('Indiquez la date d’arrivée, par exemple 01/09/2026, ou laissez vide.'),
  endDate: optionalDate('Indiquez le dernier jour dans le poste, par exemple 31/08/2026, ou laissez vide.'),
});
export type Post = z.infer<typeof postSchema>;
export const postPatchSchema = postSchema.partial();

/** The last day in a post, or in the collective. */
export const lastDaySchema = z.object({
  endDate: dateField('Indiquez le dernier jour dans le poste, par exemple 31/08/2026.'),
});

/** @throws Failure `invalid` on `endDate` */
export const checkPost = ({ startDate, endDate }: Pick<Post, 'startDate' | 'endDate'>): void => {
  if (startDate !== '' && endDate !== '' && endDate < startDate) {
    throw invalidField('endDate', 'Le départ vient avant l’arrivée\u00a0: vérifiez les deux dates.');
  }
};

type Spell = Pick<Post, 'startDate' | 'endDate'>;

/** Whether a post is held on a civil day. */
export const isHeldOn = ({ startDate, endDate }: Spell, date: string): boolean =>
  (startDate === '' || startDate <= date) && (endDate === '' || date <= endDate);

/** The words for a post's function: its own title where one is given. */
export const functionLabel = ({
  function: held,
  functionTitle,
}: Pick<Post, 'function' | 'functionTitle'>): string =>
  functionTitle !== '' ? functionTitle : memberFunctionLabels[held].short;

/** Whether every post has ended before a civil day. Somebody who is yet to arrive, or has no post, has not left. */
export const hasLeft = (posts: readonly Spell[], today: string): boolean =>
  posts.length > 0 && posts.every(({ endDate }) => endDate !== '' && endDate < today);

/** Whether two spells have a day in common. */
export const overlap = (one: Spell, other: Spell): boolean =>
  (one.endDate === '' || other.startDate <= one.endDate) &&
  (other.endDate === '' || one.startDate <= other.endDate);

/** A post as it was once its holder left on `lastDay`; null when it would not have begun. */
export const endedOn = <P extends Spell>(post: P, lastDay: string): P | null => {
  if (post.startDate > lastDay) return null;
  return post.endDate !== '' && post.endDate <= lastDay ? post : { ...post, endDate: lastDay };
};

type Directing = Spell & Pick<Post, 'function' | 'interim'>;

/** Who directs a collectivity's services; `since` is the first civil day without anybody, `next` who is yet to come. */
export type Direction<P> =
  | { state: 'held' | 'interim'; holders: P[] }
  | { state: 'vacant'; since: string; next: P | null }
  | { state: 'unknown'; next: P | null };

/**
 * Reads the posts of one collectivity on a civil day. `unknown` says that nobody was ever inscribed there, which is
 * not a vacancy: the secretary may only not have come to it yet.
 */
export const directionOn = <P extends Directing>(posts: readonly P[], date: string): Direction<P> => {
  const directing = posts.filter(isDirecting);
  const holders = directing.filter((post) => isHeldOn(post, date));
  if (holders.length > 0) {
    return { state: holders.some(({ interim }) => !interim) ? 'held' : 'interim', holders };
  }
  const next =
    directing
      .filter(({ startDate }) => startDate > date)
      .toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1))[0] ?? null;
  const last = directing.map(({ endDate }) => endDate).filter((end) => end !== '' && end < date);
  const end = last.toSorted().at(-1);
  return end === undefined ? { state: 'unknown', next } : { state: 'vacant', since: addDays(end, 1), next };
};
