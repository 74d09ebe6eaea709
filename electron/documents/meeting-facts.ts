import { formatDate, formatDateTime, formatTimeRange } from '../../db/domain/french-dates.ts';
import { meetingPlace } from '../../db/domain/meeting-place.ts';
import type { getMeeting } from '../../db/queries/meeting.ts';
import type { Block } from './model.ts';

export type MeetingView = ReturnType<typeof getMeeting>;

/** « Réunion du mardi 8 décembre 2026, de 9 h 30 à 12 h 00 ». */
export const meetingMoment = ({ date, startTime, endTime }: MeetingView): string =>
  `Réunion du ${formatDate(date, 'full')}, ${formatTimeRange(startTime, endTime)}`;

/** Place, facilitation and conseil of a meeting, each only when known; no block when nothing is. */
export const meetingFacts = (meeting: MeetingView): Block[] => {
  const rows = [
    { label: 'Lieu', value: meetingPlace(meeting) },
    { label: 'Animation', value: meeting.facilitator },
    {
      label: 'En amont du',
      value: meeting.session
        ? `conseil communautaire du ${formatDateTime(meeting.session.date, meeting.session.time)}`
        : '',
    },
  ].filter(({ value }) => value !== '');
  return rows.length > 0 ? [{ type: 'facts', rows }] : [];
};
