import { assertNever } from '../../../db/domain/failure.ts';
import type { SearchTarget } from '../../../db/domain/search-kinds.ts';

const at = (path: string, name: string, id: number | null): string =>
  id === null ? path : `${path}?${name}=${id}`;

/** An article, and the remark on it that was found. */
const articleHref = (
  path: string,
  { articleId, remarkId }: { articleId: number | null; remarkId: number | null },
): string => {
  const remark = articleId === null || remarkId === null ? '' : `&remarque=${remarkId}`;
  return `${at(path, 'article', articleId)}${remark}`;
};

/** The address of what was found, its point or article included. */
export const targetHref = (target: SearchTarget): string => {
  switch (target.place) {
    case 'meeting':
      return at(`#/reunions/${target.id}`, 'point', target.itemId);
    case 'sending':
      return `#/envois/${target.id}`;
    case 'decision':
      return `#/reunions/${target.meetingId}/releve?decision=${target.id}`;
    case 'record':
      return `#/reunions/${target.id}/releve`;
    case 'sitting':
      return at(`#/reunions/${target.id}/releve`, 'point', target.itemId);
    case 'action':
      return `#/suivi/actions?action=${target.id}`;
    case 'reserve':
      return `#/reserve?point=${target.id}`;
    case 'template':
      return `#/reserve/modeles?point=${target.id}`;
    case 'recurring':
      return `#/reserve/recurrents?point=${target.id}`;
    case 'council':
      return at(`#/conseils/${target.id}`, 'point', target.itemId);
    case 'ask':
      return `#/avis/demander/${target.id}`;
    case 'opinion':
      return `#/avis/${target.id}`;
    case 'charter':
      return articleHref('#/charte', target);
    case 'charterVersion':
      return articleHref(`#/charte/lire/${target.id}`, target);
    case 'member':
      return `#/collectif/membres/${target.id}`;
    case 'collectivity':
      return `#/collectif/collectivites?collectivite=${target.id}`;
    case 'role':
      return `#/collectif/referents/${target.id}`;
    default:
      return assertNever(target);
  }
};
