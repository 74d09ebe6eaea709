import { formatDate, formatTime, WEEKDAYS } from '../../../db/domain/french-dates.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { cx } from '../../ui/class-names.ts';

export type YearView = RouteOutput<'planning.year'>;
type Month = YearView['months'][number];
type Day = Month['days'][number];
type Event = Day['events'][number];

const eventWords: Record<Event['kind'], string> = {
  council: 'Conseil',
  meeting: 'CoDir',
  dispatch: 'Envoi de l’ordre du jour',
};
const eventLook: Record<Event['kind'], string> = {
  council: 'border-primary bg-primary text-on-primary',
  meeting: 'border-teal bg-teal-wash text-teal',
  dispatch: 'border-amber bg-surface text-amber',
};

const hrefOf = ({ kind, id }: Event): string =>
  kind === 'council' ? `#/conseils/${id}` : `#/reunions/${id}`;

/** « Conseil, mercredi 16 décembre 2026 à 18 h 30 »: what a coloured day is, in words. */
const eventLabel = (day: Day, event: Event): string =>
  [
    `${eventWords[event.kind]}${event.kind === 'dispatch' && event.isSent ? ' (envoyé)' : ''}`,
    `${formatDate(day.date, 'full')} à ${formatTime(event.time)}`,
    event.place,
  ]
    .filter((part) => part !== '')
    .join(', ');

/** The day's own mark, most important first: the conseil, the meeting, then the sending. */
const shownEvent = ({ events }: Day): Event | undefined => events.at(-1);

function DayCell({ day, today }: { day: Day; today: string }) {
  const event = shownEvent(day);
  const number = Number(day.date.slice(8));
  const isOff = day.holiday !== '' || day.weekday > 5;
  return (
    <td
      className={cx(
        'h-7 w-[14.28%] p-px text-center text-sm',
        day.closed !== '' && 'bg-amber-wash',
        day.closed === '' && isOff && 'bg-sunk',
      )}
    >
      {event ? (
        <a
          href={hrefOf(event)}
          title={day.events.map((each) => eventLabel(day, each)).join('\n')}
          aria-label={day.events.map((each) => eventLabel(day, each)).join('. ')}
          className={cx(
            'marks-state flex h-full items-center justify-center rounded-sm border font-semibold hover:underline',
            eventLook[event.kind],
          )}
        >
          {number}
        </a>
      ) : (
        <span
          title={[day.holiday, day.closed].filter((part) => part !== '').join(', ') || undefined}
          className={cx(
            day.date === today && 'font-semibold underline underline-offset-4',
            isOff || day.closed !== '' ? 'text-muted' : 'text-ink',
          )}
        >
          {number}
          {day.date === today && <span className="sr-only"> (aujourd’hui)</span>}
        </span>
      )}
    </td>
  );
}

/** Weeks of seven, with blanks before the first day and after the last. */
const weeksOf = ({ days }: Month): (Day | null)[][] => {
  const lead = (days[0]?.weekday ?? 1) - 1;
  const cells = [...Array.from({ length: lead }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    cells.slice(week * 7, week * 7 + 7),
  );
  return weeks.map((week) => [...week, ...Array.from({ length: 7 - week.length }, () => null)]);
};

function EventLine({ day, event }: { day: Day; event: Event }) {
  const isLate = event.kind === 'dispatch' && event.isSent;
  return (
    <li className="flex gap-1.5">
      <span className="w-5 shrink-0 text-right tabular-nums">{Number(day.date.slice(8))}</span>
      <a
        href={hrefOf(event)}
        title={eventLabel(day, event)}
        className={cx(
          'min-w-0 truncate rounded-sm hover:underline',
          event.kind === 'council' && 'font-semibold text-ink',
          event.kind === 'meeting' && 'text-teal',
          event.kind === 'dispatch' && 'text-amber',
        )}
      >
        {event.kind === 'dispatch'
          ? isLate
            ? 'Envoi (fait)'
            : 'Envoi au plus tard'
          : eventWords[event.kind]}
        {event.kind === 'meeting' && event.place !== '' && `, ${event.place}`}
      </a>
    </li>
  );
}

/** Closed periods and holidays of the month, by name: the tint alone says nothing. */
const offDays = ({ days }: Month): string[] => {
  const holidays = days
    .filter(({ holiday }) => holiday !== '')
    .map(({ date, holiday }) => `${Number(date.slice(8))}\u00a0${holiday}`);
  const closed = [...new Set(days.map((day) => day.closed).filter((label) => label !== ''))].map((label) => {
    const own = days.filter((day) => day.closed === label).map(({ date }) => Number(date.slice(8)));
    const [first, last] = [own[0] ?? 0, own.at(-1) ?? 0];
    return first === last ? `${first}\u00a0${label}` : `${first}–${last}\u00a0${label}`;
  });
  return [...closed, ...holidays];
};

/** One month: its weeks, then in words what its marks and tints are. */
export function YearMonth({ month, year, today }: { month: Month; year: number; today: string }) {
  const name = `${month.name.charAt(0).toUpperCase()}${month.name.slice(1)}`;
  const off = offDays(month);
  return (
    <section
      aria-label={`${name} ${year}`}
      className="flex min-w-0 flex-col rounded-lg border border-line bg-surface px-3 pt-2 pb-3"
    >
      <table className="w-full table-fixed border-collapse">
        <caption className="pb-1 text-left text-md font-semibold">{name}</caption>
        <thead>
          <tr className="text-xs text-muted">
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" abbr={day} className="font-normal">
                {day.charAt(0).toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, index) => (
            // Weeks of a month have no other name than their place.
            <tr key={`${month.month}-${index}`}>
              {week.map((day, place) =>
                day ? (
                  <DayCell key={day.date} day={day} today={today} />
                ) : (
                  <td key={`blank-${place}`}>{'\u00a0'}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="mt-1.5 text-xs">
        {month.days.flatMap((day) =>
          day.events.map((event) => <EventLine key={`${event.kind}${event.id}`} day={day} event={event} />),
        )}
      </ul>
      {off.length > 0 && <p className="mt-auto pt-1 text-xs text-pretty text-muted">{off.join(' · ')}</p>}
    </section>
  );
}
