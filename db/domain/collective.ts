import { z } from 'zod';
import { deadlineHoursField, deadlineReferenceField } from './deadline-rule.ts';
import { optionalText, requiredLine } from './text-rules.ts';

const name = requiredLine(
  'Le nom du collectif',
  'Donnez un nom au collectif, par exemple «\u00a0CoDir du Pays de Mortagne\u00a0».',
  120,
);

/** The collective's identity and rules. One row: one file holds one collective. */
export const collectiveSchema = z.object({
  name,
  /** Address block printed at the head of papers, up to four short lines. */
  secretariat: optionalText('L’adresse du secrétariat', 300),
  /** Delay of the ordre du jour, in hours before its reference: a {@link DeadlineRule}, field by field. */
  deadlineHours: deadlineHoursField,
  deadlineReference: deadlineReferenceField,
});
export type Collective = z.infer<typeof collectiveSchema>;

export const collectivePatchSchema = collectiveSchema.partial();

/** Founding: everything can be corrected later, so only a name is asked for. */
export const foundCollectiveSchema = z.object({
  name,
  siren: z
    .string()
    .regex(/^\d{9}$/, 'Le SIREN compte neuf chiffres.')
    .nullable(),
});
export type FoundCollectiveInput = z.infer<typeof foundCollectiveSchema>;
