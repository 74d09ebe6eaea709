import { agendaRuns } from '../../db/domain/agenda-runs.ts';
import { epciNoun } from '../../db/domain/collectivity.ts';
import { formatDate, formatDateTime, formatTime, formatTimeRange } from '../../db/domain/french-dates.ts';
import { formatDuration } from '../../db/domain/french-durations.ts';
import { count } from '../../db/domain/plural.ts';
import type { getCollective } from '../../db/queries/collective.ts';
import type { getMeeting } from '../../db/queries/meeting.ts';
import type { Block, DocModel } from './model.ts';

type MeetingView = ReturnType<typeof getMeeting>;
type CollectiveView = ReturnType<typeof getCollective>;

/** « des 11 communes et de la communauté de communes »: every voice on one line, none above another. */
const voices = (collectivities: CollectiveView['collectivities']): string => {
  const communes = collectivities.filter(({ kind }) => kind === 'commune').length;
  const epci = collectivities.find(({ kind }) => kind === 'epci');
  const parts = [
    ...(communes > 0
      ? [communes === 1 ? 'de la commune' : `des ${count(communes, 'commune', 'communes')}`]
      : []),
    ...(epci ? [`de ${epciNoun(epci.name)}`] : []),
  ];
  return parts.join(' et ');
};

const placeOf = ({ place, hostName }: MeetingView): string => {
  if (place === '' || hostName === '') return place || hostName;
  return place.includes(hostName) ? place : `${place} (${hostName})`;
};

const entryOf = (item: MeetingView['items'][number], standsAlone: boolean): Block => ({
  type: 'entry',
  itemId: item.id,
  standsAlone,
  number: item.number,
  title: item.title,
  question: item.question,
  detail: item.presenter,
  time: formatTime(item.startsAt),
  duration: item.minutes > 0 ? formatDuration(item.minutes) : '',
});

const entries = (meeting: MeetingView): Block[] => {
  const blocks: Block[] = [];
  for (const { section, items, minutes, speaksForItself } of agendaRuns(meeting.items)) {
    const note = minutes > 0 ? formatDuration(minutes) : '';
    if (!speaksForItself) blocks.push({ type: 'heading', text: section, note });
    for (const item of items) blocks.push(entryOf(item, speaksForItself));
  }
  return blocks;
};

/** The CoDir's ordre du jour (domain notes §3). Never called a convocation: the CoDir invites. */
export const agendaDocument = (
  meeting: MeetingView,
  { collective, collectivities }: CollectiveView,
): DocModel => {
  const name = collective?.name ?? 'Collectif de direction';
  const composed = voices(collectivities);
  const facts = [
    { label: 'Lieu', value: placeOf(meeting) },
    { label: 'Animation', value: meeting.facilitator },
    {
      label: 'En amont du',
      value: meeting.session
        ? `conseil communautaire du ${formatDateTime(meeting.session.date, meeting.session.time)}`
        : '',
    },
  ].filter(({ value }) => value !== '');
  return {
    title: `Ordre du jour – ${name} – ${formatDate(meeting.date, 'long')}`,
    fileName: `${meeting.date} Ordre du jour du CoDir`,
    foot: `Ordre du jour · ${name} · ${formatDate(meeting.date, 'long')}`,
    blocks: [
      {
        type: 'letterhead',
        name,
        lines: ['Directions générales et secrétariats généraux', composed].filter((line) => line !== ''),
        address: (collective?.secretariat ?? '').split('\n').filter((line) => line.trim() !== ''),
      },
      {
        type: 'title',
        text: 'Ordre du jour',
        subtitle: `Réunion du ${formatDate(meeting.date, 'full')}, ${formatTimeRange(meeting.startTime, meeting.endTime)}`,
      },
      ...(facts.length > 0 ? [{ type: 'facts' as const, rows: facts }] : []),
      ...(meeting.items.length > 0
        ? entries(meeting)
        : [
            { type: 'paragraph' as const, text: 'Aucun point n’est encore inscrit.', tone: 'quiet' as const },
          ]),
    ],
  };
};
