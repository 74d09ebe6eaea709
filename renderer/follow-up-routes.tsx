import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { actionStateFilters, allActions } from '../db/domain/action.ts';
import { allDecisions } from '../db/domain/decision-register.ts';
import { client } from './client.ts';
import { around, inShell, shell } from './shell-route.tsx';
import type { RecordPart } from './features/follow-up/record-item.tsx';
import { type Read, readAhead } from './use-route.ts';

const RecordPlace = lazyRouteComponent(() => import('./features/follow-up/record-place.tsx'), 'RecordPlace');
const DecisionsPlace = lazyRouteComponent(
  () => import('./features/follow-up/decisions-place.tsx'),
  'DecisionsPlace',
);
const ActionsPlace = lazyRouteComponent(
  () => import('./features/follow-up/actions-place.tsx'),
  'ActionsPlace',
);
const ReminderPlace = lazyRouteComponent(
  () => import('./features/follow-up/reminder-place.tsx'),
  'ReminderPlace',
);
const MemberFollowUp = lazyRouteComponent(
  () => import('./features/follow-up/person-place.tsx'),
  'MemberFollowUp',
);
const CollectivityFollowUp = lazyRouteComponent(
  () => import('./features/follow-up/person-place.tsx'),
  'CollectivityFollowUp',
);

/** Who an action may be given to. */
const people: Read[] = [
  ['member.list', {}],
  ['collective.get', {}],
];

/** The part of a relevé that is to be shown, as the place names it. */
const askedIn = (point?: number, decision?: number): RecordPart | null => {
  if (decision !== undefined) return `decision-${decision}`;
  return point === undefined ? null : `point-${point}`;
};

const record = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/$id/releve',
  validateSearch: (search: Record<string, unknown>): { point?: number; decision?: number } => ({
    ...(typeof search['point'] === 'number' && { point: search['point'] }),
    ...(typeof search['decision'] === 'number' && { decision: search['decision'] }),
  }),
  loader: ({ params: { id } }) =>
    readAhead(client, [
      ['record.get', { id: Number(id) }],
      ['document.preview', { kind: 'record', id: Number(id) }],
      ...people,
    ]),
  component: around(RecordPlace, function RecordRoute() {
    const { id } = record.useParams();
    const { point, decision } = record.useSearch();
    return <RecordPlace key={id} id={Number(id)} asked={askedIn(point, decision)} />;
  }),
});

const actions = createRoute({
  getParentRoute: () => shell,
  path: '/suivi/actions',
  validateSearch: (
    search: Record<string, unknown>,
  ): { etat?: (typeof actionStateFilters)[number]; action?: number } => {
    const etat = actionStateFilters.find((state) => state === search['etat']);
    return {
      ...(etat && { etat }),
      ...(typeof search['action'] === 'number' && { action: search['action'] }),
    };
  },
  loaderDeps: ({ search: { etat = null, action = null } }) => ({ state: etat, id: action }),
  loader: ({ deps }) =>
    readAhead(client, [
      ['action.list', { ...allActions, ...deps, from: 0 }],
      ['followUp.choices', {}],
      ...people,
    ]),
  component: around(ActionsPlace, function ActionsRoute() {
    const { etat = null, action = null } = actions.useSearch();
    return <ActionsPlace key={`${etat} ${action}`} state={etat} id={action} />;
  }),
});

const reminder = createRoute({
  getParentRoute: () => shell,
  path: '/suivi/relance',
  validateSearch: (search: Record<string, unknown>): { membre?: number; collectivite?: number } => ({
    ...(typeof search['membre'] === 'number' && { membre: search['membre'] }),
    ...(typeof search['collectivite'] === 'number' && { collectivite: search['collectivite'] }),
  }),
  component: around(ReminderPlace, function ReminderRoute() {
    const { membre = null, collectivite = null } = reminder.useSearch();
    return <ReminderPlace memberId={membre} collectivityId={collectivite} />;
  }),
});

const member = createRoute({
  getParentRoute: () => shell,
  path: '/suivi/membre/$id',
  loader: ({ params: { id } }) => readAhead(client, [['followUp.member', { id: Number(id) }], ...people]),
  component: around(MemberFollowUp, function MemberRoute() {
    const { id } = member.useParams();
    return <MemberFollowUp key={id} id={Number(id)} />;
  }),
});

const collectivity = createRoute({
  getParentRoute: () => shell,
  path: '/suivi/collectivite/$id',
  loader: ({ params: { id } }) =>
    readAhead(client, [['followUp.collectivity', { id: Number(id) }], ...people]),
  component: around(CollectivityFollowUp, function CollectivityRoute() {
    const { id } = collectivity.useParams();
    return <CollectivityFollowUp key={id} id={Number(id)} />;
  }),
});

/** The relevé of a meeting, and what becomes of what was agreed. */
export const followUpRoutes = [
  record,
  inShell(
    '/suivi',
    DecisionsPlace,
    ['followUp.decisions', { ...allDecisions, from: 0 }],
    ['followUp.choices', {}],
  ),
  actions,
  reminder,
  member,
  collectivity,
] as const;

export const followUpPlaces = [
  RecordPlace,
  DecisionsPlace,
  ActionsPlace,
  ReminderPlace,
  MemberFollowUp,
  CollectivityFollowUp,
];
