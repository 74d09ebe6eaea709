import { z } from 'zod';
import { itemTitle } from './council-session.ts';
import { idSchema } from './ids.ts';
import { richTextField } from './rich-text.ts';
import { optionalLine } from './text-rules.ts';

/** A point, or a break between points: a break has a time and no number. */
export const itemNatures = ['point', 'break'] as const;
export type ItemNature = (typeof itemNatures)[number];

/** What became of an item at its meeting; `open` until it is said. */
export const itemStates = ['open', 'treated', 'not-reached', 'postponed'] as const;
export type ItemState = (typeof itemStates)[number];

/** Who presents: a member, a collectivity, or anybody named (then both ids are null). */
export const presenterSchema = z.object({
  memberId: idSchema.nullable(),
  collectivityId: idSchema.nullable(),
  name: optionalLine('Le présentateur', 160),
});
export type Presenter = z.infer<typeof presenterSchema>;

/** One of them by a word of its own, so that two are told apart or known for the same. */
export const presenterKey = ({ memberId, collectivityId, name }: Presenter): string => {
  if (memberId !== null) return `m${memberId}`;
  return collectivityId !== null ? `c${collectivityId}` : `n${name}`;
};

/** The keys of members and of collectivities, by their ids. */
export const presenterKeys = (
  memberIds: readonly number[],
  collectivityIds: readonly number[],
): ReadonlySet<string> =>
  new Set([
    ...memberIds.map((memberId) => presenterKey({ memberId, collectivityId: null, name: '' })),
    ...collectivityIds.map((collectivityId) => presenterKey({ memberId: null, collectivityId, name: '' })),
  ]);

export const agendaItemSchema = z.object({
  nature: z.enum(itemNatures),
  title: itemTitle,
  question: optionalLine('La question', 500),
  expectedOutcome: optionalLine('Le résultat attendu', 300),
  sectionId: idSchema,
  /** The collectivity that asked for it; null when it comes from the collective itself. */
  originId: idSchema.nullable(),
  presenters: z.array(presenterSchema).max(8, 'Huit présentateurs au plus\u00a0: retirez-en.'),
  minutes: z
    .int('Indiquez une durée en minutes, par exemple 20.')
    .min(0, 'La durée ne peut pas être négative.')
    .max(600, 'Un point dure au plus 10\u00a0heures.'),
  note: richTextField('La note de préparation'),
  restrictedNote: richTextField('La note réservée'),
  councilItemId: idSchema.nullable(),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;
/** A point stays a point, and a break a break. */
export const agendaItemPatchSchema = agendaItemSchema.omit({ nature: true }).partial();

export const defaultItemMinutes = 15;

/** An item with nothing but a title and its section, which the rest is written upon. */
export const blankItem = (title: string, sectionId: number): AgendaItem => ({
  nature: 'point',
  title,
  question: '',
  expectedOutcome: '',
  sectionId,
  originId: null,
  presenters: [],
  minutes: defaultItemMinutes,
  note: '',
  restrictedNote: '',
  councilItemId: null,
});

/** A break between points. Its section is that of the points around it, and shows nowhere. */
export const blankBreak = (sectionId: number): AgendaItem => ({
  ...blankItem('Pause', sectionId),
  nature: 'break',
});

/** Somebody named, who is neither a member nor a collectivity. */
export const namedPresenter = (name: string): Presenter => ({ memberId: null, collectivityId: null, name });
