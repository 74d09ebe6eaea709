import { z } from 'zod';
import { idSchema } from './ids.ts';
import { optionalLine, requiredLine } from './text-rules.ts';

export const civilities = ['', 'Mme', 'M.'] as const;
export type Civility = (typeof civilities)[number];

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

// Deliberately stricter than the RFC: an address typed here is later written into a mail header.
const mailAddress = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}$/;

export const memberSchema = z.object({
  civility: z.enum(civilities),
  firstName: optionalLine('Le prénom', 80),
  lastName: requiredLine('Le nom', 'Donnez le nom du membre.', 80),
  function: z.enum(memberFunctions, { error: 'Choisissez la fonction.' }),
  /** What the person calls the post when the list has no word for it. */
  functionTitle: optionalLine('L’intitulé de la fonction', 120),
  collectivityId: idSchema.nullable(),
  email: optionalLine('L’adresse', 254).refine(
    (text) => text === '' || mailAddress.test(text),
    'Cette adresse électronique n’est pas complète\u00a0: elle s’écrit comme «\u00a0prenom.nom@mairie.fr\u00a0».',
  ),
  phone: optionalLine('Le téléphone', 40).refine(
    (text) => text === '' || (/^[+()\d\s./-]+$/.test(text) && text.replace(/\D/g, '').length >= 4),
    'Ce numéro de téléphone n’est pas complet\u00a0: il s’écrit comme «\u00a002 51 65 00 00\u00a0».',
  ),
});
export type Member = z.infer<typeof memberSchema>;
export const memberPatchSchema = memberSchema.partial();

type Named = Pick<Member, 'civility' | 'firstName' | 'lastName'>;

/** « Mme Anne-Sophie Le Goff »; the civility keeps to its name by a no-break space. */
export const memberName = ({ civility, firstName, lastName }: Named): string =>
  [
    civility === '' ? '' : `${civility}\u00a0`,
    [firstName, lastName].filter((part) => part !== '').join(' '),
  ].join('');

/** The words for a member's function: the post's own title where one is given. */
export const memberFunctionLabel = (member: Pick<Member, 'function' | 'functionTitle'>): string =>
  member.functionTitle !== '' ? member.functionTitle : memberFunctionLabels[member.function].short;
