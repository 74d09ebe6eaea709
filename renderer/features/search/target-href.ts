import { assertNever } from '../../../db/domain/failure.ts';
import type { SearchTarget } from '../../../db/domain/search-kinds.ts';

const at = (path: string, name: string, id: number | null): string =>
  id === null ? path : `${path}?${name}=${id}`;

/** The address of what was found, its point or article included. */
export const targetHref = (target: SearchTarget): string => {
  switch (target.place) {
    case 'meeting':
      return at(`#/reunions/${target.id}`, 'point', target.itemId);
    case 'sending':
      return target.meetingId === null ? '#/reunions' : `#/reunions/${target.meetingId}/envoyer`;
    case 'decision':
      return `#/reunions/${target.meetingId}/releve`;
    case 'record':
    case 'sitting':
      return `#/reunions/${target.id}/releve`;
    case 'action':
      return target.meetingId === null ? '#/suivi/actions' : `#/reunions/${target.meetingId}/releve`;
    case 'reserve':
      return `#/reserve?point=${target.id}`;
    case 'council':
      return at(`#/conseils/${target.id}`, 'point', target.itemId);
    case 'ask':
      return `#/avis/demander/${target.id}`;
    case 'opinion':
      return `#/avis/${target.id}`;
    case 'charter':
      return at('#/charte', 'article', target.articleId);
    case 'charterVersion':
      return at(`#/charte/lire/${target.id}`, 'article', target.articleId);
    case 'templates':
      return '#/reserve/modeles';
    case 'recurring':
      return '#/reserve/recurrents';
    case 'member':
      return `#/collectif/membres/${target.id}`;
    case 'collectivities':
      return '#/collectif/collectivites';
    case 'role':
      return `#/collectif/referents/${target.id}`;
    default:
      return assertNever(target);
  }
};
