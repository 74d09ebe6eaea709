import { Failure } from '../../../db/domain/failure.ts';
import { refused, type Sheet } from '../../import/sheet.ts';

const pageLength = 100;

export const counted = <S extends string>(
  lines: readonly { state: S }[],
  states: readonly S[],
): Record<S, number> =>
  Object.fromEntries(
    states.map((state) => [state, lines.filter((line) => line.state === state).length]),
  ) as Record<S, number>;

export const paged = <S extends string, L extends { state: S }>(
  lines: readonly L[],
  show: S | 'all',
  from: number,
  isKept: (line: L) => boolean = () => false,
) => {
  const shown = show === 'all' ? lines : lines.filter((line) => line.state === show || isKept(line));
  return { shown: shown.length, lines: shown.slice(from, from + pageLength) };
};

export const checkAllOrNothing = (isAsked: boolean, toFix: number): void => {
  if (isAsked && toFix > 0)
    throw new Failure(
      'refused',
      'Rien n’a été importé\u00a0: des lignes restent à corriger, et vous avez demandé tout ou rien.',
    );
};

export const sheetOf = (sheets: readonly Sheet[], index: number): { sheet: Sheet; index: number } => {
  const at = index < sheets.length ? index : 0;
  const sheet = sheets[at];
  if (!sheet) throw refused('Il n’y a rien à lire\u00a0: ce fichier est vide.');
  return { sheet, index: at };
};
