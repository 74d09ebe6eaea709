import { z } from 'zod';
import { dateField, timeField } from './civil-fields.ts';
import { invalidField } from './failure.ts';
import { idSchema } from './ids.ts';
import { optionalLine } from './text-rules.ts';

/** A meeting of the CoDir. Times are wall times in Europe/Paris, on one civil day. */
export const meetingSchema = z.object({
  date: dateField('Indiquez la date de la réunion, par exemple 08/12/2026.'),
  startTime: timeField('Indiquez l’heure de début, par exemple 9\u00a0h\u00a030.'),
  endTime: timeField('Indiquez l’heure de fin, par exemple 12\u00a0h.'),
  place: optionalLine('Le lieu', 160),
  /** Collectivity that receives the collective (réunions délocalisées, source 002). */
  hostId: idSchema.nullable(),
  /** The facilitator: a member, or a name typed when the person is not one (a third party). */
  facilitatorId: idSchema.nullable(),
  facilitatorName: optionalLine('L’animation', 120),
  /** The collectivity whose turn it is to facilitate: turns are counted by voice, never by head. */
  facilitatorForId: idSchema.nullable(),
  sessionId: idSchema.nullable(),
});
export type Meeting = z.infer<typeof meetingSchema>;
export const meetingPatchSchema = meetingSchema.partial();

type Moments = Pick<Meeting, 'date' | 'startTime' | 'endTime'>;

/**
 * Rules across fields, one sentence at the field to mend.
 * @throws Failure `invalid` on `endTime`, `date` or `sessionId`
 */
export const checkMeeting = (meeting: Moments, session: { date: string; time: string } | null): void => {
  if (meeting.endTime <= meeting.startTime) {
    throw invalidField('endTime', 'La fin doit venir après le début\u00a0: indiquez une heure plus tardive.');
  }
  // A CoDir sits ahead of the conseil (source 002: « calée en amont des conseils »).
  if (session && `${meeting.date} ${meeting.startTime}` >= `${session.date} ${session.time}`) {
    throw invalidField(
      'date',
      'La réunion se tient après le conseil qu’elle prépare\u00a0: choisissez une date antérieure, ou un autre conseil.',
    );
  }
};
