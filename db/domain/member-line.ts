import { fold } from './fold.ts';
import { personSchema, type Civility, type Person } from './member.ts';
import { postSchema, type MemberFunction } from './post.ts';
import { fromCell, isInCapitals, nameOutOfCapitals } from './spreadsheet-text.ts';
import type { MemberField, Table } from './table-columns.ts';

/** A row of a list of members as it was read. Empty texts and nulls say nothing: they change nothing. */
export type MemberLine = {
  /** The row's number in the file, from 1. */
  number: number;
  person: Person;
  collectivity: string;
  function: MemberFunction | null;
  /** Null says nothing; '' is never read. */
  functionTitle: string | null;
  /** Why the row cannot be taken, as a sentence; null when it can. */
  fault: string | null;
};

const civilityOf = (text: string): Civility => {
  const folded = fold(text).replace(/\.$/, '');
  if (/^(m|mr|monsieur|h|homme)$/.test(folded)) return 'M.';
  if (/^(mme|madame|mlle|mademoiselle|f|femme)$/.test(folded)) return 'Mme';
  return '';
};

const title = /^(monsieur|madame|mademoiselle|mme|mlle|mr|m)(?:\.\s*|\s+)(?=\p{L}{2})/iu;

/** « Mme LE GOFF Anne-Sophie », « Anne-Sophie Le Goff »: capitals tell the family name, else it comes `lastFirst` or last. */
const splitName = (text: string, lastFirst: boolean) => {
  const [head = ''] = title.exec(text) ?? [];
  const parts = text
    .slice(head.length)
    .trim()
    .split(/[\s,]+/)
    .filter((part) => part !== '');
  const capitals = parts.filter(isInCapitals);
  const civility = civilityOf(head.trim());
  if (capitals.length > 0 && capitals.length < parts.length) {
    const first = parts.filter((part) => !isInCapitals(part));
    return { civility, lastName: capitals.join(' '), firstName: first.join(' ') };
  }
  const cut = lastFirst ? Math.max(1, parts.length - 1) : Math.min(1, parts.length - 1);
  const [one, other] = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
  return lastFirst
    ? { civility, lastName: one, firstName: other }
    : { civility, lastName: other, firstName: one };
};

const functionWords: readonly (readonly [MemberFunction, RegExp, RegExp])[] = [
  ['dga', /^(dgas?|direct\w+ general\w* adjointe?)$/, /\b(dgas?|general\w* adjointe?|dgs adjointe?)\b/],
  ['dgs', /^(dgs|direct\w+ generale? des services)$/, /\b(dgs|generale? des services)\b/],
  [
    'sg',
    /^(sgm?|secretaire generale?( de (la )?mairie)?|secretaire de (la )?mairie)$/,
    /\b(sgm?|secretaire generale?|secretaire de (la )?mairie)\b/,
  ],
  ['director', /^(direction|directeur|directrice)$/, /^direct(ion|eur|rice)\b/],
  ['other', /^(autre|autre fonction)$/, /^$/],
];

/** « Directeur·rice général·e des services » → dgs; a title that says more is kept beside the function. */
export const readFunction = (
  text: string,
): { function: MemberFunction | null; functionTitle: string | null } => {
  const typed = text.replace(/\s+/g, ' ').trim();
  if (typed === '') return { function: null, functionTitle: null };
  const folded = fold(typed.replace(/\((?:e|ne|trice|rice|s)\)|[·•./-](?:e|ne|trice|rice|s)(?!\p{L})/giu, ''))
    .replace(/[.,;]+/g, '')
    .trim();
  const exact = functionWords.find(([, alone]) => alone.test(folded));
  if (exact) return { function: exact[0], functionTitle: null };
  const within = functionWords.find(([, , inside]) => inside.test(folded));
  return { function: within?.[0] ?? 'other', functionTitle: typed };
};

/** Excel takes the first zero of a number away; ten digits are set in pairs. Other numbers stay as typed. */
const phoneOf = (text: string): string => {
  const typed = text.replace(/[\u00a0\u202f]/g, ' ').trim();
  const digits = typed.replace(/\D/g, '');
  const national = /^[1-9]\d{8}$/.test(typed) ? `0${digits}` : typed;
  return /^0\d{9}$/.test(national) ? (national.match(/\d\d/g) ?? []).join(' ') : national;
};

const emailOf = (text: string): string =>
  text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>$/s, '$1')
    .replace(/[;,\s]+$/, '');

const oneLine = (cell: string | undefined): string =>
  fromCell(cell ?? '')
    .replace(/\s+/g, ' ')
    .trim();

const firstSentence = (person: Person, functionTitle: string | null): string | null => {
  const parsed = personSchema.safeParse(person);
  const post = postSchema.shape.functionTitle.safeParse(functionTitle ?? '');
  return parsed.error?.issues[0]?.message ?? post.error?.issues[0]?.message ?? null;
};

type Cells = Partial<Record<MemberField, string>>;

const readCells = (cells: Cells, lastFirst: boolean): Omit<MemberLine, 'number' | 'fault'> => {
  const whole = splitName(cells.fullName ?? '', lastFirst);
  const { function: held, functionTitle } = readFunction(cells.function ?? '');
  return {
    person: {
      civility: civilityOf(cells.civility ?? '') || whole.civility,
      firstName: nameOutOfCapitals(cells.firstName || whole.firstName),
      lastName: nameOutOfCapitals(cells.lastName || whole.lastName),
      email: emailOf(cells.email ?? ''),
      phone: phoneOf(cells.phone ?? ''),
    },
    collectivity: cells.collectivity ?? '',
    function: held,
    functionTitle: cells.functionTitle || functionTitle,
  };
};

/**
 * Reads rows after `headingRow` (from 0) by their columns; rows without any text are passed over. The heading of a
 * column of whole names says which name comes first.
 */
export const readMemberLines = (
  table: Table,
  columns: readonly (MemberField | null)[],
  headingRow: number | null,
): MemberLine[] => {
  const wholeName = headingRow === null ? '' : fold(table[headingRow]?.[columns.indexOf('fullName')] ?? '');
  const lastFirst = wholeName.startsWith('nom');
  return table.flatMap((row, at) => {
    if (headingRow !== null && at <= headingRow) return [];
    const cells: Cells = {};
    columns.forEach((field, column) => {
      if (field !== null) cells[field] = oneLine(row[column]);
    });
    if (Object.values(cells).every((cell) => cell === '')) return [];
    const line = readCells(cells, lastFirst);
    const parsed = personSchema.safeParse(line.person);
    const fault = firstSentence(line.person, line.functionTitle);
    return [{ ...line, person: parsed.data ?? line.person, number: at + 1, fault }];
  });
};
