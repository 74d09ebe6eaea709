import { z } from 'zod';
import { idSchema } from './ids.ts';

/** How many decisions the register shows at once; the rest comes when asked for. */
export const decisionPage = 100;

/** What the decisions are narrowed to; null, or '', for everything. */
export const decisionFilterSchema = z.object({
  /** The civil year of their numbers. */
  year: z.int().min(1900).max(2999).nullable(),
  meetingId: idSchema.nullable(),
  /** Looked for in the number, the decision, its reason and its item, whatever the accents and case. */
  text: z.string().max(200, 'La recherche compte au plus 200\u00a0caractères.'),
});
export type DecisionFilter = z.infer<typeof decisionFilterSchema>;

/** Decisions with nothing filtered out. */
export const allDecisions: DecisionFilter = { year: null, meetingId: null, text: '' };

/** A decision as the register lists it. */
export type DecisionLine = {
  id: number;
  /** « 2026-12 ». */
  number: string;
  text: string;
  reason: string;
  meeting: { id: number; date: string };
  item: { id: number; title: string } | null;
  /** Whether the relevé that says it is approved. */
  isApproved: boolean;
};
