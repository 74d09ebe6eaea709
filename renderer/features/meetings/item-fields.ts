import { agendaItemSchema } from '../../../db/domain/agenda-item.ts';
import type { BoundForm } from '../../forms/bound-form.ts';
import type { MeetingView } from './meeting-place.tsx';

export type Item = MeetingView['items'][number];

/** What the form of a point edits; its section is left alone in a part, which has that of its point. */
export const itemFormSchema = agendaItemSchema.omit({ nature: true });

export const itemValues = ({
  title,
  question,
  expectedOutcome,
  sectionId,
  originId,
  presenters,
  minutes,
  note,
  restrictedNote,
  councilItemId,
}: Item) => ({
  title,
  question,
  expectedOutcome,
  sectionId,
  originId,
  presenters,
  minutes,
  note,
  restrictedNote,
  councilItemId,
});

export type ItemValues = ReturnType<typeof itemValues>;
export type ItemBound = BoundForm<ItemValues>;
