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

/** What the settings change of a section: what is expected of its items is given once, at its birth. */
export const agendaSectionPatchSchema = agendaSectionSchema
  .pick({ title: true })
  .extend({ hidden: z.boolean() })
  .partial();
export type AgendaSectionPatch = z.infer<typeof agendaSectionPatchSchema>;

const founding: ReadonlySet<number> = new Set(Object.values(foundingSections));

/** Every file is born with it: it can be renamed or hidden, never removed. */
export const isFoundingSection = (id: number): boolean => founding.has(id);

type Choosable = { id: number; kind: AgendaItemKind; hidden: boolean };

/** The section where an item of a kind goes: the founding one, else another of its kind, unless all are hidden. */
export const sectionOfKind = (sections: readonly Choosable[], kind: AgendaItemKind): number => {
  const shown = sections.filter((section) => !section.hidden && section.kind === kind);
  const chosen = shown.find(({ id }) => id === foundingSections[kind]) ?? shown[0];
  return chosen?.id ?? foundingSections[kind];
};
