import { z } from 'zod';
import { isCivilDate } from './civil-date.ts';
import { invalidField } from './failure.ts';
import { idSchema } from './ids.ts';
import { emailField } from './member.ts';
import { optionalLine, optionalText, requiredLine } from './text-rules.ts';

/** `network`: a réseau métier, where each collectivity may have a referent. `duty`: a role of the collective itself. */
export const roleKinds = ['network', 'duty'] as const;
export type RoleKind = (typeof roleKinds)[number];

/** Names proposed when there is none yet, never laid by themselves (source 002, réseaux métiers; 001, grandes oreilles). */
export const suggestedRoles: Record<RoleKind, readonly string[]> = {
  network: [
    'Ressources humaines',
    'Finances',
    'Marchés publics',
    'Urbanisme',
    'Communication',
    'Numérique',
    'Affaires juridiques',
    'Services techniques',
  ],
  duty: ['Groupe de pilotage', 'Grandes oreilles', 'Vis ma vie', 'Accueil des arrivants'],
};

const roleName = requiredLine('Le nom', 'Donnez un nom, par exemple «\u00a0Ressources humaines\u00a0».', 80);

export const roleSchema = z.object({
  kind: z.enum(roleKinds),
  name: roleName,
  description: optionalText('La description', 500),
});
export type Role = z.infer<typeof roleSchema>;
export const rolePatchSchema = roleSchema.omit({ kind: true }).partial();

/** Several roles of a kind, chosen together among those proposed. */
export const rolesSchema = z.object({
  kind: z.enum(roleKinds),
  names: z.array(roleName).min(1, 'Choisissez au moins un nom.').max(20),
});

const optionalDate = z
  .string()
  .refine(
    (date) => date === '' || isCivilDate(date),
    'Indiquez une date, par exemple 01/09/2026, ou laissez vide.',
  );

/** Who holds a role, for a collectivity: a member, or a name when the person is not one. */
export const roleHolderSchema = z.object({
  roleId: idSchema,
  collectivityId: idSchema.nullable(),
  memberId: idSchema.nullable(),
  holderName: optionalLine('Le nom', 160),
  email: emailField,
  /** First and last day in the role, both included; '' when not known, or not ended. */
  startDate: optionalDate,
  endDate: optionalDate,
});
export type RoleHolder = z.infer<typeof roleHolderSchema>;
export const roleHolderPatchSchema = roleHolderSchema.omit({ roleId: true }).partial();

/** @throws Failure `invalid` on `holderName` or `endDate` */
export const checkRoleHolder = (holder: Omit<RoleHolder, 'roleId'>): void => {
  if (holder.memberId === null && holder.holderName === '') {
    throw invalidField('holderName', 'Choisissez un membre, ou écrivez le nom de la personne.');
  }
  const { startDate, endDate } = holder;
  if (startDate !== '' && endDate !== '' && endDate < startDate) {
    throw invalidField('endDate', 'La fin vient avant le début\u00a0: vérifiez les deux dates.');
  }
};
