import { z } from 'zod';
import { optionalText, requiredLine } from './text-rules.ts';

export const deadlineReferences = ['rule', 'council', 'meeting'] as const;

const name = requiredLine(
  'Le nom du collectif',
  'Donnez un nom au collectif, par exemple « CoDir du Pays de Mortagne ».',
  120,
);

/** The collective's identity and rules. One row: one file holds one collective. */
export const collectiveSchema = z.object({
  name,
  /** Address block printed at the head of papers, up to four short lines. */
  secretariat: optionalText('L’adresse du secrétariat', 300),
  /** Delay of the ordre du jour, in hours before its reference. */
  deadlineHours: z
    .int('Indiquez un nombre entier d’heures, par exemple 48.')
    .min(1, 'Le délai compte au moins 1 heure.')
    .max(720, 'Le délai compte au plus 720 heures, soit 30 jours.'),
  deadlineReference: z.enum(deadlineReferences, { error: 'Choisissez la référence du délai.' }),
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

/** Source 002 gives 48 h ahead; the reference is decided in domain notes §2 (« Decided here »). */
export const defaultCollectiveRules = { deadlineHours: 48, deadlineReference: 'rule' } as const;
