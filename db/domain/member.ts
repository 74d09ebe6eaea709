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
export const memberPatchSchema = memberSchema.partial();

type Named = Pick<Person, 'civility' | 'firstName' | 'lastName'>;

/** « Mme Anne-Sophie Le Goff »; the civility keeps to its name by a no-break space. */
export const memberName = ({ civility, firstName, lastName }: Named): string =>
  [
    civility === '' ? '' : `${civility}\u00a0`,
    [firstName, lastName].filter((part) => part !== '').join(' '),
  ].join('');

type HeldPost = Pick<Post, 'function' | 'functionTitle'> & { collectivityName: string };

/** « SG, Mallièvre », several joined by « et »: what stands after a name. */
export const postsLabel = (posts: readonly HeldPost[]): string =>
  posts
    .map((post) => [functionLabel(post), post.collectivityName].filter((part) => part !== '').join(', '))
    .join(' et ');
