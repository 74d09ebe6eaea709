import { formatDate } from '../../../db/domain/french-dates.ts';
import type { Post } from '../../../db/domain/post.ts';

/** « du 1er septembre 2024 au 31 août 2026 », « depuis le… », « à partir du… », « jusqu’au… »; dates are civil. */
export const spellLabel = (
  { startDate, endDate }: Pick<Post, 'startDate' | 'endDate'>,
  today: string,
): string => {
  const [start, end] = [startDate, endDate].map((date) => (date === '' ? '' : formatDate(date, 'long')));
  if (start && end) return `du ${start} au ${end}`;
  if (start) return startDate > today ? `à partir du ${start}` : `depuis le ${start}`;
  return end ? `jusqu’au ${end}` : 'dates non précisées';
};

/** What a line says of a person about to arrive or to leave, null most of the time. */
export const changeToCome = (
  posts: readonly Pick<Post, 'startDate' | 'endDate'>[],
  today: string,
): string | null => {
  const going = posts.filter(({ endDate }) => endDate === '' || endDate >= today);
  const starts = going.map(({ startDate }) => startDate).toSorted((a, b) => (a < b ? -1 : 1));
  const [first = ''] = starts;
  if (first > today) return `arrive le ${formatDate(first, 'long')}`;
  const last = going.map(({ endDate }) => endDate).toSorted((a, b) => (a < b ? -1 : 1));
  const leaves = going.length > 0 && last[0] !== '' ? last.at(-1) : undefined;
  return leaves === undefined ? null : `part le ${formatDate(leaves, 'long')}`;
};
