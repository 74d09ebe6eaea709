import type { CollectivityKind } from './collectivity.ts';
import { count } from './plural.ts';

type Asked = { id: number; parentId: number | null; nature: 'point' | 'break'; originId: number | null };

/** Where the points of an agenda come from. Shown, never ranked. */
export type Parity = {
  /** Asked for by the intercommunalité. */
  epci: number;
  /** Asked for by communes, and by how many of them. */
  commune: number;
  communes: number;
  /** Asked for by another body of the collective. */
  other: number;
  /** From the collective itself. */
  collective: number;
};

/** Counts the points by who asked for them. A point that has parts is counted by its parts; a break is nobody's. */
export const parityOf = (
  items: readonly Asked[],
  kindOf: (collectivityId: number) => CollectivityKind | undefined,
): Parity => {
  const parents = new Set(items.map(({ parentId }) => parentId));
  const points = items.filter(({ id, nature }) => nature === 'point' && !parents.has(id));
  const from = (kind: CollectivityKind) =>
    points.filter(({ originId }) => originId !== null && kindOf(originId) === kind);
  const [epci, commune, other] = [from('epci'), from('commune'), from('other')];
  return {
    epci: epci.length,
    commune: commune.length,
    communes: new Set(commune.map(({ originId }) => originId)).size,
    other: other.length,
    collective: points.length - epci.length - commune.length - other.length,
  };
};

/** « 3 points de l’intercommunalité, 5 de 4 communes et 4 du collectif », '' when there is no point. */
export const paritySentence = ({ epci, commune, communes, other, collective }: Parity): string => {
  const shares: [number, string][] = [
    [epci, 'de l’intercommunalité'],
    [commune, communes === 1 ? 'd’une commune' : `de ${count(communes, 'commune', 'communes')}`],
    [other, 'd’une autre structure'],
    [collective, 'du collectif'],
  ];
  const parts = shares
    .filter(([points]) => points > 0)
    .map(([points, whose], index) =>
      index === 0 ? `${count(points, 'point', 'points')} ${whose}` : `${points}\u00a0${whose}`,
    );
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`;
};
