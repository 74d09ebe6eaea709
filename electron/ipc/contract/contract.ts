import type { z } from 'zod';
import { agendaRoutes } from './agenda.ts';
import { appRoutes } from './app.ts';
import { collectiveRoutes } from './collective.ts';
import { councilRoutes } from './council.ts';
import { documentRoutes } from './document.ts';
import { followUpRoutes } from './follow-up.ts';
import { homeRoutes } from './home.ts';
import { machineRoutes } from './machine.ts';
import { meetingRoutes } from './meeting.ts';
import { peopleRoutes } from './people.ts';
import { importRoutes } from './import.ts';
import { turnsRoutes } from './turns.ts';
import { planningRoutes } from './planning.ts';
import { agendaLifeRoutes } from './agenda-life.ts';
import { annexRoutes } from './annex.ts';
import { charterRoutes } from './charter.ts';
import { rulesRoutes } from './rules.ts';
import { opinionRoutes } from './opinion.ts';
import { sendingRoutes } from './sending.ts';
import { sittingRoutes } from './sitting.ts';
import { handoverRoutes } from './handover.ts';
import { archiveRoutes } from './archive.ts';
import { searchRoutes } from './search.ts';

/** Every route of the application, once. A handler that is missing does not compile. */
export const contract = {
  ...appRoutes,
  ...machineRoutes,
  ...collectiveRoutes,
  ...councilRoutes,
  ...meetingRoutes,
  ...agendaRoutes,
  ...homeRoutes,
  ...documentRoutes,
  ...annexRoutes,
  ...agendaLifeRoutes,
  ...planningRoutes,
  ...turnsRoutes,
  ...importRoutes,
  ...peopleRoutes,
  ...charterRoutes,
  ...rulesRoutes,
  ...opinionRoutes,
  ...sittingRoutes,
  ...followUpRoutes,
  ...sendingRoutes,
  ...searchRoutes,
  ...handoverRoutes,
  ...archiveRoutes,
};

export type Contract = typeof contract;
export type RouteName = keyof Contract;
export type RouteInput<R extends RouteName> = z.input<Contract[R]['input']>;
export type ParsedInput<R extends RouteName> = z.output<Contract[R]['input']>;
export type RouteOutput<R extends RouteName> = z.output<Contract[R]['output']>;
export type QueryName = { [R in RouteName]: Contract[R] extends { kind: 'query' } ? R : never }[RouteName];
