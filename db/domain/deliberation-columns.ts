import { Failure } from './failure.ts';
import { words } from './fold.ts';
import { bestHeadings, type Table, withoutTwins } from './table-columns.ts';

/**
 * What is taken of a list of délibérations. The national format (SCDL « délibérations » 2.1.5) has seventeen columns:
 * the others (matter, préfecture, budget, numbers of seats, address) are of no use here and may hold anything.
 */
export const deliberationFields = [
  'issuer',
  'siret',
  'number',
  'date',
  'title',
  'votesFor',
  'votesAgainst',
  'abstentions',
] as const;
export type DeliberationField = (typeof deliberationFields)[number];

/** The format's own headings, for what a list does not have. */
export const formatHeadings: Record<DeliberationField, string> = {
  issuer: 'COLL_NOM',
  siret: 'COLL_SIRET',
  number: 'DELIB_ID',
  date: 'DELIB_DATE',
  title: 'DELIB_OBJET',
  votesFor: 'VOTE_POUR',
  votesAgainst: 'VOTE_CONTRE',
  abstentions: 'VOTE_ABSTENTION',
};

const votes = '((votes?|voix|nb|nombre|de|d) )*';
const act = '( (de )?(la )?(delib(eration)?s?|acte))';

/** Wordings met in real lists, folded, without punctuation: the format's first, then those of services. */
const wordings: readonly (readonly [DeliberationField, RegExp])[] = [
  ['issuer', /^(coll nom|(nom (de )?(la )?)?collectivite|organisme|epci)$/],
  ['siret', /^(coll )?(siret|siren)( (de )?(la )?(coll|collectivite|epci|organisme))?$/],
  ['number', new RegExp(`^(delib id|id delib|(id|identifiant|n|no|num|numero|ref|reference)${act}?)$`)],
  [
    'date',
    /^(delib date|seance( du)?|date( (de |du |de la |d )?(seance|conseil|deliberations?|delib|vote|adoption))?)$/,
  ],
  ['title', new RegExp(`^(delib objet|(objet|intitule|titre|libelle)${act}?|deliberations?)$`)],
  ['votesFor', new RegExp(`^${votes}pour$`)],
  ['votesAgainst', new RegExp(`^${votes}contre$`)],
  ['abstentions', new RegExp(`^${votes}abst(entions?)?$`)],
];

/** What a heading announces, whatever its case, accents and underscores; null for what is not taken. */
export const deliberationField = (heading: string): DeliberationField | null => {
  const text = words(heading).join(' ');
  if (text === '' || text.length > 60) return null;
  return wordings.find(([, wording]) => wording.test(text))?.[0] ?? null;
};

export type DeliberationColumns = {
  /** Place of the row of headings from 0. */
  headingRow: number;
  /** Headings of the list, then its places of each field, from 0; null for what it does not have. */
  headings: readonly string[];
  places: Record<DeliberationField, number | null>;
};

const missing = (sentence: string): Failure => new Failure('refused', sentence);

/** @throws Failure `refused` when the list cannot be one of délibérations, saying what it needs */
export const deliberationColumns = (table: Table): DeliberationColumns => {
  const { row, found } = bestHeadings(table, deliberationField);
  const headings = table[row] ?? [];
  const fields = withoutTwins(headings.map(deliberationField));
  const placeOf = (field: DeliberationField): number | null => {
    const at = fields.indexOf(field);
    return at === -1 ? null : at;
  };
  const places = Object.fromEntries(
    deliberationFields.map((field) => [field, placeOf(field)]),
  ) as DeliberationColumns['places'];
  if (found < 2)
    throw missing(
      'Aucun titre de colonne n’est reconnu\u00a0: la première ligne doit en donner, au moins DELIB_DATE et DELIB_OBJET.',
    );
  if (places.date === null)
    throw missing(
      'Cette liste n’a pas de colonne DELIB_DATE (la date de la séance)\u00a0: sans elle, on ne sait pas de quel conseil il s’agit.',
    );
  if (places.number === null && places.title === null)
    throw missing(
      'Cette liste n’a ni colonne DELIB_ID (le numéro), ni colonne DELIB_OBJET (l’objet)\u00a0: aucun point ne peut y être reconnu.',
    );
  return { headingRow: row, headings, places };
};

/** What the absence of a column changes, a sentence each. */
export const missingColumnNotices = ({ places }: DeliberationColumns): string[] => [
  ...(places.siret === null
    ? ['Sans colonne COLL_SIRET, toutes les lignes sont prises pour celles de votre intercommunalité.']
    : []),
  ...(places.number === null
    ? ['Sans colonne DELIB_ID, les points sont reconnus par leur seul intitulé.']
    : []),
  ...(places.title === null
    ? ['Sans colonne DELIB_OBJET, les points sont reconnus par leur seul numéro.']
    : []),
  ...(places.votesFor === null && places.votesAgainst === null && places.abstentions === null
    ? ['Sans colonnes de votes, aucun nombre de voix ne sera noté.']
    : []),
];

/** A list whose rows have one cell more than its headings, the first being a row number that has no heading. */
export const shiftOf = (
  table: Table,
  { headingRow, headings, places }: DeliberationColumns,
  isDate: (cell: string) => boolean,
): 0 | 1 => {
  const rows = table
    .slice(headingRow + 1, headingRow + 51)
    .filter((row) => row.some((cell) => cell.trim() !== ''));
  const at = places.date ?? 0;
  const shifted = rows.filter(
    (row) => row.length === headings.length + 1 && !isDate(row[at] ?? '') && isDate(row[at + 1] ?? ''),
  );
  return rows.length > 0 && shifted.length * 2 > rows.length ? 1 : 0;
};
