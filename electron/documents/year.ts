import { formatDate, formatTime } from '../../db/domain/french-dates.ts';
import type { YearView } from '../../db/queries/planning.ts';
import {
  collectiveName,
  letterheadBlock,
  plainHeading,
  type CollectiveView,
  type Heading,
} from './letterhead.ts';
import type { Cell, DayMark, DocModel, Months } from './model.ts';

type YearDay = YearView['months'][number]['days'][number];
type YearEvent = YearDay['events'][number];

const legendLabels: Record<DayMark, string> = {
  council: 'Conseil communautaire',
  meeting: 'Réunion du CoDir',
  both: 'Conseil et CoDir le même jour',
  closed: 'Période sans réunion',
  holiday: 'Jour férié',
};

const markOf = ({ events, closed, holiday }: YearDay): DayMark | null => {
  const has = (kind: YearEvent['kind']): boolean => events.some((event) => event.kind === kind);
  if (has('council') && has('meeting')) return 'both';
  if (has('council')) return 'council';
  if (has('meeting')) return 'meeting';
  if (holiday !== '') return 'holiday';
  return closed === '' ? null : 'closed';
};

const monthsOf = ({ year, months }: YearView): Months => {
  const marked = months.map(({ month, days }) => {
    const marks: Record<number, DayMark> = {};
    for (const [index, day] of days.entries()) {
      const mark = markOf(day);
      if (mark) marks[index + 1] = mark;
    }
    return { year, month, marks };
  });
  const used = new Set(marked.flatMap(({ marks }) => Object.values(marks)));
  const order = Object.keys(legendLabels) as DayMark[];
  return {
    type: 'months',
    months: marked,
    legend: order.filter((mark) => used.has(mark)).map((mark) => ({ mark, label: legendLabels[mark] })),
  };
};

/** When the ordre du jour of a meeting is due; empty when that falls in another year. */
const dueOf = (days: readonly YearDay[], meetingId: number): Cell => {
  for (const { date, events } of days) {
    const dispatch = events.find(({ kind, id }) => kind === 'dispatch' && id === meetingId);
    if (dispatch) return { text: formatDate(date, 'weekday'), detail: formatTime(dispatch.time) };
  }
  return { text: '' };
};

const rowsOf = ({ months }: YearView): Cell[][] => {
  const days = months.flatMap((month) => month.days);
  return days.flatMap(({ date, events }) =>
    events
      .filter(({ kind }) => kind !== 'dispatch')
      .map(({ kind, id, time, place }) => [
        { text: formatDate(date, 'weekday'), detail: formatTime(time) },
        { text: kind === 'council' ? 'Conseil communautaire' : 'Réunion du CoDir', detail: place },
        kind === 'meeting' ? dueOf(days, id) : { text: '' },
      ]),
  );
};

const periodRows = ({ closedPeriods }: YearView): string[] =>
  closedPeriods.map(
    ({ label, startDate, endDate }) =>
      `${label}\u00a0: du ${formatDate(startDate, 'long')} au ${formatDate(endDate, 'long')}`,
  );

/** Calendrier de l’année: twelve months at a glance, then every date in words. */
export const yearDocument = (
  year: YearView,
  view: CollectiveView,
  heading: Heading = plainHeading,
): DocModel => {
  const name = collectiveName(view);
  const rows = rowsOf(year);
  const periods = periodRows(year);
  return {
    title: `Calendrier ${year.year} – ${name}`,
    fileName: `${year.year} Calendrier du CoDir`,
    foot: `Calendrier ${year.year} · ${name}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(view, heading),
      {
        type: 'title',
        text: `Calendrier ${year.year}`,
        subtitle: 'Réunions du CoDir et séances du conseil communautaire',
      },
      monthsOf(year),
      ...(rows.length > 0
        ? [
            { type: 'pageBreak' as const },
            { type: 'heading' as const, text: 'Dates de l’année', note: '' },
            {
              type: 'table' as const,
              summary: 'Dates de l’année',
              columns: [
                { label: 'Date', share: 50 },
                { label: 'Rendez-vous', share: 70 },
                { label: 'Ordre du jour à envoyer avant', share: 50 },
              ],
              rows,
              isForSigning: false,
            },
          ]
        : []),
      ...(periods.length > 0
        ? [
            { type: 'heading' as const, text: 'Périodes sans réunion', note: '' },
            { type: 'list' as const, ordered: false, items: periods },
          ]
        : []),
    ],
  };
};
