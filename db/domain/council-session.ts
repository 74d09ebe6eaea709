import { z } from 'zod';
import { dateField, timeField } from './civil-fields.ts';
import { optionalLine, requiredLine } from './text-rules.ts';

/** A sitting of the conseil communautaire, whose dates command the CoDir's. */
export const councilSessionSchema = z.object({
  date: dateField('Indiquez la date du conseil, par exemple 16/12/2026.'),
  time: timeField('Indiquez l’heure du conseil, par exemple 18\u00a0h\u00a030.'),
  place: optionalLine('Le lieu', 160),
});
export type CouncilSession = z.infer<typeof councilSessionSchema>;
export const councilSessionPatchSchema = councilSessionSchema.partial();

export const itemTitle = requiredLine('L’intitulé', 'Donnez un intitulé au point.', 300);

/** At most this many points are added in one gesture: beyond it, something else was pasted. */
export const maxPastedItems = 150;
