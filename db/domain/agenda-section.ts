import { z } from 'zod';
import { agendaItemKinds, type AgendaItemKind } from './agenda-item-kind.ts';
import { requiredLine } from './text-rules.ts';

/** Ids of the sections every file is born with (migration 0001): they can be renamed or hidden, never removed. */
export const foundingSections: Record<AgendaItemKind, number> = {
  approval: 1,
  opinion: 2,
  decision: 3,
  exchange: 4,
  information: 5,
  reflective: 6,
  other: 7,
};

/** A section of agendas: the heading printed, and what is expected of its items. */
export const agendaSectionSchema = z.object({
  title: requiredLine('Le titre de la rubrique', 'Donnez un titre à la rubrique.', 120),
  kind: z.enum(agendaItemKinds, { error: 'Choisissez ce qui est attendu des points de la rubrique.' }),
});
export type AgendaSection = z.infer<typeof agendaSectionSchema>;
