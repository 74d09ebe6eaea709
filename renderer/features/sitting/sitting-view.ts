import type { Nameable } from '../../../db/domain/sitting-names.ts';
import { leftOpen, shownState, type ShownState } from '../../../db/domain/sitting.ts';
import type { RouteInput, RouteOutput } from '../../../electron/ipc/contract/contract.ts';

export type SittingView = RouteOutput<'sitting.get'>;
export type SittingItem = SittingView['items'][number];
export type SittingEntry = SittingView['entries'][number];
export type Person = SittingView['attendance']['groups'][number]['people'][number];
export type Who = RouteInput<'sitting.attend'>['who'];

/** What a line may name, and the day it is read on. */
export type LineBook = { names: readonly Nameable[]; today: string };

export const entriesOf = ({ entries }: SittingView, itemId: number | null): SittingEntry[] =>
  entries.filter((entry) => entry.itemId === itemId);

/** Something was written of it: it was reached, whatever was said of it since. */
export const wasHeard = (sitting: SittingView, { id, notes, line }: SittingItem): boolean =>
  notes !== '' || line !== '' || entriesOf(sitting, id).length > 0;

/** Points of which nothing is said yet, as the end of the meeting proposes them. */
export const stillOpen = (sitting: SittingView) =>
  leftOpen(
    sitting.items.map((item) => ({
      ...item,
      wasHeard: wasHeard(sitting, item),
      isCurrent: item.id === sitting.currentItemId,
    })),
  );

const shownWords: Readonly<Record<ShownState, string>> = {
  open: '',
  discussed: 'en discussion',
  treated: 'traité',
  'not-reached': 'non abordé',
  postponed: 'reporté',
};

/** What a point is as the meeting goes on; the sitting has one under discussion while it is open, and none after. */
export const stateOf = ({ currentItemId }: SittingView, { id, state }: SittingItem): ShownState =>
  shownState(state, id === currentItemId);

export const stateWords = (sitting: SittingView, item: SittingItem): string => {
  const words = shownWords[stateOf(sitting, item)];
  const { takenUpOn } = item;
  return takenUpOn === '' ? `${words}, en réserve` : words;
};

/** One of the list, by the member or by the line already noted. */
export const whoIs = ({ memberId, attendanceId }: Person): Who =>
  memberId === null ? { attendanceId: attendanceId ?? 0 } : { memberId };

export const keyOf = ({ memberId, attendanceId }: Person): string =>
  `${memberId ?? ''}:${attendanceId ?? ''}`;

export const allPeople = ({ attendance }: SittingView): Person[] =>
  attendance.groups.flatMap(({ people }) => people);
