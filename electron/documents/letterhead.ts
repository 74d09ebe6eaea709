import { epciNoun } from '../../db/domain/collectivity.ts';
import { logoShape, type LetterheadAccent } from '../../db/domain/letterhead.ts';
import { count } from '../../db/domain/plural.ts';
import type { getCollective } from '../../db/queries/collective.ts';
import type { Letterhead, Logo } from './model.ts';

export type CollectiveView = ReturnType<typeof getCollective>;

/** What the secretary chose for the head of every paper; the lines '' are composed here. */
export type Heading = { lines: string; accent: LetterheadAccent; logo: Logo | null };
export const plainHeading: Heading = { lines: '', accent: 'teal', logo: null };

/** An image as papers need it; null when its bytes are no image that every format can show. */
export const logoOf = (data: Uint8Array): Logo | null => {
  const shape = logoShape(data);
  return shape && { ...shape, data };
};

/** « des 11 communes et de la communauté de communes »: every voice on one line, none above another. */
const voices = (collectivities: CollectiveView['collectivities']): string => {
  const communes = collectivities.filter(({ kind }) => kind === 'commune').length;
  const epci = collectivities.find(({ kind }) => kind === 'epci');
  const parts = [
    ...(communes > 0
      ? [communes === 1 ? 'de la commune' : `des ${count(communes, 'commune', 'communes')}`]
      : []),
    ...(epci ? [`de ${epciNoun(epci.name)}`] : []),
  ];
  return parts.join(' et ');
};

const filled = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

export const collectiveName = ({ collective }: CollectiveView): string =>
  collective?.name ?? 'Collectif de direction';

export const letterheadBlock = (view: CollectiveView, heading: Heading): Letterhead => {
  const chosen = filled(heading.lines);
  const composed = ['Directions générales et secrétariats généraux', voices(view.collectivities)];
  return {
    type: 'letterhead',
    name: collectiveName(view),
    lines: chosen.length > 0 ? chosen : composed.filter((line) => line !== ''),
    address: filled(view.collective?.secretariat ?? ''),
    logo: heading.logo,
  };
};
