import { blankItem } from '../../db/domain/agenda-item.ts';
import { foundingSections } from '../../db/domain/agenda-section.ts';
import { agendaItemKindLabels, agendaItemKinds } from '../../db/domain/agenda-item-kind.ts';
import type { getCollective } from '../../db/queries/collective.ts';
import type { getMeeting } from '../../db/queries/meeting.ts';

type Meeting = ReturnType<typeof getMeeting>;
type Collective = ReturnType<typeof getCollective>;
type Item = Meeting['items'][number];

/** An item as a query gives it; whatever is not said is ordinary. */
export const agendaItem = (id: number, change: Partial<Item> = {}): Item => {
  const kind = change.kind ?? agendaItemKinds[Math.floor((id - 1) / 10) % agendaItemKinds.length] ?? 'other';
  return {
    ...blankItem(`Point ${id}`, foundingSections[kind]),
    id,
    parentId: null,
    carriedFromId: null,
    recurringId: null,
    kind,
    section: agendaItemKindLabels[kind].section,
    number: String(id),
    originName: '',
    presenter: '',
    minutes: 10,
    state: 'open',
    fromCouncil: false,
    startsAt: '09:30',
    ...change,
  };
};

export const meetingView = (change: Partial<Meeting> = {}): Meeting => ({
  id: 1,
  date: '2026-12-01',
  startTime: '09:30',
  endTime: '12:00',
  place: 'Salle du conseil',
  hostId: null,
  facilitatorId: null,
  facilitatorName: '',
  facilitatorForId: null,
  sessionId: 1,
  agendaSentAt: null,
  isCancelled: false,
  hostName: 'Évrunes',
  facilitator: 'Mme\u00a0Anne Robert (DGS, Évrunes)',
  plannedDaysBefore: null,
  session: { id: 1, date: '2026-12-16', time: '18:30', place: '', itemCount: 0 },
  pointsToTake: 0,
  items: [],
  clock: { total: 0, end: '09:30', over: -150 },
  deadline: null,
  influence: null,
  chain: [],
  ...change,
});

export const collectiveView = (
  change: Partial<NonNullable<Collective['collective']>> = {},
  collectivities: Collective['collectivities'] = [],
): Collective => ({
  collective: {
    name: 'CoDir du Pays de Mortagne',
    secretariat: 'Pays de Mortagne\n21 rue Johannes Gutenberg\n85130 La Verrie',
    deadlineHours: 48,
    deadlineReference: 'rule',
    meetingDaysBefore: 8,
    hostTurns: true,
    facilitatorTurns: true,
    attributesVoices: false,
    replyDays: 5,
    confidentialMention: false,
    ...change,
  },
  collectivities,
  memberCount: 0,
});
