import { z } from 'zod';
import { addDays, type CivilDate, compareDates } from './civil-date.ts';
import { dateField } from './civil-fields.ts';
import { lastConvocationDate } from './clear-days.ts';
import { invalidField } from './failure.ts';
import { formatDate } from './french-dates.ts';
import { type HolidayOptions, isWorkingDay, previousWorkingDay } from './holidays.ts';
import { addresseeField } from './opinion-words.ts';
import { fromInstant, type Instant } from './paris-time.ts';
import { count } from './plural.ts';

export const askedOnField = dateField('Indiquez la date de la demande, par exemple 01/12/2026.');
export const dueOnField = dateField('Indiquez la date limite de réponse, par exemple 08/12/2026.');

/** What a request is made of: when, by when, for whom. */
export const opinionRequestSchema = z.object({
  askedOn: askedOnField,
  dueOn: dueOnField,
  addressee: addresseeField,
});

export type OpinionDeadline = {
  /** The last day, whole, on which a position is in time. */
  dueOn: CivilDate;
  /**
   * What fixed it: the days left to answer; the convocation, which the avis must precede to change the file; or the
   * conseil itself, once the convocation can no longer wait.
   */
  why: 'replyDays' | 'convocation' | 'council';
  /** The working day before, when the last one falls on a day when nobody is at the office; else null. */
  advisedOn: CivilDate | null;
  sentence: string;
};

export type OpinionDeadlineInput = {
  askedOn: CivilDate;
  /** Whole days left to answer, by the rule in force on `askedOn`. */
  replyDays: number;
  /** The conseil that will decide. */
  councilDate: CivilDate;
} & HolidayOptions;

/**
 * By when positions are expected. The day of the request is not counted and the last day counts whole, so that days
 * are read on the calendar: the day of 25 hours in October and that of 23 in March are one day each. The charter's
 * plan has positions given « avant l’envoi de la convocation de ce conseil »: a longer delay stops on the eve of the
 * last legal day of sending (five clear days, L.2121-12 CGCT). Asked later than that eve, the avis can only inform:
 * the delay runs, to the eve of the conseil at most. It never ends before the request.
 */
export const opinionDeadline = ({
  askedOn,
  replyDays,
  councilDate,
  alsaceMoselle,
}: OpinionDeadlineInput): OpinionDeadline => {
  const wanted = addDays(askedOn, replyDays);
  const beforeConvocation = addDays(lastConvocationDate(councilDate), -1);
  const beforeCouncil = addDays(councilDate, -1);
  const isInTime = compareDates(askedOn, beforeConvocation) < 0;
  const limit = isInTime ? beforeConvocation : beforeCouncil;
  const isShortened = compareDates(limit, askedOn) >= 0 && compareDates(limit, wanted) < 0;
  // Asked on the day of the conseil or after: nothing is left to wait for, the plain delay is as good as another.
  const dueOn = isShortened ? limit : wanted;
  const why = isShortened ? (isInTime ? 'convocation' : 'council') : 'replyDays';
  const office = { alsaceMoselle };
  const earlier = isWorkingDay(dueOn, office) ? null : previousWorkingDay(dueOn, office);
  const days = count(replyDays, 'jour', 'jours');
  const reasons = {
    replyDays: `${days} pour répondre`,
    convocation: `avant l’envoi de la convocation du conseil du ${formatDate(councilDate, 'long')}`,
    council: `la veille du conseil du ${formatDate(councilDate, 'long')}`,
  };
  return {
    dueOn,
    why,
    advisedOn: earlier !== null && compareDates(earlier, askedOn) >= 0 ? earlier : null,
    sentence: `Attendu au plus tard le ${formatDate(dueOn, 'full')}\u00a0: ${reasons[why]}.`,
  };
};

/**
 * What the dates of a request must be. `today` is a civil date.
 * @throws Failure `invalid` on `askedOn` or `dueOn`
 */
export const checkRequestDates = (askedOn: CivilDate, dueOn: CivilDate, today: CivilDate): void => {
  if (askedOn > today)
    throw invalidField('askedOn', 'Cette date est à venir\u00a0: indiquez le jour où l’avis est demandé.');
  if (dueOn < askedOn)
    throw invalidField(
      'dueOn',
      'L’avis serait attendu avant d’avoir été demandé\u00a0: choisissez un jour plus tardif.',
    );
};

/** Whether the delay is over: from the midnight, in Paris, that ends its last day. */
export const isPastDue = (dueOn: CivilDate, now: Instant): boolean => fromInstant(now).date > dueOn;
