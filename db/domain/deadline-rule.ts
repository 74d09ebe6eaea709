import { z } from 'zod';

export const MIN_DEADLINE_HOURS = 1;
/** Thirty days: beyond, an agenda would be due before the previous meeting. */
export const MAX_DEADLINE_HOURS = 720;

export const deadlineReferences = ['rule', 'council', 'meeting'] as const;
export type DeadlineReference = (typeof deadlineReferences)[number];

/** The delay, in whole hours. Kept apart from the computation so that forms need not load the time zone rules. */
export const deadlineHoursField = z
  .int({ error: 'Indiquez un nombre entier d’heures, par exemple 48.' })
  .min(MIN_DEADLINE_HOURS, { error: 'Indiquez au moins 1 heure.' })
  .max(MAX_DEADLINE_HOURS, { error: 'Indiquez 720 heures (30 jours) au plus.' });

export const deadlineReferenceField = z.enum(deadlineReferences, {
  error: 'Choisissez à partir de quoi le délai se compte.',
});

export const deadlineRuleSchema = z.strictObject({
  hours: deadlineHoursField,
  reference: deadlineReferenceField,
});

/**
 * - `rule`: before the conseil, or before the CoDir when it meets earlier than that instant
 * - `council`: before the conseil alone
 * - `meeting`: before the CoDir meeting alone
 */
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>;

/** Source 002 gives « 48 h à l’avance »; the reference is this product's decision (docs/decisions). */
export const DEFAULT_DEADLINE_RULE: DeadlineRule = { hours: 48, reference: 'rule' };
