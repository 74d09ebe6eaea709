import { z } from 'zod';
import { isCivilDate } from './civil-date.ts';
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
