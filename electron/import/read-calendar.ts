import ICAL from 'ical.js';
import { addDays } from '../../db/domain/civil-date.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { Temporal } from 'temporal-polyfill';
import { refused } from './sheet.ts';

/** An occurrence of an event, in Paris wall time; `time` is null for a whole day. */
export type CalendarEvent = {
  /** UID, and for an occurrence of a series the day it was first foreseen. */
  uid: string;
  title: string;
  place: string;
  date: string;
  time: string | null;
  isCancelled: boolean;
};

/** Names that Windows and Outlook give to the time of Paris, without a rule of their own in some files. */
const parisNames =
  /^(?:romance standard time|w\. europe standard time|central europe(?:an)? standard time|paris.*|.*\bparis)$/i;

const maxEvents = 5000;
const maxOccurrences = 400;

const pad = (n: number): string => String(n).padStart(2, '0');
const dayOf = (time: ICAL.Time): string =>
  `${String(time.year).padStart(4, '0')}-${pad(time.month)}-${pad(time.day)}`;

const zoneOf = (id: string): string | null => {
  if (parisNames.test(id)) return 'Europe/Paris';
  const name = id.replace(/^.*\/([A-Za-z]+\/[A-Za-z_]+)$/, '$1');
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return name;
  } catch {
    return null;
  }
};

/** The wall time in Paris of a moment of the calendar. A moment without a zone is one of Paris. */
const inParis = (time: ICAL.Time, zoneId: string | null): { date: string; time: string | null } => {
  if (time.isDate) return { date: dayOf(time), time: null };
  const wall = { date: dayOf(time), time: `${pad(time.hour)}:${pad(time.minute)}` };
  if (time.zone === ICAL.Timezone.utcTimezone) return fromInstant(`${wall.date}T${wall.time}:00Z`);
  if (zoneId === null) return wall;
  const zone = zoneOf(zoneId);
  if (zone === 'Europe/Paris') return wall;
  if (zone !== null) {
    const zoned = Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`).toZonedDateTime(zone);
    return fromInstant(zoned.toInstant().toString());
  }
  // A zone that only this file knows: its own rule, when it gives one.
  if (time.zone?.component) return fromInstant(new Date(time.toUnixTime() * 1000).toISOString());
  return wall;
};

const zoneIdOf = (component: ICAL.Component): string | null => {
  const tzid: unknown = component.getFirstProperty('dtstart')?.getParameter('tzid');
  return typeof tzid === 'string' && tzid !== '' ? tzid : null;
};

const textOf = (value: unknown): string =>
  (typeof value === 'string' ? value : '').replace(/\s+/g, ' ').trim();

const described = (event: ICAL.Event) => ({
  title: textOf(event.summary),
  place: textOf(event.location),
  isCancelled: /^cancelled$/i.test(textOf(event.component.getFirstPropertyValue('status'))),
});

type Span = { from: string; to: string };

/** Occurrences of a series in the span, each told by the day it was foreseen: it keeps that name when moved. */
const occurrences = (event: ICAL.Event, span: Span): CalendarEvent[] => {
  const found: CalendarEvent[] = [];
  const iterator = event.iterator();
  for (let count = 0; count < 20_000 && found.length < maxOccurrences; count++) {
    const next: ICAL.Time | null | undefined = iterator.next();
    if (!next || dayOf(next) > span.to) break;
    if (dayOf(next) < span.from) continue;
    const { item, startDate } = event.getOccurrenceDetails(next);
    const when = inParis(startDate, zoneIdOf(item.component));
    found.push({ uid: `${event.uid}#${dayOf(next)}`, ...described(item), ...when });
  }
  return found;
};

const eventsOf = (calendar: ICAL.Component, span: Span): CalendarEvent[] => {
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar
    .getAllSubcomponents('vevent')
    .slice(0, maxEvents)
    .map((component) => new ICAL.Event(component));
  return events.flatMap((event): CalendarEvent[] => {
    if (!event.component.hasProperty('dtstart')) return [];
    if (event.isRecurring()) return occurrences(event, span);
    // A changed occurrence is told with its series, when the series is there.
    const isTold =
      event.isRecurrenceException() && events.some((other) => other.uid === event.uid && other.isRecurring());
    if (isTold) return [];
    const uid = event.isRecurrenceException() ? `${event.uid}#${dayOf(event.recurrenceId)}` : event.uid;
    return [
      { uid: textOf(uid), ...described(event), ...inParis(event.startDate, zoneIdOf(event.component)) },
    ];
  });
};

/**
 * Events of an iCalendar text, in Paris time and by date; series are unfolded from a year before `today` to two after.
 * @throws Failure `refused` when it is damaged or holds no event
 */
export const readCalendar = (text: string, today: string): CalendarEvent[] => {
  const span = { from: addDays(today, -366), to: addDays(today, 731) };
  let events: CalendarEvent[];
  ICAL.TimezoneService.reset();
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\ufeff/, '').trim());
    // Two calendars one after the other in a file come as a list.
    const roots = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
    const isCancelled = /^METHOD:CANCEL\s*$/im.test(text);
    events = roots
      .flatMap((root) =>
        eventsOf(new ICAL.Component(root as ConstructorParameters<typeof ICAL.Component>[0]), span),
      )
      .map((event) => (isCancelled ? { ...event, isCancelled: true } : event));
  } catch {
    throw refused(
      'Ce calendrier n’a pas pu être lu\u00a0: le fichier est incomplet ou abîmé. Exportez-le de nouveau depuis votre agenda, puis recommencez.',
    );
  }
  if (events.length === 0)
    throw refused(
      'Ce calendrier ne contient aucun rendez-vous\u00a0: exportez-en un autre depuis votre agenda.',
    );
  return events.toSorted((a, b) => `${a.date}${a.time ?? ''}`.localeCompare(`${b.date}${b.time ?? ''}`));
};
