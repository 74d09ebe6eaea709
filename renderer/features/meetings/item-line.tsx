import { formatTime } from '../../../db/domain/french-dates.ts';
import { formatDuration } from '../../../db/domain/french-durations.ts';
import { cx } from '../../ui/class-names.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import type { Item } from './item-fields.ts';

/** Under the title: who presents, or that nobody does yet where somebody should. */
function Presenter({ item, wantsSomebody }: { item: Item; wantsSomebody: boolean }) {
  if (item.presenter !== '') {
    return (
      <span className="block truncate text-xs text-muted">
        <FrenchText>{item.presenter}</FrenchText>
      </span>
    );
  }
  return wantsSomebody ? <span className="block text-xs text-amber">sans présentateur</span> : null;
}

/** A point in the list of the agenda; parts are set in, a break has no number. */
export function ItemLine({ item, wantsSomebody }: { item: Item; wantsSomebody: boolean }) {
  const isPart = item.parentId !== null;
  const isBreak = item.nature === 'break';
  return (
    <div
      className={cx(
        'grid gap-1.5 text-md leading-snug',
        isPart
          ? 'grid-cols-[2rem_minmax(0,1fr)_auto] pl-3.5'
          : isBreak
            ? 'grid-cols-[minmax(0,1fr)_auto] text-muted'
            : 'grid-cols-[1.25rem_minmax(0,1fr)_auto]',
      )}
    >
      {!isBreak && <span>{item.number}</span>}
      <span className="min-w-0">
        <span className={cx('line-clamp-3', isBreak && 'italic')}>
          <FrenchText>{item.title}</FrenchText>
        </span>
        <Presenter item={item} wantsSomebody={wantsSomebody} />
      </span>
      <span className="text-right text-xs text-muted">
        {formatTime(item.startsAt)}
        <br />
        {item.minutes > 0 && formatDuration(item.minutes)}
      </span>
    </div>
  );
}
