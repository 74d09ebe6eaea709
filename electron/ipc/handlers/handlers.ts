import { Failure } from '../../../db/domain/failure.ts';
import type { OpenData } from '../../../db/open.ts';
import type { Handlers } from '../router.ts';
import { agendaHandlers } from './agenda.ts';
import { appHandlers } from './app.ts';
import { collectiveHandlers } from './collective.ts';
import { councilHandlers } from './council.ts';
import { documentHandlers } from './document.ts';
import { homeHandlers } from './home.ts';
import { machineHandlers } from './machine.ts';
import { meetingHandlers } from './meeting.ts';
import { peopleHandlers } from './people.ts';
import { importHandlers } from './import.ts';
import { turnsHandlers } from './turns.ts';
import { planningHandlers } from './planning.ts';
import { agendaLifeHandlers } from './agenda-life.ts';
import { annexHandlers } from './annex.ts';
import { charterHandlers } from './charter.ts';
import { packHandlers } from './pack.ts';
import { followUpHandlers } from './follow-up.ts';
import { opinionHandlers } from './opinion.ts';
import { sendingHandlers } from './sending.ts';
import { sittingHandlers } from './sitting.ts';
import { rulesHandlers } from './rules.ts';
import { handoverHandlers } from './handover.ts';
import { archiveHandlers } from './archive.ts';
import { searchHandlers } from './search.ts';
import type { Services } from './services.ts';

/** What most handlers receive: the open data (or a Failure when there is none) and the clock. */
export type DataAccess = { open: () => OpenData; now: () => string };

export const createHandlers = (services: Services): Handlers => {
  const open = (): OpenData => {
    if (services.data.ok) return services.data.data;
    throw new Failure('unavailable', 'Le fichier de données n’est pas ouvert.');
  };
  const access: DataAccess = { open, now: services.now };
  return {
    ...appHandlers(services),
    ...machineHandlers(services),
    ...collectiveHandlers(access, services.epci),
    ...councilHandlers(access),
    ...meetingHandlers(access),
    ...agendaHandlers(access),
    ...homeHandlers(access),
    ...annexHandlers(access, services),
    ...packHandlers(access, services),
    ...agendaLifeHandlers(access),
    ...planningHandlers(access),
    ...turnsHandlers(access),
    ...importHandlers(access, services),
    ...peopleHandlers(access),
    ...rulesHandlers(access),
    ...opinionHandlers(access),
    ...sittingHandlers(access),
    ...followUpHandlers(access),
    ...sendingHandlers(access, services),
    ...searchHandlers(access),
    ...handoverHandlers(access, services),
    ...archiveHandlers(access, services),
    ...charterHandlers(access, services),
    ...documentHandlers(access, services),
  };
};
