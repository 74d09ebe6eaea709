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
import { AppRoot } from './shell/app-root.tsx';
import { AppShell } from './shell/app-shell.tsx';
import { PlaceFailure } from './shell/place-failure.tsx';
import { Waiting } from './shell/waiting.tsx';

// Each place comes with its own part of the code: the window opens on what it shows, the rest follows at leisure.
const Home = lazyRouteComponent(() => import('./features/home/home.tsx'), 'Home');
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
const SettingsPlace = lazyRouteComponent(
  () => import('./features/settings/settings-place.tsx'),
  'SettingsPlace',
);

const HelpPlace = lazyRouteComponent(() => import('./features/help/help-place.tsx'), 'HelpPlace');

/** A place around a lazy one: the router waits for what is inside, as it does for a place alone. */
const around = <C extends () => React.ReactNode>(inside: AsyncRouteComponent<never>, place: C) =>
  Object.assign(place, inside.preload && { preload: inside.preload });

const rootRoute = createRootRoute({
  component: () => <AppRoot outlet={<Outlet />} />,
  errorComponent: PlaceFailure,
});
const shell = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: () => <AppShell outlet={<Outlet />} />,
});

const inShell = <P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => shell, path, component });

const council = createRoute({
  getParentRoute: () => shell,
  path: '/conseils/$id',
  component: around(CouncilPlace, function CouncilRoute() {
    const { id } = council.useParams();
    return <CouncilPlace key={id} id={Number(id)} />;
  }),
});

const meeting = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/$id',
  component: around(MeetingPlace, function MeetingRoute() {
    const { id } = meeting.useParams();
    return <MeetingPlace key={id} id={Number(id)} />;
  }),
});

const newMeeting = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/nouvelle',
  validateSearch: (search: Record<string, unknown>): { conseil?: number } =>
    typeof search['conseil'] === 'number' ? { conseil: search['conseil'] } : {},
  component: around(NewMeeting, function NewMeetingRoute() {
    const { conseil } = newMeeting.useSearch();
    return <NewMeeting sessionId={conseil ?? null} />;
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
    inShell('/', Home),
    inShell('/conseils', CouncilList),
    inShell('/conseils/nouveau', NewCouncil),
    council,
    inShell('/reunions', MeetingList),
    newMeeting,
    meeting,
    inShell(
      '/collectif',
      around(CollectivePlace, () => <CollectivePlace tab="membres" />),
    ),
    inShell(
      '/collectif/collectivites',
      around(CollectivePlace, () => <CollectivePlace tab="collectivites" />),
    ),
    inShell('/reglages', SettingsPlace),
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
  scrollRestoration: true,
});

/** Brings the code of every place while nobody waits for it, so that going there stays instant. */
export const preloadPlaces = (): void => {
  const places = [
    MeetingPlace,
    MeetingList,
    CouncilPlace,
    CouncilList,
    CollectivePlace,
    NewMeeting,
    NewCouncil,
    SettingsPlace,
    Home,
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
