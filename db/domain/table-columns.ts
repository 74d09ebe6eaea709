import { fold, words } from './fold.ts';

/** Rows of cells as they were read, ragged or not; a row's number is its place from 1. */
export type Table = readonly (readonly string[])[];

/** What a column of a list of members may hold. */
export const memberFields = [
  'civility',
  'lastName',
  'firstName',
  'fullName',
  'function',
  'functionTitle',
  'collectivity',
  'email',
  'phone',
] as const;
export type MemberField = (typeof memberFields)[number];

export const memberFieldLabels: Record<MemberField, string> = {
  civility: 'Civilité',
  lastName: 'Nom',
  firstName: 'Prénom',
  fullName: 'Nom et prénom',
  function: 'Fonction',
  functionTitle: 'Intitulé de la fonction',
  collectivity: 'Collectivité',
  email: 'Adresse électronique',
  phone: 'Téléphone',
};

/** Wordings met in real lists, folded, without punctuation; the first that fits wins. */
const wordings: readonly (readonly [MemberField, RegExp])[] = [
  ['civility', /^(civilite|civ|titre de civilite|m mme|mme m|genre)$/],
  [
    'fullName',
    /^(noms? (et )?prenoms?|prenoms? (et )?noms?|nom complet|identite|agents?|membres?|contacts?|personnes?|interlocut\w+|titulaires?)$/,
  ],
  ['firstName', /^(prenoms?|first ?name|given name)$/],
  ['lastName', /^(noms?|noms? (de famille|d usage|usuel|patronymique|marital|agent)|last ?name|surname)$/],
  [
    'email',
    /(^|\s)(e ?mails?|mails?|mel|courriels?|messagerie|adresses? (e ?mail|mail|electroniques?|de messagerie|courriel))(\s|$)/,
  ],
  [
    'phone',
    /(^|\s)(tel|telephones?|tels|phone|portables?|mobiles?|gsm|ligne directe|numero de tel\w*)(\s|$)/,
  ],
  ['functionTitle', /^(intitules?|libelle|intitule (precis|exact)|intitule (de la |du )?(fonction|poste))$/],
  ['function', /^(fonctions?|postes?|emplois?|metiers?|qualites?|grade|fonction exercee|role|titre)$/],
  [
    'collectivity',
    /^(collectivites?|communes?|mairies?|villes?|employeurs?|structures?|organismes?|etablissements?|administrations?|epci|entites?|territoires?|collectivite employeur|nom (de la )?(collectivite|commune)|commune employeur|societe|company)$/,
  ],
];

/** The field that a heading names, null when it is no wording known here. */
export const fieldOfHeading = (heading: string): MemberField | null => {
  const text = words(heading).join(' ');
  if (text === '' || text.length > 60) return null;
  return wordings.find(([, wording]) => wording.test(text))?.[0] ?? null;
};

export type ColumnGuess = {
  /** Place of the row of headings from 0, null when there is none. */
  headingRow: number | null;
  /** By column; null for what is not taken. */
  columns: (MemberField | null)[];
};

const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';
const widthOf = (table: Table): number => table.reduce((most, row) => Math.max(most, row.length), 0);

/** Titles, dates and blank rows may come before the headings. */
const searched = 15;

/** The first row that names the most columns, from 0, and how many it names. */
export const bestHeadings = (
  table: Table,
  fieldOf: (heading: string) => string | null,
): { row: number; found: number } => {
  const scores = table
    .slice(0, searched)
    .map((row) => new Set(row.map(fieldOf).filter((field) => field !== null)).size);
  const found = Math.max(0, ...scores);
  return { row: scores.indexOf(found), found };
};

const headingRowOf = (table: Table): number | null => {
  const { row, found } = bestHeadings(table, fieldOfHeading);
  // One word may be a name or a title; alone in its row it heads a list of one column.
  const isAlone = found === 1 && (table[row] ?? []).filter(isFilled).length === 1 && widthOf(table) === 1;
  return found >= 2 || isAlone ? row : null;
};

const mailLike = /^\S+@\S+\.\S+$/;
const phoneLike = /^[+()\d\s./-]{9,}$/;
const civilityLike = /^(m|mr|mme|mlle|madame|monsieur|mademoiselle)\.?$/i;
const functionLike = /^(dgs|dga|sgm?|secretaire\b.*|direct(eur|rice|ion)\b.*)$/;

const contentOf = (cells: string[], isPlace: (name: string) => boolean): MemberField | null => {
  if (cells.length === 0) return null;
  const most = (fits: (cell: string) => boolean) => cells.filter(fits).length * 2 > cells.length;
  if (most((cell) => mailLike.test(cell))) return 'email';
  if (most((cell) => phoneLike.test(cell))) return 'phone';
  if (most((cell) => civilityLike.test(cell))) return 'civility';
  if (most((cell) => functionLike.test(fold(cell)))) return 'function';
  if (most(isPlace)) return 'collectivity';
  return null;
};

/** Columns told by their headings, else by what they hold; two columns left over in the middle are name and first name. */
const byContent = (
  table: Table,
  from: number,
  isPlace: (name: string) => boolean,
): (MemberField | null)[] => {
  const rows = table.slice(from, from + 50);
  return Array.from({ length: widthOf(table) }, (_, column) =>
    contentOf(
      rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== ''),
      isPlace,
    ),
  );
};

/** No field is given to two columns: the first that claims it keeps it. */
export const withoutTwins = <Field>(columns: readonly (Field | null)[]): (Field | null)[] =>
  columns.map((field, at) => (field !== null && columns.indexOf(field) === at ? field : null));

const hasWords = (cell: string): boolean => words(cell).length >= 2;

/** A lone column « Nom » whose cells hold first names too. */
const spreadNames = (table: Table, from: number, columns: (MemberField | null)[]): (MemberField | null)[] => {
  const at = columns.indexOf('lastName');
  if (at === -1 || columns.includes('firstName')) return columns;
  const cells = table.slice(from, from + 50).flatMap((row) => (isFilled(row[at]) ? [row[at] ?? ''] : []));
  if (cells.filter(hasWords).length * 2 <= cells.length) return columns;
  return columns.map((field) => (field === 'lastName' ? 'fullName' : field));
};

/**
 * Guesses what each column holds. `isPlace` says whether a name is a collectivity of the collective.
 * `hasHeadings` is what the secretary said of the first row; null lets the rows speak.
 */
export const guessColumns = (
  table: Table,
  isPlace: (name: string) => boolean,
  hasHeadings: boolean | null = null,
): ColumnGuess => {
  const firstFilled = Math.max(
    0,
    table.findIndex((row) => row.some(isFilled)),
  );
  const found = hasHeadings === false ? null : headingRowOf(table);
  const headingRow = hasHeadings === true ? (found ?? firstFilled) : found;
  const from = headingRow === null ? 0 : headingRow + 1;
  const headings = headingRow === null ? [] : (table[headingRow] ?? []);
  const named = Array.from({ length: widthOf(table) }, (_, column) => fieldOfHeading(headings[column] ?? ''));
  const told = withoutTwins(named);
  const isTold = told.some((field) => field !== null);
  const columns = isTold ? told : withoutTwins(byContent(table, from, isPlace));
  if (!isTold) {
    const left = columns.flatMap((field, at) =>
      field === null && table.slice(from).some((row) => isFilled(row[at])) ? [at] : [],
    );
    const [first, second] = left;
    if (left.length === 1 && first !== undefined) columns[first] = 'fullName';
    if (left.length >= 2 && first !== undefined && second !== undefined) {
      columns[first] = 'lastName';
      columns[second] = 'firstName';
    }
  }
  // Without a column « Fonction », the title of the post says the function.
  if (!columns.includes('function')) {
    const title = columns.indexOf('functionTitle');
    if (title !== -1) columns[title] = 'function';
  }
  return { headingRow, columns: spreadNames(table, from, columns) };
};
