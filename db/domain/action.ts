import { z } from 'zod';
import { type Presenter, presenterKey } from './agenda-item.ts';
import { isCivilDate } from './civil-date.ts';
import { saysAll } from './opinion-register.ts';
import { idSchema } from './ids.ts';
import { optionalLine, requiredLine } from './text-rules.ts';

/** `dropped`: given up, which is said rather than left to look overdue. */
export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

export const actionStateLabels: Readonly<Record<ActionState, string>> = {
  open: 'À faire',
  done: 'Fait',
  dropped: 'Abandonné',
};

/** Who does it: a member, a collectivity, or anybody named (then both ids are null), as for those who present. */
export type ActionOwner = Presenter;
const ownerSchema = z.object({
  memberId: idSchema.nullable(),
  collectivityId: idSchema.nullable(),
  name: optionalLine('Le nom', 160),
});

const askDue = 'Indiquez l’échéance, par exemple 15/01/2027, ou laissez vide.';

/** What somebody is to do; `dueOn` is a civil date, '' without one. */
export const actionSchema = z.object({
  text: requiredLine('L’action', 'Écrivez ce qui est à faire.', 500),
  dueOn: z.string({ error: askDue }).refine((date) => date === '' || isCivilDate(date), askDue),
  owners: z.array(ownerSchema).max(8, 'Huit personnes ou collectivités au plus\u00a0: retirez-en.'),
  /** Where it was agreed; both null when written on its own. */
  meetingId: idSchema.nullable(),
  itemId: idSchema.nullable(),
});
export type Action = z.infer<typeof actionSchema>;

/** How it ended, and what came of it. */
export const actionClosingSchema = z.object({
  state: z.enum(['done', 'dropped'], { error: 'Dites si l’action est faite ou abandonnée.' }),
  outcome: optionalLine('La suite donnée', 500),
});
export type ActionClosing = z.infer<typeof actionClosingSchema>;

/** Owners once each, in their order, without those who are nobody. */
export const distinctOwners = (owners: readonly ActionOwner[]): ActionOwner[] =>
  owners.filter(
    (owner, index) =>
      (owner.memberId !== null || owner.collectivityId !== null || owner.name !== '') &&
      owners.findIndex((other) => presenterKey(other) === presenterKey(owner)) === index,
  );

/** Whether its day is behind, on a civil day. The day itself is not, and what has no date never is. */
export const isOverdue = ({ state, dueOn }: { state: ActionState; dueOn: string }, today: string): boolean =>
  state === 'open' && dueOn !== '' && dueOn < today;

/** What the register narrows a state to: `overdue` is a part of `open`. */
export const actionStateFilters = ['open', 'overdue', 'done', 'dropped'] as const;
export const actionStateFilterLabels: Readonly<Record<(typeof actionStateFilters)[number], string>> = {
  ...actionStateLabels,
  overdue: 'Échéance dépassée',
};

/** How many lines a register shows at once; the rest comes when asked for. */
export const actionPage = 100;

/** What the actions are narrowed to; null, or '', for everything. */
export const actionFilterSchema = z.object({
  /** One of them alone. */
  id: idSchema.nullable(),
  state: z.enum(actionStateFilters).nullable(),
  /** The civil year in which it was written. */
  year: z.int().min(1900).max(2999).nullable(),
  meetingId: idSchema.nullable(),
  memberId: idSchema.nullable(),
  /** Its own, and those of the people who have a post in it. */
  collectivityId: idSchema.nullable(),
  /** Looked for in the action, its outcome, its owners and its item, whatever the accents and case. */
  text: z.string().max(200, 'La recherche compte au plus 200\u00a0caractères.'),
});
export type ActionFilter = z.infer<typeof actionFilterSchema>;

/** Actions with nothing filtered out. */
export const allActions: ActionFilter = {
  id: null,
  state: null,
  year: null,
  meetingId: null,
  memberId: null,
  collectivityId: null,
  text: '',
};

/** An action as registers, papers and the meeting room read it. */
export type ActionLine = {
  id: number;
  text: string;
  dueOn: string;
  state: ActionState;
  stateLabel: string;
  isOverdue: boolean;
  createdOn: string;
  closedOn: string;
  outcome: string;
  owners: ActionOwner[];
  /** The owners as they print, in their order. */
  ownerLabels: string[];
  meeting: { id: number; date: string } | null;
  item: { id: number; title: string } | null;
};

/** Whether an action says every word looked for. */
export const actionSays = (
  { text, outcome, ownerLabels, item }: Pick<ActionLine, 'text' | 'outcome' | 'ownerLabels' | 'item'>,
  wanted: string,
): boolean => saysAll(wanted, [text, outcome, ...ownerLabels, item?.title ?? '']);
