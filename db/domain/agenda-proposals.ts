import { defaultItemMinutes } from './agenda-item.ts';
import { fold } from './fold.ts';
import { formatDate } from './french-dates.ts';
import { isDue, type PastMeeting, type Rhythm, rhythmWords } from './recurrence.ts';

/** Where what could join an agenda comes from, in the order it is shown. */
export const proposalSources = ['approval', 'council', 'last', 'recurring', 'reserve'] as const;
export type ProposalSource = (typeof proposalSources)[number];

/** Something that could join an agenda. `id` is that of its row: earlier meeting, conseil's point, item, recurring item. */
export type Proposal = {
  source: ProposalSource;
  id: number;
  title: string;
  /** Why it is proposed, in a few words; '' when its heading says it. */
  reason: string;
  /** In minutes. */
  minutes: number;
  /** Ticked to begin with: what its rhythm calls for. The rest waits to be chosen. */
  ticked: boolean;
};

type Waiting = { id: number; title: string; minutes: number; recurringId: number | null };

/** What is known when an agenda is prepared; see db/queries/agenda-life.ts, which reads it. */
export type ProposalGround = {
  /** The day of the meeting prepared. */
  date: string;
  /** What is on its agenda already. */
  agenda: readonly { councilItemId: number | null; recurringId: number | null; isApproval: boolean }[];
  /** The meeting just before, whatever became of it; null for the first one. */
  previous: { id: number; date: string } | null;
  councilPoints: readonly { id: number; title: string }[];
  /** Not reached or postponed at the last meeting held, and taken up nowhere since. */
  left: readonly (Waiting & { state: 'not-reached' | 'postponed' })[];
  recurring: readonly (Rhythm & {
    id: number;
    title: string;
    minutes: number;
    before: readonly PastMeeting[];
  })[];
  /** In the reserve; `since` is a day, '' when not known. */
  reserve: readonly (Waiting & { since: string })[];
};

export const approvalMinutes = 5;

export const approvalTitle = (date: string): string =>
  `Approbation du relevé de la réunion du ${formatDate(date, 'long')}`;

const lastTime = (before: readonly PastMeeting[]): string => {
  const last = before.findLast(({ had }) => had);
  return last ? `dernière fois le ${formatDate(last.date, 'long')}` : 'jamais encore à l’ordre du jour';
};

/** Everything that could join the agenda, by source. Nothing is proposed twice, nor what is there already. */
export const proposalsFrom = (ground: ProposalGround): Proposal[] => {
  const { date, agenda, previous, councilPoints, left, recurring, reserve } = ground;
  const taken = new Set(agenda.map(({ councilItemId }) => councilItemId));
  const coming = new Set([...agenda, ...left, ...reserve].map(({ recurringId }) => recurringId));
  const approval = previous && !agenda.some(({ isApproval }) => isApproval) ? [previous] : [];
  return [
    ...approval.map((meeting) => ({
      source: 'approval' as const,
      id: meeting.id,
      title: approvalTitle(meeting.date),
      reason: '',
      minutes: approvalMinutes,
      ticked: false,
    })),
    ...councilPoints
      .filter(({ id }) => !taken.has(id))
      .map(({ id, title }) => ({
        source: 'council' as const,
        id,
        title,
        reason: '',
        minutes: defaultItemMinutes,
        ticked: false,
      })),
    ...left.map(({ id, title, minutes, state }) => ({
      source: 'last' as const,
      id,
      title,
      reason: state === 'postponed' ? 'reporté' : 'non abordé',
      minutes,
      ticked: false,
    })),
    ...recurring
      .filter((item) => !coming.has(item.id) && isDue(item, date, item.before))
      .map(({ id, title, minutes, before, ...rhythm }) => ({
        source: 'recurring' as const,
        id,
        title,
        reason: `${rhythmWords(rhythm)}, ${lastTime(before)}`,
        minutes,
        ticked: true,
      })),
    ...reserve.map(({ id, title, minutes, since }) => ({
      source: 'reserve' as const,
      id,
      title,
      reason: since === '' ? '' : `en réserve depuis le ${formatDate(since, 'long')}`,
      minutes,
      ticked: false,
    })),
  ];
};

/** A title that says what its section would (« Questions diverses ») goes there: it is no avis to give. */
export const sectionOfTitle = (
  sections: readonly { id: number; title: string }[],
  title: string,
  otherwise: number,
): number => sections.find((section) => fold(section.title) === fold(title.trim()))?.id ?? otherwise;
