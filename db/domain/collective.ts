import { z } from 'zod';
import { replyDaysField } from './charter-rules.ts';
import { deadlineHoursField, deadlineReferenceField } from './deadline-rule.ts';
import { daysBeforeField } from './planning.ts';
import { optionalText, requiredLine } from './text-rules.ts';

const name = requiredLine(
  'Le nom du collectif',
  'Donnez un nom au collectif, par exemple «\u00a0CoDir du Pays de Mortagne\u00a0».',
  120,
);

export const collectiveIdentitySchema = z.object({
  name,
  /** Address block printed at the head of papers, up to four short lines. */
  secretariat: optionalText('L’adresse du secrétariat', 300),
});
export type CollectiveIdentity = z.infer<typeof collectiveIdentitySchema>;

/** The rules that hold where no charter says otherwise: each {@link CharterRule} but the review, field by field. */
export const collectiveRulesSchema = z.object({
  /** Delay of the ordre du jour, in hours before its reference. */
  deadlineHours: deadlineHoursField,
  deadlineReference: deadlineReferenceField,
  meetingDaysBefore: daysBeforeField,
  hostTurns: z.boolean(),
  facilitatorTurns: z.boolean(),
  attributesVoices: z.boolean(),
  replyDays: replyDaysField,
  confidentialMention: z.boolean(),
});
export type CollectiveRules = z.infer<typeof collectiveRulesSchema>;

/** The collective's identity and rules. One row: one file holds one collective. */
export const collectiveSchema = collectiveIdentitySchema.extend(collectiveRulesSchema.shape);
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
