import { z } from 'zod';
import { isCivilDate } from './civil-date.ts';
import { idSchema } from './ids.ts';
import { emailField } from './member.ts';
import { optionalLine, optionalText, requiredLine } from './text-rules.ts';

/** `network`: a réseau métier, where each collectivity may have a referent. `duty`: a role of the collective itself. */
export const roleKinds = ['network', 'duty'] as const;
export type RoleKind = (typeof roleKinds)[number];

export const roleSchema = z.object({
  kind: z.enum(roleKinds),
  name: requiredLine('Le nom', 'Donnez un nom, par exemple «\u00a0Ressources humaines\u00a0».', 80),
  description: optionalText('La description', 500),
});
export type Role = z.infer<typeof roleSchema>;
export const rolePatchSchema = roleSchema.partial();

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
  startDate: optionalDate,
  endDate: optionalDate,
});
export type RoleHolder = z.infer<typeof roleHolderSchema>;
