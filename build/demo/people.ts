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

/** Heads of networks who are not of the collective: named by their mairie, one network has gaps. */
export const networks: readonly {
  name: string;
  description: string;
  referents: readonly { at: string; member?: string; name?: string }[];
}[] = [
  {
    name: 'Ressources humaines',
    description: 'Carrières, paie, remplacements',
    referents: [
      { at: 'Communauté', member: 'Péault-Rivière' },
      { at: 'La Gaubretière', member: 'Charrier' },
      { at: 'Mortagne', name: 'Mme Élodie Raveleau' },
      { at: 'Chanverrie', name: 'M. Karim Poupard' },
    ],
  },
  {
    name: 'Marchés publics',
    description: 'Achats, groupements de commandes',
    referents: [
      { at: 'Communauté', name: 'Mme Solène Vinet' },
      { at: 'Les Landes', member: 'Mabille' },
      { at: 'Saint-Laurent', member: 'Brémaud' },
      { at: 'Tiffauges', member: 'Guérin-Douillard' },
    ],
  },
  {
    name: 'Urbanisme',
    description: 'Autorisations, documents d’urbanisme',
    referents: [
      { at: 'Communauté', name: 'M. Thibault Augereau' },
      { at: 'Mallièvre', member: 'Le Goff' },
    ],
  },
];

/** Left in September; a neighbour keeps the mairie going. */
export const departure = {
  person: { at: 'Treize-Vents', civility: 'M.', firstName: 'Marc', lastName: 'Villeneau', function: 'sg' },
  interim: 'Drapeau',
} as const satisfies { person: Person; interim: string };

/** Left too, and nobody has come yet: the seat is vacant. */
export const vacated = 'Gilbert';

/** An address under a domain that can never exist (RFC 2606). */
export const addressOf = ({ firstName, lastName, at }: Person): string =>
  `${plain(firstName)}.${plain(lastName)}@${plain(at)}.example`;
