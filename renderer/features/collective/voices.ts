import { count, plural } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';

type Directions = RouteOutput<'collective.directions'>;

/**
 * « 12 collectivités, 11 représentées, 1 poste vacant »: voices are counted by collectivity, never by head. Those of
 * which nobody was ever inscribed are not vacant, only to be filled in.
 */
export const voicesSentence = (directions: Directions): string => {
  const among = (...states: Directions[number]['state'][]): number =>
    directions.filter(({ state }) => states.includes(state)).length;
  const represented = among('held', 'interim');
  const vacant = among('vacant');
  const unknown = among('unknown');
  if (directions.length === 0) return '';
  if (unknown === directions.length) {
    return `${count(unknown, 'collectivité', 'collectivités')}, personne n’est encore inscrit`;
  }
  return [
    count(directions.length, 'collectivité', 'collectivités'),
    represented === directions.length && represented > 1
      ? 'toutes représentées'
      : `${represented === 0 ? 'aucune' : represented} ${plural(represented, 'représentée', 'représentées')}`,
    ...(vacant > 0 ? [count(vacant, 'poste vacant', 'postes vacants')] : []),
    ...(unknown > 0 ? [`${unknown} à compléter`] : []),
  ].join(', ');
};
