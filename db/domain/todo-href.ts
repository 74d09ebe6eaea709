import { assertNever } from './failure.ts';
import type { TodoTarget } from './todo.ts';

/** The address of the place where a line of « À faire » leads. */
export const todoHref = (target: TodoTarget): string => {
  switch (target.place) {
    case 'members':
      return '#/collectif';
    case 'new-council':
      return '#/conseils/nouveau';
    case 'council':
      return `#/conseils/${target.id}`;
    case 'new-meeting':
      return `#/reunions/nouvelle${target.sessionId === null ? '' : `?conseil=${target.sessionId}`}`;
    case 'meeting':
      return `#/reunions/${target.id}`;
    case 'sitting':
      return `#/reunions/${target.id}/seance`;
    case 'sending':
      return `#/reunions/${target.id}/envoyer`;
    case 'charter':
      return '#/charte';
    case 'adhesions':
      return `#/charte/adhesions/${target.id}`;
    case 'opinion':
      return `#/avis/${target.id}`;
    case 'opinions':
      return '#/avis';
    case 'record':
      return `#/reunions/${target.id}/releve`;
    case 'overdue-actions':
      return '#/suivi/actions?etat=overdue';
    default:
      return assertNever(target);
  }
};
