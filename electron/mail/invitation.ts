import ICAL from 'ical.js';
import { toInstant } from '../../db/domain/paris-time.ts';

/** Under which it is joined: annexes begin by their letter, so none bears it. */
export const invitationName = 'reunion.ics';

export type Invitation = {
  /** The meeting's own, the same in every message: calendars know by it which event to change. */
  uid: string;
  /** Rises with every message of the meeting. */
  sequence: number;
  isCancelled: boolean;
  title: string;
  description: string;
  place: string;
  date: string;
  startTime: string;
  endTime: string;
  /** The present instant, UTC. */
  now: string;
};

const utc = (instant: string): ICAL.Time => ICAL.Time.fromJSDate(new Date(instant), true);

/**
 * The meeting as a calendar file (RFC 5545), in UTC: a zone of ours would be read otherwise by some. It is published,
 * with no guest named: answers are taken down by the secretary, and nobody learns the others' addresses from it.
 */
export const invitationFile = (invitation: Invitation): string => {
  const { uid, sequence, isCancelled, title, description, place, date, startTime, endTime, now } = invitation;
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('prodid', '-//CoDir//CoDir de territoire//FR');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('method', isCancelled ? 'CANCEL' : 'PUBLISH');
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', uid);
  event.updatePropertyWithValue('dtstamp', utc(now));
  event.updatePropertyWithValue('dtstart', utc(toInstant(date, startTime)));
  event.updatePropertyWithValue('dtend', utc(toInstant(date, endTime)));
  event.updatePropertyWithValue('sequence', sequence);
  event.updatePropertyWithValue('status', isCancelled ? 'CANCELLED' : 'CONFIRMED');
  event.updatePropertyWithValue('summary', title);
  if (description !== '') event.updatePropertyWithValue('description', description);
  if (place !== '') event.updatePropertyWithValue('location', place);
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
};
