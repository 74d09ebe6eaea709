import { z } from 'zod';
import { actionSchema } from './action.ts';
import { optionalLine, requiredLine } from './text-rules.ts';

/** What the collective agreed on, in its words. No voices and no majority: disagreements are in avis and notes. */
export const decisionSchema = z.object({
  text: requiredLine('La décision', 'Écrivez ce qui est décidé.', 500),
  reason: optionalLine('La raison', 300),
});
export type Decision = z.infer<typeof decisionSchema>;

/** « 2026-12 »: its civil year and its number in it. */
export const decisionLabel = ({ year, number }: { year: number; number: number }): string =>
  `${year}-${String(number).padStart(2, '0')}`;

/** A line written of an item: a decision, or an action for somebody. */
export const entrySchema = z.discriminatedUnion('kind', [
  decisionSchema.extend({ kind: z.literal('decision') }),
  actionSchema.pick({ text: true, dueOn: true, owners: true }).extend({ kind: z.literal('action') }),
]);
export type Entry = z.infer<typeof entrySchema>;
