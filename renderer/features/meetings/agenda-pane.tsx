import { useState } from 'react';
import { agendaRuns } from '../../../db/domain/agenda-runs.ts';
import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import { formatDuration } from '../../../db/domain/french-durations.ts';
import { count } from '../../../db/domain/plural.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { ReorderList, type ReorderItem } from '../../ui/reorder-list.tsx';
import { placementOf } from '../../ui/reordering.ts';
import { useCommand } from '../../use-route.ts';
import { AddItem } from './add-item.tsx';
import type { Current, MeetingView } from './meeting-place.tsx';

type Items = MeetingView['items'];

/** The heading that opens each run of same-kind points, by the id of the run's first point. */
const headingsOf = (items: Items): Map<number, NonNullable<ReorderItem['heading']>> =>
  new Map(
    agendaRuns(items).flatMap(({ section, items: [first], minutes }) =>
      first ? [[first.id, { label: section, aside: formatDuration(minutes) }]] : [],
    ),
  );

function ItemLine({ item, number }: { item: Items[number]; number: number }) {
  return (
    <div className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-1.5 text-md leading-snug">
      <span>{number}</span>
      <span className="min-w-0">
        <span className="line-clamp-3">
          <FrenchText>{item.title}</FrenchText>
        </span>
        {item.presenter === '' && item.kind !== 'other' && (
          <span className="block text-xs text-amber">sans présentateur</span>
        )}
        {item.presenter !== '' && (
          <span className="block truncate text-xs text-muted">
            <FrenchText>{item.presenter}</FrenchText>
          </span>
        )}
      </span>
      <span className="text-right text-xs text-muted">
        {formatTime(item.startsAt)}
        <br />
        {item.minutes > 0 && formatDuration(item.minutes)}
      </span>
    </div>
  );
}

function Clock({ meeting }: { meeting: MeetingView }) {
  const { end, over } = meeting.clock;
  if (meeting.items.length === 0) return null;
  const gap = formatDuration(Math.abs(over));
  return (
    <p className={cx('text-sm', over > 0 ? 'text-brick' : 'text-muted')}>
      Fin prévue à <b className="text-ink">{formatTime(end)}</b>
      {over === 0 && ', à l’heure.'}
      {over > 0 && `, soit ${gap} de trop.`}
      {over < 0 && `, il reste ${gap}.`}
    </p>
  );
}

type AgendaPaneProps = {
  meeting: MeetingView;
  current: Current;
  onCurrent: (current: Current) => void;
  /** Shows a point's form and puts the cursor in it. */
  onEdit: (id: number) => void;
};

/** The agenda as a list: order by mouse or keyboard, the running clock, and where points come from. */
export function AgendaPane({ meeting, current, onCurrent, onEdit }: AgendaPaneProps) {
  const [isTaking, setTaking] = useState(false);
  const move = useCommand('agenda.moveItems');
  const take = useCommand('agenda.takeFromCouncil');
  const headings = headingsOf(meeting.items);
  const undoToast = useUndoToast();
  const takeAll = async () => {
    setTaking(true);
    const result = await take({ id: meeting.id });
    setTaking(false);
    const taken = meeting.pointsToTake;
    undoToast(
      result.ok ? `${count(taken, 'point repris', 'points repris')} du conseil.` : result.message,
      result.ok,
    );
    // The button is gone: the work goes on with the first point that came.
    const before = new Set(meeting.items.map(({ id }) => id));
    const first = result.ok && result.data.items.find(({ id }) => !before.has(id));
    if (first) onEdit(first.id);
  };
  return (
    <section
      aria-label="Ordre du jour"
      className="flex min-h-0 flex-col border-line bg-surface frame:border-r"
    >
      <button
        type="button"
        aria-pressed={current === 'meeting'}
        onClick={() => onCurrent('meeting')}
        className={cx(
          'shrink-0 border-b border-l-3 border-b-line py-2 pr-4 pl-[0.8125rem] text-left outline-offset-[-3px]',
          current === 'meeting' ? 'border-l-teal bg-teal-wash' : 'border-l-transparent hover:bg-sunk',
        )}
      >
        <span className="block font-semibold">La réunion</span>
        <span className="block text-xs text-muted">
          {formatDate(meeting.date, 'short')} · {formatTime(meeting.startTime)} –{' '}
          {formatTime(meeting.endTime)}
        </span>
      </button>
      <div className="flex min-h-0 flex-1 flex-col max-frame:max-h-[60dvh] [&>div]:flex-1">
        <ReorderList
          label="Points de l’ordre du jour"
          items={meeting.items.map((item, index) => {
            const heading = headings.get(item.id);
            return {
              id: String(item.id),
              text: item.title,
              content: <ItemLine item={item} number={index + 1} />,
              ...(heading && { heading }),
            };
          })}
          selected={current === 'meeting' ? null : String(current)}
          onSelect={(id) => onCurrent(Number(id))}
          onReorder={(ids, moved) => {
            const placement = placementOf(ids, moved);
            if (placement) void move({ ids: moved.map(Number), ...placement });
          }}
          empty={<p className="px-4 py-3 text-sm text-muted">Aucun point pour l’instant.</p>}
        />
      </div>
      <div className="flex shrink-0 flex-col gap-1.5 border-t border-line px-4 pt-2 pb-3">
        <Clock meeting={meeting} />
        {meeting.pointsToTake > 0 && (
          <Button
            variant={meeting.items.length === 0 ? 'primary' : 'secondary'}
            size="small"
            isPending={isTaking}
            onPress={() => void takeAll()}
          >
            Reprendre {count(meeting.pointsToTake, 'point', 'points')} du conseil
          </Button>
        )}
        <AddItem meeting={meeting} onAdded={onCurrent} />
      </div>
    </section>
  );
}
