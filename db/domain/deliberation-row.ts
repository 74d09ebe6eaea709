import type { CivilDate } from './civil-date.ts';
import { councilDecisionSchema, maxVotes } from './council-decision.ts';
import {
  type DeliberationColumns,
  type DeliberationField,
  formatHeadings,
  shiftOf,
} from './deliberation-columns.ts';
import { fold, words } from './fold.ts';
import { formatDate, parseFrenchDate } from './french-dates.ts';
import { MAX_TITLE_LENGTH } from './pasted-points.ts';
import { fromInstant } from './paris-time.ts';
import { fromCell } from './spreadsheet-text.ts';
import type { Table } from './table-columns.ts';
import { optionalLine } from './text-rules.ts';

/** A délibération as its row gives it. `fault` says, by line and column, what to correct; `aside` why it is none. */
export type DeliberationRow = {
  line: number;
  issuer: string;
  /** The first nine figures of its SIRET; as Excel rounded it (« 2.48501E+13 »); '' when it is not told. */
  siren: string;
  number: string;
  /** Null when it cannot be read, or is to come: there is then a fault. */
  date: CivilDate | null;
  title: string;
  votesFor: number | null;
  votesAgainst: number | null;
  abstentions: number | null;
  isUnanimous: boolean;
  fault: string | null;
  /** Why no point can bear this title; it does not matter to a row whose point is there. */
  titleFault: string | null;
  aside: string | null;
};

/** A number or a title as it is compared: « D2026-112 » and « d2026 112 » are one. */
export const keyOf = (text: string): string => words(text).join(' ');

const spaced = (text: string): string => fromCell(text.replace(/\s+/g, ' ').trim());
const quoted = (text: string): string =>
  `«\u00a0${text.length > 40 ? `${text.slice(0, 40).trim()}…` : text}\u00a0»`;

const stamped =
  /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)? ?(z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const withYear = /\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}/;

/** The civil day, in Paris, that a cell tells: typed by hand, or with an hour and a zone as databases write it. */
export const readDay = (cell: string, today: CivilDate): CivilDate | null => {
  const text = spaced(cell);
  const [, year, month, day, hour = '', minute = '', zone] = stamped.exec(text) ?? [];
  const typed = text.replace(/[T ]+(à )?\d{1,2} ?[:h] ?\d{2}(:\d{2})?$/i, '');
  // A day without its year would be taken for the next one. Eight figures may begin by the year, or end by it.
  const [read] = [...(year ? [`${year}-${month}-${day}`] : []), typed]
    .filter((each) => withYear.test(each))
    .map((each) => parseFrenchDate(each, { today }))
    .filter((each) => each.ok);
  if (!read) return null;
  if (zone === undefined) return read.date;
  const offset =
    zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  try {
    return fromInstant(`${read.date}T${hour}:${minute}:00${offset}`).date;
  } catch {
    return null;
  }
};

const untold = /^(-|nc|n\/?c|n\/?a|nd|null|none|nan|sans objet|non communiquee?s?)?$/;
const none = /^(neant|zero|aucune?|sans)( (voix|vote|abstention))?$/;
/** « 28 », « 28,0 », « 28 voix », « 1 (M. Robert) », « 30 dont 4 pouvoirs ». */
const counted = /^(\d{1,6})(?:[.,]0+)?(?: ?(?:voix|votes?|pour|contre|abstentions?|dont .*|\(.*\)))*$/;

/** A number of voices, null when it is not told, 'unanimous', or undefined when it cannot be read. */
const readVotes = (cell: string): number | null | 'unanimous' | undefined => {
  // Folding takes dashes out: a negative number would lose its sign.
  if (/^[\p{Pd}\u2212] ?\d/u.test(cell)) return undefined;
  const text = fold(cell);
  if (untold.test(text)) return null;
  if (none.test(text)) return 0;
  if (/^(a l')?unanim/.test(text)) return 'unanimous';
  const [, figures] = counted.exec(text) ?? [];
  return figures === undefined ? undefined : Number(figures);
};

const rounded = /^\d(?:[.,]\d+)?e\+?\d{1,2}$/i;

/** The SIREN that a cell tells, undefined when it tells none. */
const readSiren = (cell: string): string | undefined => {
  const bare = cell.replace(/[\s.]/g, '');
  if (/^\d{14}$|^\d{9}$/.test(bare)) return bare.slice(0, 9);
  return rounded.test(cell) ? cell.replace(',', '.').toUpperCase() : untold.test(fold(cell)) ? '' : undefined;
};

/** Whether a row's SIREN may be `own`: one that Excel rounded is compared on the figures it left. */
export const isSirenOf = (told: string, own: string): boolean => {
  if (!told.includes('E')) return told === own;
  const left = told.replace(/E.*/, '').replace('.', '').length;
  return Number(told).toExponential(left - 1) === Number(`${own}00000`).toExponential(left - 1);
};

/** As the title of a point is kept, so that the point it makes is found again; its length is judged then. */
const titleLine = optionalLine('L’objet', 10_000);

/** What reading cannot settle, in a sentence each. */
export const rowNotices = (rows: readonly DeliberationRow[]): string[] =>
  rows.some(({ siren }) => siren.includes('E'))
    ? ['Excel a arrondi des SIRET\u00a0: vérifiez que les lignes sont bien celles de votre intercommunalité.']
    : [];

type Reader = {
  cell: (field: DeliberationField) => string;
  fail: (field: DeliberationField, why: string) => void;
};

const readCount = ({ cell, fail }: Reader, field: 'votesFor' | 'votesAgainst' | 'abstentions') => {
  const read = readVotes(cell(field));
  if (read === undefined || (read === 'unanimous' && field !== 'votesFor'))
    fail(
      field,
      `${quoted(cell(field))} n’est pas un nombre de voix\u202f; écrivez par exemple 28, ou laissez vide.`,
    );
  else if (read !== 'unanimous' && read !== null && read > maxVotes)
    fail(field, `${quoted(cell(field))}\u00a0: vérifiez le nombre de voix.`);
  else return read;
  return null;
};

const readAll = (reader: Reader, today: CivilDate) => {
  const { cell, fail } = reader;
  const date = readDay(cell('date'), today);
  if (date === null)
    fail(
      'date',
      cell('date') === ''
        ? 'indiquez la date de la séance, par exemple 16/12/2026.'
        : `${quoted(cell('date'))} n’est pas une date\u202f; écrivez par exemple 16/12/2026.`,
    );
  else if (date > today)
    fail('date', `le ${formatDate(date, 'long')} est à venir\u00a0: vérifiez cette date.`);
  const siren = readSiren(cell('siret'));
  if (siren === undefined) fail('siret', `${quoted(cell('siret'))} n’est pas un SIRET (14\u00a0chiffres).`);
  const number = councilDecisionSchema.shape.number.safeParse(cell('number'));
  if (number.error)
    fail('number', `ce numéro est trop long (${quoted(cell('number'))})\u00a0: 60\u00a0caractères au plus.`);
  const title = titleLine.parse(cell('title'));
  if (number.data === '' && title === '')
    fail('title', 'indiquez l’objet de la délibération, ou son numéro.');
  const told = readCount(reader, 'votesFor');
  const isUnanimous = told === 'unanimous';
  const against = readCount(reader, 'votesAgainst');
  const abstained = readCount(reader, 'abstentions');
  if (isUnanimous && typeof against === 'number' && against > 0)
    fail('votesAgainst', 'ce vote est dit unanime, et compte des voix contre\u00a0: corrigez l’un des deux.');
  return {
    issuer: cell('issuer'),
    siren: siren ?? '',
    number: number.data ?? '',
    date: date !== null && date > today ? null : date,
    title,
    votesFor: isUnanimous ? null : told,
    votesAgainst: isUnanimous ? 0 : against === 'unanimous' ? null : against,
    abstentions: abstained === 'unanimous' ? null : abstained,
    isUnanimous,
  };
};

/** Three zeros say that the votes were not detailed: nobody adopts with no voice at all. */
const withoutBlankVotes = <R extends Pick<DeliberationRow, 'votesFor' | 'votesAgainst' | 'abstentions'>>(
  row: R,
): R =>
  row.votesFor === 0 && !row.votesAgainst
    ? { ...row, votesFor: null, votesAgainst: null, abstentions: row.abstentions || null }
    : row;

/** Rows of a list, each read by itself: blank ones are none, and whatever cannot be read is told by line and column. */
export const readDeliberations = (
  table: Table,
  columns: DeliberationColumns,
  today: CivilDate,
): DeliberationRow[] => {
  const { headingRow, headings, places } = columns;
  const shift = shiftOf(table, columns, (cell) => readDay(cell, today) !== null);
  return table.slice(headingRow + 1).flatMap((cells, index): DeliberationRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const line = headingRow + index + 2;
    const faults: string[] = [];
    const cell = (field: DeliberationField): string => {
      const at = places[field];
      return at === null ? '' : spaced(cells[at + shift] ?? '');
    };
    const headingOf = (field: DeliberationField): string =>
      (places[field] === null ? '' : spaced(headings[places[field]] ?? '')) || formatHeadings[field];
    const located = (field: DeliberationField, why: string) =>
      `Ligne ${line}, colonne ${headingOf(field)}\u00a0: ${why}`;
    const fail = (field: DeliberationField, why: string) => void faults.push(located(field, why));
    const beyond = cells.findIndex((text, place) => place >= headings.length + shift && text.trim() !== '');
    if (beyond !== -1)
      faults.push(
        `Ligne ${line}, colonne ${beyond + 1}\u00a0: ${quoted(spaced(cells[beyond] ?? ''))} n’est sous aucun titre. Un texte de la ligne contient sans doute un séparateur\u00a0: entourez-le de guillemets, ou donnez un titre à cette colonne.`,
      );
    const isHeadings = fold(cell('date')) === fold(headingOf('date'));
    const read = withoutBlankVotes(readAll({ cell, fail }, today));
    return [
      {
        line,
        ...read,
        fault: faults.length > 0 ? faults.join(' ') : null,
        titleFault:
          read.title.length > MAX_TITLE_LENGTH
            ? located(
                'title',
                `l’intitulé d’un point compte au plus ${MAX_TITLE_LENGTH}\u00a0caractères (ici ${read.title.length})\u202f; raccourcissez-le.`,
              )
            : null,
        aside: isHeadings ? 'titres des colonnes, répétés' : null,
      },
    ];
  });
};
