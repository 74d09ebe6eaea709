import { z } from 'zod';
import { addDays, type CivilDate, daysBetween, weekday } from './civil-date.ts';
import { dateField, timeField } from './civil-fields.ts';
import { type ClosedPeriod, closedOn } from './closed-period.ts';
import { formatDate, weekdayName } from './french-dates.ts';
import { type HolidayOptions, holidayName } from './holidays.ts';
import { idSchema } from './ids.ts';
import { optionalLine } from './text-rules.ts';

/** The day that leaves an avis time to change the file: before the convocation of the conseil. */
export const DEFAULT_DAYS_BEFORE = 8;
export const MAX_DAYS_BEFORE = 60;

export const daysBeforeField = z
  .int({ error: 'Indiquez un nombre entier de jours, par exemple 8.' })
  .min(1, { error: 'Indiquez au moins 1\u00a0jour.' })
  .max(MAX_DAYS_BEFORE, { error: `Indiquez ${MAX_DAYS_BEFORE}\u00a0jours au plus.` });

/** A weekday, 1 (lundi) to 5 (vendredi), or null: whichever falls. */
export const weekdayField = z.int().min(1).max(5).nullable();

/** A meeting to create, as the secretary saw it in the preview. */
export const plannedLineSchema = z.object({
  sessionId: idSchema,
  date: dateField('Indiquez la date de la réunion, par exemple 08/12/2026.'),
  hostId: idSchema.nullable(),
  facilitatorId: idSchema.nullable(),
  facilitatorForId: idSchema.nullable(),
});
export type PlannedLine = z.infer<typeof plannedLineSchema>;

export const maxPlannedLines = 60;

export const planSchema = z.object({
  startTime: timeField('Indiquez l’heure de début, par exemple 9\u00a0h\u00a030.'),
  endTime: timeField('Indiquez l’heure de fin, par exemple 12\u00a0h.'),
  place: optionalLine('Le lieu', 160),
  lines: z
    .array(plannedLineSchema)
    .min(1, 'Cochez au moins une réunion.')
    .max(maxPlannedLines, `Planifiez au plus ${maxPlannedLines}\u00a0réunions à la fois.`),
});
export type Plan = z.infer<typeof planSchema>;

/** A meeting's hours when none has been held to take them from. */
export const DEFAULT_HOURS = { startTime: '09:30', endTime: '12:00' };

/** What keeps a meeting off a day. `today` and earlier are never proposed. */
export type Obstacles = HolidayOptions & {
  today: CivilDate;
  closed: readonly ClosedPeriod[];
  /** Days on which the CoDir meets already. */
  taken: ReadonlySet<CivilDate>;
};

/** Why nobody meets a day: `cause` names the period, the holiday…, `clause` says it inside a sentence. */
export type Obstacle = { cause: string; clause: string };

/** What keeps a meeting off this day, null on a free day. */
export const obstacleOn = (date: CivilDate, { closed, taken, ...options }: Obstacles): Obstacle | null => {
  const day = formatDate(date, 'weekday');
  const period = closedOn(closed, date);
  if (period) return { cause: period.label, clause: `le ${day} tombe pendant «\u00a0${period.label}\u00a0»` };
  const holiday = holidayName(date, options);
  if (holiday !== null) return { cause: holiday, clause: `le ${day} est férié (${holiday})` };
  if (weekday(date) > 5) {
    const clause = `le ${formatDate(date, 'long')} est un ${weekdayName(date)}`;
    return { cause: 'week-end', clause };
  }
  return taken.has(date) ? { cause: date, clause: `le CoDir se réunit déjà le ${day}` } : null;
};

export type PlannedDay = {
  /** Null when no day suits: she chooses one herself. */
  date: CivilDate | null;
  /** Why it is not the day asked for, in a sentence; '' when it is. */
  why: string;
};

/** How far back a meeting goes to keep its weekday, and at all: beyond, it prepares nothing. In weeks and days. */
const WEEKS_BACK = 4;
const DAYS_BACK = 75;
const MOST_CAUSES = 3;

/** What was met on the way, the day asked for first; week-ends only when it is the day asked for. */
const sentence = (outcome: string, met: readonly Obstacle[]): string => {
  const clauses = met
    .filter(({ cause }, index) => index === 0 || cause !== 'week-end')
    .filter(({ cause }, index, all) => all.findIndex((other) => other.cause === cause) === index)
    .slice(0, MOST_CAUSES)
    .map(({ clause }) => clause);
  return `${outcome}\u00a0: ${clauses.join(', ')}.`;
};

/**
 * The day of a meeting held `daysBefore` its conseil: on that day, or on the last `preferred` weekday before it. A
 * week-end, a holiday, a closed period or another meeting moves it earlier, by weeks while its weekday can be kept;
 * when nothing earlier is left, later, but before the conseil.
 */
export const planDay = (
  councilDate: CivilDate,
  daysBefore: number,
  preferred: number | null,
  obstacles: Obstacles,
): PlannedDay => {
  const asked = addDays(councilDate, -daysBefore);
  const target = preferred === null ? asked : addDays(asked, -((weekday(asked) - preferred + 7) % 7));
  const met: Obstacle[] = [];
  const isFree = (date: CivilDate): boolean => {
    const obstacle = obstacleOn(date, obstacles);
    if (obstacle) met.push(obstacle);
    return obstacle === null;
  };
  const days = (step: number, times: number): CivilDate[] =>
    Array.from({ length: times }, (_, n) => addDays(target, step * n)).filter(
      (date) => date > obstacles.today && date < councilDate,
    );
  if (target <= obstacles.today)
    met.push({ cause: 'passed', clause: `le ${formatDate(target, 'weekday')} est déjà passé` });
  const byWeeks = preferred === null ? undefined : days(-7, WEEKS_BACK + 1).find(isFree);
  const earlier = byWeeks ?? days(-1, DAYS_BACK).find(isFree);
  if (earlier === target) return { date: target, why: '' };
  if (earlier !== undefined) return { date: earlier, why: sentence('Avancée', met) };
  const later = days(1, daysBetween(target, councilDate)).find(isFree);
  if (later !== undefined) return { date: later, why: sentence('Retardée', met) };
  return { date: null, why: sentence('Aucun jour ne convient avant ce conseil', met) };
};
