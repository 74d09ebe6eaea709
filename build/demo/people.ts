import type { Member } from '../../db/domain/member.ts';

type Person = Omit<Member, 'collectivityId' | 'functionTitle' | 'email' | 'phone'> & {
  /** Beginning of the collectivity's name. */
  at: string;
  functionTitle?: string;
};

/** Invented people: no one of these names holds these posts. Posts left out are vacant, as happens. */
export const people: readonly Person[] = [
  { at: 'Communauté', civility: 'Mme', firstName: 'Hélène', lastName: 'Tourangeau', function: 'dgs' },
  {
    at: 'Communauté',
    civility: 'M.',
    firstName: 'Yannick',
    lastName: 'Péault-Rivière',
    function: 'dga',
    functionTitle: 'DGA ressources et moyens',
  },
  { at: 'Chanverrie', civility: 'M.', firstName: 'Éric', lastName: 'Bœuf-Gaboriau', function: 'dgs' },
  { at: 'La Gaubretière', civility: 'Mme', firstName: 'Maëlle', lastName: 'Charrier', function: 'sg' },
  { at: 'Les Landes-Genusson', civility: 'M.', firstName: 'Jean-Noël', lastName: 'Mabille', function: 'sg' },
  { at: 'Mallièvre', civility: 'Mme', firstName: 'Anne-Sophie', lastName: 'Le Goff', function: 'sg' },
  { at: 'Mortagne-sur-Sèvre', civility: 'Mme', firstName: 'Fatima', lastName: 'Benhaddou', function: 'dgs' },
  {
    at: 'Saint-Aubin-des-Ormeaux',
    civility: 'Mme',
    firstName: 'Océane',
    lastName: 'Gilbert',
    function: 'sg',
  },
  { at: 'Saint-Laurent-sur-Sèvre', civility: 'M.', firstName: 'Loïc', lastName: 'Brémaud', function: 'dgs' },
  { at: 'Saint-Malô-du-Bois', civility: 'Mme', firstName: 'Aurélie', lastName: 'Sachot', function: 'sg' },
  {
    at: 'Saint-Martin-des-Tilleuls',
    civility: 'M.',
    firstName: 'Pierre-Yves',
    lastName: 'Drapeau',
    function: 'sg',
  },
  { at: 'Tiffauges', civility: 'Mme', firstName: 'Chloé', lastName: 'Guérin-Douillard', function: 'sg' },
];

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');

/** An address under a domain that can never exist (RFC 2606). */
export const addressOf = ({ firstName, lastName, at }: Person): string =>
  `${plain(firstName)}.${plain(lastName)}@${plain(at)}.example`;
