import {
  type AsyncRouteComponent,
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router';
import { client } from './client.ts';
import { Home } from './features/home/home.tsx';
import type { StockTab } from './features/stock/stock-place.tsx';
import { AppRoot } from './shell/app-root.tsx';
import { AppShell } from './shell/app-shell.tsx';
import { useAppStatus } from './shell/app-status.ts';
import { PlaceFailure } from './shell/place-failure.tsx';
import { Waiting } from './shell/waiting.tsx';
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
const SettingsPlace = lazyRouteComponent(
  () => import('./features/settings/settings-place.tsx'),
  'SettingsPlace',
);

const YearPlace = lazyRouteComponent(() => import('./features/year/year-place.tsx'), 'YearPlace');
const PlanPlace = lazyRouteComponent(() => import('./features/year/plan-place.tsx'), 'PlanPlace');
const TurnsPlace = lazyRouteComponent(() => import('./features/turns/turns-place.tsx'), 'TurnsPlace');
const StockPlace = lazyRouteComponent(() => import('./features/stock/stock-place.tsx'), 'StockPlace');
const VersionsPlace = lazyRouteComponent(
  () => import('./features/charter/versions-place.tsx'),
  'VersionsPlace',
);
const ReadPlace = lazyRouteComponent(() => import('./features/charter/read-place.tsx'), 'ReadPlace');
const ComparePlace = lazyRouteComponent(() => import('./features/charter/compare-place.tsx'), 'ComparePlace');
const AdhesionsPlace = lazyRouteComponent(
  () => import('./features/charter/adhesions-place.tsx'),
  'AdhesionsPlace',
);
const CharterPlace = lazyRouteComponent(() => import('./features/charter/charter-place.tsx'), 'CharterPlace');
const CharterPlanPlace = lazyRouteComponent(() => import('./features/charter/plan-place.tsx'), 'PlanPlace');
const HelpPlace = lazyRouteComponent(() => import('./features/help/help-place.tsx'), 'HelpPlace');

/** A place around a lazy one: the router waits for what is inside, as it does for a place alone. */
const around = <C extends () => React.ReactNode>(inside: AsyncRouteComponent<never>, place: C) =>
  Object.assign(place, inside.preload && { preload: inside.preload });

/** What a place reads: the one before stays on screen until it is there. */
const reads =
  (...all: Read[]) =>
  () =>
    readAhead(client, all);

/** The choices that a meeting's fields offer. */
const choices: Read[] = [
  ['council.list', {}],
  ['collective.get', {}],
  ['member.list', {}],
  ['section.list', {}],
];

const rootRoute = createRootRoute({
  component: () => <AppRoot outlet={<Outlet />} />,
  errorComponent: PlaceFailure,
});
const shell = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  loader: reads(['collective.get', {}]),
  component: () => <AppShell outlet={<Outlet />} />,
});

const inShell = <P extends string>(path: P, component: RouteComponent, ...all: Read[]) =>
  createRoute({ getParentRoute: () => shell, path, component, loader: reads(...all) });

const council = createRoute({
  getParentRoute: () => shell,
  path: '/conseils/$id',
  loader: ({ params }) => readAhead(client, [['council.get', { id: Number(params.id) }]]),
  component: around(CouncilPlace, function CouncilRoute() {
    const { id } = council.useParams();
    return <CouncilPlace key={id} id={Number(id)} />;
  }),
});

const meeting = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/$id',
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
    return <MeetingPlace key={id} id={Number(id)} />;
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
const stock = (path: '/reserve' | '/reserve/modeles' | '/reserve/recurrents', tab: StockTab) =>
  createRoute({
    getParentRoute: () => shell,
    path,
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
    component: around(StockPlace, () => <StockPlace tab={tab} />),
  });

const readVersion = createRoute({
  getParentRoute: () => shell,
  path: '/charte/lire/$id',
  validateSearch: (search: Record<string, unknown>): { article?: number } =>
    typeof search['article'] === 'number' ? { article: search['article'] } : {},
  loader: ({ params: { id } }) =>
    readAhead(client, [
      ['charter.outline', { id: Number(id) }],
      ['document.preview', { kind: 'charter', id: Number(id) }],
    ]),
  component: around(ReadPlace, function ReadRoute() {
    const { id } = readVersion.useParams();
    const { article } = readVersion.useSearch();
    return <ReadPlace key={id} id={Number(id)} articleId={article ?? null} />;
  }),
});

const compareVersions = createRoute({
  getParentRoute: () => shell,
  path: '/charte/comparer/$from/$to',
  loader: ({ params }) => {
    const [from, to] = [Number(params.from), Number(params.to)];
    return readAhead(client, [
      ['charter.compare', { from, to }],
      ['document.preview', { kind: 'charterComparison', from, to }],
    ]);
  },
  component: around(ComparePlace, function CompareRoute() {
    const { from, to } = compareVersions.useParams();
    return <ComparePlace key={`${from} ${to}`} from={Number(from)} to={Number(to)} />;
  }),
});

const adhesionsOf = createRoute({
  getParentRoute: () => shell,
  path: '/charte/adhesions/$id',
  loader: ({ params: { id } }) =>
    readAhead(client, [
      ['charter.get', {}],
      ['charter.adhesions', { id: Number(id) }],
    ]),
  component: around(AdhesionsPlace, function AdhesionsRoute() {
    const { id } = adhesionsOf.useParams();
    return <AdhesionsPlace id={Number(id)} />;
  }),
});

const charter = createRoute({
  getParentRoute: () => shell,
  path: '/charte',
  validateSearch: (search: Record<string, unknown>): { article?: number } =>
    typeof search['article'] === 'number' ? { article: search['article'] } : {},
  loader: async () => {
    const { draftId, versions } = await readOne(client, 'charter.get', {});
    const id = draftId ?? versions[0]?.id;
    if (id === undefined) return [];
    return readAhead(client, [
      ['charter.outline', { id }],
      ['document.preview', { kind: 'charter', id }],
      ['charter.beforeAdoption', {}],
      ['collective.get', {}],
      ['member.list', {}],
      ['rules.get', {}],
    ]);
  },
  component: around(CharterPlace, function CharterRoute() {
    const { article } = charter.useSearch();
    return <CharterPlace key={article} articleId={article ?? null} />;
  }),
});

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
    inShell(
      '/collectif/collectivites',
      around(CollectivePlace, () => <CollectivePlace tab="collectivites" />),
      ...collective,
    ),
    inShell(
      '/collectif/referents',
      around(CollectivePlace, () => <CollectivePlace tab="referents" />),
      ...referentReads,
    ),
    referents,
    member,
    inShell('/collectif/tours', TurnsPlace, ['turns.list', {}], ['rules.get', {}]),
    charter,
    inShell('/charte/plan', CharterPlanPlace, ['charter.plan', {}]),
    stock('/reserve', 'reserve'),
    stock('/reserve/modeles', 'modeles'),
    stock('/reserve/recurrents', 'recurrents'),
    inShell('/charte/versions', VersionsPlace, ['charter.get', {}]),
    inShell(
      '/charte/adhesions',
      around(AdhesionsPlace, () => <AdhesionsPlace id={null} />),
      ['charter.get', {}],
    ),
    adhesionsOf,
    readVersion,
    compareVersions,
    inShell(
      '/reglages',
      SettingsPlace,
      ['epci.notice', {}],
      ['section.list', {}],
      ['letterhead.get', {}],
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
    CharterPlace,
    CharterPlanPlace,
    YearPlace,
    PlanPlace,
    TurnsPlace,
    VersionsPlace,
    AdhesionsPlace,
    ComparePlace,
    ReadPlace,
    MemberImportPlace,
    CouncilImportPlace,
    NewCouncil,
    SettingsPlace,
  ];
  requestIdleCallback(() => {
    // A part that does not come is asked for again by the place itself, which says so.
    for (const place of places) void place.preload?.()?.catch(() => undefined);
  });
};

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
