import { z } from 'zod';
import { optionalLine, requiredLine } from './text-rules.ts';
import { functionLabel, postSchema, type Post } from './post.ts';

export const civilities = ['', 'Mme', 'M.'] as const;
export type Civility = (typeof civilities)[number];

// Deliberately stricter than the RFC: an address typed here is later written into a mail header.
const mailAddress = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}$/;

export const emailField = optionalLine('L’adresse', 254).refine(
  (text) => text === '' || mailAddress.test(text),
  'Cette adresse électronique n’est pas complète\u00a0: elle s’écrit comme «\u00a0prenom.nom@mairie.fr\u00a0».',
);

/** A person of the collective, whatever the posts they hold. */
export const personSchema = z.object({
  civility: z.enum(civilities),
  firstName: optionalLine('Le prénom', 80),
  lastName: requiredLine('Le nom', 'Donnez le nom du membre.', 80),
  email: emailField,
  phone: optionalLine('Le téléphone', 40).refine(
    (text) => text === '' || (/^[+()\d\s./-]+$/.test(text) && text.replace(/\D/g, '').length >= 4),
    'Ce numéro de téléphone n’est pas complet\u00a0: il s’écrit comme «\u00a002 51 65 00 00\u00a0».',
  ),
});
export type Person = z.infer<typeof personSchema>;
export const personPatchSchema = personSchema.partial();

/** A person inscribed with a first post; others are added beside it. */
export const memberSchema = personSchema.extend(
  postSchema.pick({ collectivityId: true, function: true, functionTitle: true }).shape,
);
export type Member = z.infer<typeof memberSchema>;
/** The same with what is known of the first post from the start. */
export const newMemberSchema = memberSchema.extend(postSchema.pick({ interim: true, startDate: true }).shape);
export type NewMember = z.infer<typeof newMemberSchema>;
export const memberPatchSchema = memberSchema.partial();

type Named = Pick<Person, 'civility' | 'firstName' | 'lastName'>;

/** « Mme Anne-Sophie Le Goff »; the civility keeps to its name by a no-break space. */
export const memberName = ({ civility, firstName, lastName }: Named): string =>
  [
    civility === '' ? '' : `${civility}\u00a0`,
    [firstName, lastName].filter((part) => part !== '').join(' '),
  ].join('');

type HeldPost = Pick<Post, 'function' | 'functionTitle'> & { collectivityName: string; interim?: boolean };

/** « DGS », « SG par intérim »: a function as its holder bears it. */
export const heldAs = (post: Pick<Post, 'function' | 'functionTitle'> & { interim?: boolean }): string =>
  post.interim ? `${functionLabel(post)} par intérim` : functionLabel(post);

/** « A », « A et B », « A, B et C ». */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`;

/** « SG, Mallièvre et Tiffauges »: what stands after a name; a function served in several places is said once. */
export const postsLabel = (posts: readonly HeldPost[]): string => {
  const places = new Map<string, string[]>();
  for (const post of posts) {
    const words = heldAs(post);
    const known = places.get(words) ?? [];
    if (!known.includes(post.collectivityName)) places.set(words, [...known, post.collectivityName]);
  }
  return [...places]
    .map(([words, names]) =>
      [words, listed(names.filter((name) => name !== ''))].filter((part) => part !== '').join(', '),
    )
    .join('\u202f; ');
};
