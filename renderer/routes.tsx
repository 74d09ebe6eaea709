import { createHashHistory, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { charterPlaces, charterRoutes } from './charter-routes.tsx';
import { meetingLifePlaces, meetingLifeRoutes } from './meeting-life-routes.tsx';
import { followUpPlaces, followUpRoutes } from './follow-up-routes.tsx';
import { opinionPlaces, opinionRoutes } from './opinion-routes.tsx';
import { client } from './client.ts';
import { Home } from './features/home/home.tsx';
import type { StockTab } from './features/stock/stock-place.tsx';
import { useAppStatus } from './shell/app-status.ts';
import { PlaceFailure } from './shell/place-failure.tsx';
import { Waiting } from './shell/waiting.tsx';
import { around, inShell, reads, rootRoute, shell } from './shell-route.tsx';
import { type Read, readAhead, readOne } from './use-route.ts';

// Home comes with the window, which opens on it; each other place has its own part of the code, brought at leisure.
const Welcome = lazyRouteComponent(() => import('./features/welcome/welcome.tsx'), 'Welcome');
const CouncilList = lazyRouteComponent(() => import('./features/councils/council-list.tsx'), 'CouncilList');
const NewCouncil = lazyRouteComponent(() => import('./features/councils/new-council.tsx'), 'NewCouncil');
const CouncilPlace = lazyRouteComponent(
  () => import('./features/councils/council-place.tsx'),
  'CouncilPlace',
);
const MeetingList = lazyRouteComponent(() => import('./features/meetings/meeting-list.tsx'), 'MeetingList');
const NewMeeting = lazyRouteComponent(() => import('./features/meetings/new-meeting.tsx'), 'NewMeeting');
const MeetingPlace = lazyRouteComponent(
  () => import('./features/meetings/meeting-place.tsx'),
  'MeetingPlace',
);
const CollectivePlace = lazyRouteComponent(
  () => import('./features/collective/collective-place.tsx'),
  'CollectivePlace',
);
const MemberPlace = lazyRouteComponent(() => import('./features/collective/member-place.tsx'), 'MemberPlace');
const MemberImportPlace = lazyRouteComponent(
  () => import('./features/import/member-import-place.tsx'),
  'MemberImportPlace',
);
const CouncilImportPlace = lazyRouteComponent(
  () => import('./features/import/council-import-place.tsx'),
  'CouncilImportPlace',
);
const DeliberationImportPlace = lazyRouteComponent(
  () => import('./features/import/deliberation-import-place.tsx'),
  'DeliberationImportPlace',
);
const SettingsPlace = lazyRouteComponent(
  () => import('./features/settings/settings-place.tsx'),
  'SettingsPlace',
);

const YearPlace = lazyRouteComponent(() => import('./features/year/year-place.tsx'), 'YearPlace');
const PlanPlace = lazyRouteComponent(() => import('./features/year/plan-place.tsx'), 'PlanPlace');
const TurnsPlace = lazyRouteComponent(() => import('./features/turns/turns-place.tsx'), 'TurnsPlace');
const StockPlace = lazyRouteComponent(() => import('./features/stock/stock-place.tsx'), 'StockPlace');
const HelpPlace = lazyRouteComponent(() => import('./features/help/help-place.tsx'), 'HelpPlace');

/** The point a place is to open at. */
const pointAsked = (search: Record<string, unknown>): { point?: number } =>
  typeof search['point'] === 'number' ? { point: search['point'] } : {};

/** The choices that a meeting's fields offer. */
const choices: Read[] = [
  ['council.list', {}],
  ['collective.get', {}],
  ['member.list', {}],
  ['section.list', {}],
];

const council = createRoute({
  getParentRoute: () => shell,
  path: '/conseils/$id',
  validateSearch: pointAsked,
  loader: ({ params }) => readAhead(client, [['council.get', { id: Number(params.id) }]]),
  component: around(CouncilPlace, function CouncilRoute() {
    const { id } = council.useParams();
    const { point } = council.useSearch();
    return <CouncilPlace key={id} id={Number(id)} point={point ?? null} />;
  }),
});

const meeting = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/$id',
  validateSearch: pointAsked,
  loader: ({ params: { id } }) =>
    readAhead(client, [
      ['meeting.get', { id: Number(id) }],
      ['document.preview', { kind: 'agenda', id: Number(id) }],
      ['turns.ofMeeting', { id: Number(id) }],
      ['meeting.list', {}],
      ...choices,
    ]),
  component: around(MeetingPlace, function MeetingRoute() {
    const { id } = meeting.useParams();
    const { point } = meeting.useSearch();
    return <MeetingPlace key={id} id={Number(id)} point={point ?? null} />;
  }),
});

const collective: Read[] = [
  ['collective.get', {}],
  ['collective.directions', {}],
];
const referentReads: Read[] = [...collective, ['member.list', {}], ['role.list', {}]];

const member = createRoute({
  getParentRoute: () => shell,
  path: '/collectif/membres/$id',
  loader: reads(['collective.get', {}], ['member.list', {}], ['role.list', {}]),
  component: around(MemberPlace, function MemberRoute() {
    const { id } = member.useParams();
    return <MemberPlace key={id} id={Number(id)} />;
  }),
});

const collectivities = createRoute({
  getParentRoute: () => shell,
  path: '/collectif/collectivites',
  validateSearch: (search: Record<string, unknown>): { collectivite?: number } =>
    typeof search['collectivite'] === 'number' ? { collectivite: search['collectivite'] } : {},
  loader: reads(...collective),
  component: around(CollectivePlace, function CollectivitiesRoute() {
    const { collectivite } = collectivities.useSearch();
    return <CollectivePlace tab="collectivites" collectivityId={collectivite ?? null} />;
  }),
});

const referents = createRoute({
  getParentRoute: () => shell,
  path: '/collectif/referents/$id',
  loader: reads(...referentReads),
  component: around(CollectivePlace, function ReferentsRoute() {
    const { id } = referents.useParams();
    return <CollectivePlace tab="referents" roleId={id === 'ensemble' ? 'all' : Number(id)} />;
  }),
});

const newMeeting = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/nouvelle',
  loader: reads(...choices, ['meeting.list', {}], ['template.list', {}], ['rules.get', {}]),
  validateSearch: (search: Record<string, unknown>): { conseil?: number } =>
    typeof search['conseil'] === 'number' ? { conseil: search['conseil'] } : {},
  component: around(NewMeeting, function NewMeetingRoute() {
    const { conseil } = newMeeting.useSearch();
    return <NewMeeting sessionId={conseil ?? null} />;
  }),
});

const thisYear = around(YearPlace, function ThisYearRoute() {
  const { today } = useAppStatus();
  return <YearPlace year={Number(today.slice(0, 4))} />;
});

const planning = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/annee/planifier',
  loader: async () => {
    const rules = await readOne(client, 'rules.get', {});
    const { daysBefore } = rules.rules.meetingRhythm.rule;
    return readAhead(client, [['planning.preview', { daysBefore, preferred: null }]]);
  },
  component: PlanPlace,
});

const year = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/annee/$year',
  loader: ({ params }) => readAhead(client, [['planning.year', { year: Number(params.year) }]]),
  component: around(YearPlace, function YearRoute() {
    const { year: shown } = year.useParams();
    return <YearPlace year={Number(shown)} />;
  }),
});

/** What waits for agendas is written from many places: it is read anew each time one goes there. */
const stock = (path: '/reserve' | '/reserve/modeles' | '/reserve/recurrents', tab: StockTab) => {
  const route = createRoute({
    getParentRoute: () => shell,
    path,
    validateSearch: pointAsked,
    loader: async () => {
      await client.invalidateQueries({ queryKey: ['reserve.list'], refetchType: 'none' });
      await client.invalidateQueries({ queryKey: ['recurring.list'], refetchType: 'none' });
      return readAhead(client, [
        ['reserve.list', {}],
        ['recurring.list', {}],
        ['template.list', {}],
        ['meeting.list', {}],
        ['section.list', {}],
      ]);
    },
    component: around(StockPlace, function StockRoute() {
      const { point } = route.useSearch();
      return <StockPlace tab={tab} point={point ?? null} />;
    }),
  });
  return route;
};

const help = createRoute({
  getParentRoute: () => shell,
  path: '/aide/$page',
  component: around(HelpPlace, function HelpRoute() {
    const { page } = help.useParams();
    return <HelpPlace page={page} />;
  }),
});

const tree = rootRoute.addChildren([
  createRoute({ getParentRoute: () => rootRoute, path: '/bienvenue', component: Welcome }),
  shell.addChildren([
    inShell('/', Home, ['home.get', {}]),
    inShell('/conseils', CouncilList, ['council.list', {}]),
    inShell('/conseils/nouveau', NewCouncil),
    inShell('/conseils/importer', CouncilImportPlace),
    inShell('/collectif/importer', MemberImportPlace),
    council,
    inShell('/reunions', MeetingList, ['meeting.list', {}]),
    inShell('/reunions/annee', thisYear),
    planning,
    year,
    newMeeting,
    meeting,
    inShell(
      '/collectif',
      around(CollectivePlace, () => <CollectivePlace tab="membres" />),
      ...collective,
      ['member.list', {}],
    ),
    collectivities,
    inShell(
      '/collectif/referents',
      around(CollectivePlace, () => <CollectivePlace tab="referents" />),
      ...referentReads,
    ),
    referents,
    member,
    inShell('/collectif/tours', TurnsPlace, ['turns.list', {}], ['rules.get', {}]),
    stock('/reserve', 'reserve'),
    stock('/reserve/modeles', 'modeles'),
    stock('/reserve/recurrents', 'recurrents'),
    ...charterRoutes,
    inShell('/avis/importer', DeliberationImportPlace),
    ...opinionRoutes,
    ...meetingLifeRoutes,
    ...followUpRoutes,
    inShell(
      '/reglages',
      SettingsPlace,
      ['epci.notice', {}],
      ['section.list', {}],
      ['letterhead.get', {}],
      ['mail.get', {}],
      ['machine.get', {}],
      ['rules.get', {}],
    ),
    inShell(
      '/aide',
      around(HelpPlace, () => <HelpPlace page="README" />),
    ),
    help,
  ]),
]);

/** Hash history: the page is one file under app://, whatever the place. */
export const router = createRouter({
  routeTree: tree,
  history: createHashHistory(),
  defaultErrorComponent: PlaceFailure,
  defaultPendingComponent: Waiting,
  defaultNotFoundComponent: () => <PlaceFailure />,
  // A place left is read again when one comes back: what changed meanwhile is there at once.
  defaultGcTime: 0,
  scrollRestoration: true,
  // What scrolls under a place's header: a new place opens at its top, the way back finds its own.
  scrollToTopSelectors: ['#contenu > header + div'],
});

/** Brings the code of every place while nobody waits for it, so that going there stays instant. */
export const preloadPlaces = (): void => {
  const places = [
    MeetingPlace,
    MeetingList,
    CouncilPlace,
    CouncilList,
    CollectivePlace,
    MemberPlace,
    NewMeeting,
    StockPlace,
    YearPlace,
    PlanPlace,
    TurnsPlace,
    ...charterPlaces,
    ...opinionPlaces,
    ...meetingLifePlaces,
    ...followUpPlaces,
    MemberImportPlace,
    CouncilImportPlace,
    DeliberationImportPlace,
    NewCouncil,
    SettingsPlace,
  ];
  requestIdleCallback(() => {
    // A part that does not come is asked for again by the place itself, which says so.
    for (const place of places) void place.preload?.()?.catch(() => undefined);
    void import('./features/search/search-dialog.tsx').catch(() => undefined);
  });
};

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
