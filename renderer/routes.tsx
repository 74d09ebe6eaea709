import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
} from '@tanstack/react-router';
import { CollectivePlace } from './features/collective/collective-place.tsx';
import { CouncilList } from './features/councils/council-list.tsx';
import { CouncilPlace } from './features/councils/council-place.tsx';
import { NewCouncil } from './features/councils/new-council.tsx';
import { Home } from './features/home/home.tsx';
import { MeetingList } from './features/meetings/meeting-list.tsx';
import { MeetingPlace } from './features/meetings/meeting-place.tsx';
import { NewMeeting } from './features/meetings/new-meeting.tsx';
import { SettingsPlace } from './features/settings/settings-place.tsx';
import { Welcome } from './features/welcome/welcome.tsx';
import { AppRoot } from './shell/app-root.tsx';
import { AppShell } from './shell/app-shell.tsx';
import { PlaceFailure } from './shell/place-failure.tsx';
import { Waiting } from './shell/waiting.tsx';

const rootRoute = createRootRoute({
  component: () => <AppRoot outlet={<Outlet />} />,
  errorComponent: PlaceFailure,
});
const shell = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: () => <AppShell outlet={<Outlet />} />,
});

const inShell = <P extends string>(path: P, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => shell, path, component });

const council = createRoute({
  getParentRoute: () => shell,
  path: '/conseils/$id',
  component: function CouncilRoute() {
    const { id } = council.useParams();
    return <CouncilPlace key={id} id={Number(id)} />;
  },
});

const meeting = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/$id',
  component: function MeetingRoute() {
    const { id } = meeting.useParams();
    return <MeetingPlace key={id} id={Number(id)} />;
  },
});

const newMeeting = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/nouvelle',
  validateSearch: (search: Record<string, unknown>): { conseil?: number } =>
    typeof search['conseil'] === 'number' ? { conseil: search['conseil'] } : {},
  component: function NewMeetingRoute() {
    const { conseil } = newMeeting.useSearch();
    return <NewMeeting sessionId={conseil ?? null} />;
  },
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
    inShell('/collectif', () => <CollectivePlace tab="membres" />),
    inShell('/collectif/collectivites', () => <CollectivePlace tab="collectivites" />),
    inShell('/reglages', SettingsPlace),
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

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
