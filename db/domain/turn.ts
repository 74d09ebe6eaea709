import { z } from 'zod';
import { idSchema } from './ids.ts';
import { optionalLine } from './text-rules.ts';

/** What goes round: receiving the collective, and facilitating the meeting (source 002, animations tournantes). */
export const turnKinds = ['host', 'facilitator'] as const;
export type TurnKind = (typeof turnKinds)[number];

/** A turn proposed for a meeting and passed by a collectivity; the reason may stay unsaid. */
export const turnPassSchema = z.object({
  kind: z.enum(turnKinds),
  meetingId: idSchema,
  collectivityId: idSchema,
  reason: optionalLine('Le motif', 200),
});
export type TurnPass = z.infer<typeof turnPassSchema>;
