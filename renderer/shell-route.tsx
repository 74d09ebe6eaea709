import {
  type AsyncRouteComponent,
  createRootRoute,
  createRoute,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router';
import { client } from './client.ts';
import { AppRoot } from './shell/app-root.tsx';
import { AppShell } from './shell/app-shell.tsx';
import { PlaceFailure } from './shell/place-failure.tsx';
import { type Read, readAhead } from './use-route.ts';

/** A place around a lazy one: the router waits for what is inside, as it does for a place alone. */
export const around = <C extends () => React.ReactNode>(inside: AsyncRouteComponent<never>, place: C) =>
  Object.assign(place, inside.preload && { preload: inside.preload });

/** What a place reads: the one before stays on screen until it is there. */
export const reads =
  (...all: Read[]) =>
  () =>
    readAhead(client, all);

export const rootRoute = createRootRoute({
  component: () => <AppRoot outlet={<Outlet />} />,
  errorComponent: PlaceFailure,
});
export const shell = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  loader: reads(['collective.get', {}]),
  component: () => <AppShell outlet={<Outlet />} />,
});

export const inShell = <P extends string>(path: P, component: RouteComponent, ...all: Read[]) =>
  createRoute({ getParentRoute: () => shell, path, component, loader: reads(...all) });
