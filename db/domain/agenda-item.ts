import { z } from 'zod';
import { agendaItemKinds } from './agenda-item-kind.ts';
import { itemTitle } from './council-session.ts';
import { optionalLine } from './text-rules.ts';

export const agendaItemSchema = z.object({
  title: itemTitle,
  question: optionalLine('La question', 500),
  kind: z.enum(agendaItemKinds, { error: 'Choisissez ce qui est attendu du point.' }),
  /** Who presents, as it is printed: a person, one or several collectivities, a third party. */
  presenter: optionalLine('Le présentateur', 160),
  minutes: z
    .int('Indiquez une durée en minutes, par exemple 20.')
    .min(0, 'La durée ne peut pas être négative.')
    .max(600, 'Un point dure au plus 10\u00a0heures.'),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;
export const agendaItemPatchSchema = agendaItemSchema.partial();

export const defaultItemMinutes = 15;
