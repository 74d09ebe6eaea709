import { eq } from 'drizzle-orm';
import { type Adoption, checkAdoption } from '../domain/charter-adoption.ts';
import { Failure, invalidField } from '../domain/failure.ts';
import { fromInstant } from '../domain/paris-time.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { getCharterText } from '../queries/charter-text.ts';
import { textHashOf } from '../queries/charter-hash.ts';
import { meetingTable } from '../schema/meeting.ts';
import { draftOf, freezeDraft, lastAdopted } from './charter-version.ts';

const dateOfMeeting = (tx: WriteHandle, id: number | null): string | null => {
  if (id === null) return null;
  const meeting = tx.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!meeting)
    throw invalidField('meetingId', 'Cette réunion n’existe plus\u00a0: choisissez-en une autre, ou aucune.');
  return meeting.date;
};

/**
 * Adopts the draft: it takes the next number and the hash of its text, and is frozen.
 * @throws Failure `refused` without a draft, or when it has no article; `invalid` at its field
 */
export const adoptDraft = (tx: WriteHandle, adoption: Adoption, { now }: CommandContext): void => {
  const { id } = draftOf(tx);
  const text = getCharterText(tx, id);
  if (text.articles.length === 0)
    throw new Failure(
      'refused',
      'Cette charte n’a encore aucun article\u00a0: écrivez-en au moins un avant de l’adopter.',
    );
  const last = lastAdopted(tx);
  checkAdoption(adoption, {
    today: fromInstant(now).date,
    last,
    meetingDate: dateOfMeeting(tx, adoption.meetingId),
  });
  freezeDraft(tx, id, (last?.number ?? 0) + 1, { ...adoption, textHash: textHashOf(text) });
};
