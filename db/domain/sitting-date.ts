import { type CivilDate, dateParts, daysInMonth } from './civil-date.ts';
import { fold } from './fold.ts';
import { formatDate, MONTHS, type ParsedDate, parseFrenchDate } from './french-dates.ts';

const months = String.raw`(?:janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\.?`;
const weekdays = String.raw`(?:lun|mar|mercre|jeu|vendre|same)di|dimanche`;
const numeric = /^(?:\d{1,2}([/.-])\d{1,2}(?:\1(?:\d{4}|\d{2}))?|\d{4}-\d{2}-\d{2})$/;
const named = new RegExp(String.raw`^(?:(?:${weekdays}),? )?\d{1,2}(?:er)? ${months}(?: \d{4})?$`);
const relative = new RegExp(String.raw`^(?:demain|apres demain|(?:${weekdays})(?: prochain)?)$`);
const monthEnd = new RegExp(String.raw`^fin (${months})(?: (\d{4}))?$`);

/** « fin janvier »: its last day, the next time it comes. */
const readMonthEnd = (text: string, today: CivilDate): ParsedDate | null => {
  const [, month, year] = monthEnd.exec(text) ?? [];
  if (month === undefined) return null;
  const first = parseFrenchDate(`1 ${month}${year === undefined ? '' : ` ${year}`}`, { today });
  if (!first.ok) return first;
  const parts = dateParts(first.date);
  // In the month itself, its first day is behind and its last one is not.
  const now = dateParts(today);
  const isThis = year === undefined && parts.month === now.month && parts.year > now.year;
  const on = isThis ? now.year : parts.year;
  return parseFrenchDate(`${daysInMonth(on, parts.month)} ${MONTHS[parts.month - 1]} ${on}`, { today });
};

/**
 * A text that is a date and nothing else, as one writes it after a name: « 15/01 », « vendredi 15 janvier », « demain »,
 * « fin janvier ». Null when it is no date; refused with a sentence when it cannot be one.
 */
export const readDue = (text: string, today: CivilDate): ParsedDate | null => {
  const typed = text.trim().replace(/[.,;]+$/, '');
  const folded = fold(typed);
  const end = readMonthEnd(folded, today);
  if (end) return end;
  if (!numeric.test(typed) && !named.test(folded) && !relative.test(folded)) return null;
  return parseFrenchDate(typed, { today });
};

// Folded: whatever the apostrophe.
const leads = ['avant', 'pour', 'jusqu.a', 'jusqu.au', 'd.ici', 'au plus tard', 'echeance'].join('|');
const before = new RegExp(`^(?:(?:${leads})(?: le| la| au|) *:{0,1}|le)$`);

/** What stands before a date and only leads to it: « avant le », « d’ici au ». Its length in the text, 0 when none. */
export const dueWordsBefore = (text: string): number => {
  const trimmed = text.replace(/[\s\u00a0]+$/u, '');
  // Folding may shorten: words are counted, not letters.
  const parts = [...trimmed.matchAll(/\S+/gu)];
  for (let take = Math.min(5, parts.length); take > 0; take -= 1) {
    const start = parts.at(-take)?.index ?? 0;
    const slice = fold(trimmed.slice(start));
    if (before.test(slice)) return text.length - start;
  }
  return 0;
};

/** « avant le vendredi 15 janvier 2027 »: a due day as it is said back. */
export const dueWordsFor = (date: CivilDate): string => `pour le ${formatDate(date, 'full')}`;
