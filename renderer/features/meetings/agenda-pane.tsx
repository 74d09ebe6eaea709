import { useState } from 'react';
import { blankBreak } from '../../../db/domain/agenda-item.ts';
import { agendaItemKindLabels } from '../../../db/domain/agenda-item-kind.ts';
import { withoutPresenter } from '../../../db/domain/agenda-presenters.ts';
import { agendaRuns } from '../../../db/domain/agenda-runs.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import { formatDuration } from '../../../db/domain/french-durations.ts';
import { count } from '../../../db/domain/plural.ts';
import { useSaidWhenDone, useUndoToast } from '../../shell/use-undo-toast.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Menu } from '../../ui/menu.tsx';
import { ReorderList, type ReorderItem } from '../../ui/reorder-list.tsx';
import { placementOf } from '../../ui/reordering.ts';
import { useCommand, useShownCommand } from '../../use-route.ts';
import { AddItem } from './add-item.tsx';
import { AgendaClock } from './agenda-balance.tsx';
import { levelOf, stepOf } from './agenda-moves.ts';
import type { Item } from './item-fields.ts';
import { ItemLine } from './item-line.tsx';
import type { Current, MeetingView } from './meeting-place.tsx';
import { Proposals } from './proposals.tsx';

/** In the narrow list, a section that keeps its first title is called by its short name. */
const shortOf = (kind: Item['kind'], section: string): string =>
  section === agendaItemKindLabels[kind].section ? agendaItemKindLabels[kind].short : section;

/** The heading that opens each run of points of one section, by the id of the run's first point. */
const headingsOf = (items: readonly Item[]): Map<number, NonNullable<ReorderItem['heading']>> =>
  new Map(
    agendaRuns(items).flatMap(({ section, items: [first], minutes }) =>
      first && section !== ''
        ? [[first.id, { label: shortOf(first.kind, section), aside: formatDuration(minutes) }]]
        : [],
    ),
  );

/** What else can be done with the point chosen: its level, a break after it. */
function ItemMenu({
  items,
  item,
  onLevel,
  onBreak,
}: {
  items: readonly Item[];
  item: Item;
  onLevel: (direction: 'in' | 'out') => void;
  onBreak: () => void;
}) {
  return (
    <Menu
      label="Plus"
      aria-label={`Plus d’actions sur ${item.nature === 'break' ? 'la pause' : `le point ${item.number}`}`}
      variant="quiet"
      size="small"
      actions={[
        {
          id: 'in',
          label: 'Mettre sous le point précédent',
          shortcut: 'Alt + →',
          isDisabled: !levelOf(items, item.id, 'in').isPossible,
          onAction: () => onLevel('in'),
        },
        {
          id: 'out',
          label: 'Remettre au premier niveau',
          shortcut: 'Alt + ←',
          isDisabled: item.parentId === null,
          onAction: () => onLevel('out'),
        },
        { id: 'break', label: 'Ajouter une pause ensuite', startsGroup: true, onAction: onBreak },
      ]}
    />
  );
}

type AgendaPaneProps = {
  meeting: MeetingView;
  current: Current;
  onCurrent: (current: Current) => void;
  /** Shows a point's form and puts the cursor in it. */
  onEdit: (id: number) => void;
};

/** The agenda as a list: order and level by mouse or keyboard, the running clock, and where points come from. */
export function AgendaPane({ meeting, current, onCurrent, onEdit }: AgendaPaneProps) {
  const [isTaking, setTaking] = useState(false);
  const move = useShownCommand('agenda.moveItems');
  const nest = useShownCommand('agenda.nestItem');
  const lift = useShownCommand('agenda.liftItem');
  const add = useCommand('agenda.addItem');
  const take = useCommand('agenda.takeFromCouncil');
  const announce = useAnnounce();
  const undoToast = useUndoToast();
  const toSay = useSaidWhenDone();
  const { items } = meeting;
  const headings = headingsOf(items);
  const chosen = items.find(({ id }) => id === current);
  const wanting = new Set(withoutPresenter(items).map(({ id }) => id));
  const setLevel = (id: number, direction: 'in' | 'out'): Promise<string> => {
    const { isPossible, sentence } = levelOf(items, id, direction);
    return toSay(isPossible ? (direction === 'in' ? nest : lift)({ id }) : null, sentence);
  };
  const addBreak = async (after: Item) => {
    const result = await add({
      meetingId: meeting.id,
      item: blankBreak(after.sectionId),
      afterId: after.id,
    });
    if (result.ok) onCurrent(result.data.addedId);
    else undoToast(result.message, false);
  };
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
    const before = new Set(items.map(({ id }) => id));
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
          <FrenchText>
            {`${formatDate(meeting.date, 'short')} · ${formatTime(meeting.startTime)} – ${formatTime(meeting.endTime)}`}
          </FrenchText>
        </span>
      </button>
      <div className="flex min-h-0 flex-1 flex-col max-frame:max-h-[60dvh] [&>div]:flex-1">
        <ReorderList
          label="Points de l’ordre du jour"
          items={items.map((item) => {
            const heading = headings.get(item.id);
            return {
              id: String(item.id),
              text: item.title,
              content: <ItemLine item={item} wantsSomebody={wanting.has(item.id)} />,
              ...(heading && { heading }),
            };
          })}
          selected={current === 'meeting' ? null : String(current)}
          onSelect={(id) => onCurrent(Number(id))}
          onReorder={(ids, moved) => {
            const placement = placementOf(ids, moved);
            return placement && toSay(move({ ids: moved.map(Number), ...placement }));
          }}
          onStep={(id, offset) => {
            const { placement, sentence } = stepOf(items, Number(id), offset);
            return toSay(placement && move({ ids: [Number(id)], ...placement }), sentence);
          }}
          onLevel={(id, direction) => setLevel(Number(id), direction)}
          actions={
            chosen && (
              <ItemMenu
                items={items}
                item={chosen}
                onLevel={(direction) => void setLevel(chosen.id, direction).then(announce)}
                onBreak={() => void addBreak(chosen)}
              />
            )
          }
          empty={<p className="px-4 py-3 text-sm text-muted">Aucun point pour l’instant.</p>}
        />
      </div>
      <div className="flex shrink-0 flex-col gap-1.5 border-t border-line px-4 pt-2 pb-3">
        <AgendaClock meeting={meeting} />
        {meeting.pointsToTake > 0 && (
          <Button
            variant={items.length === 0 ? 'primary' : 'secondary'}
            size="small"
            isPending={isTaking}
            onPress={() => void takeAll()}
          >
            Reprendre {count(meeting.pointsToTake, 'point', 'points')} du conseil
          </Button>
        )}
        <Proposals meeting={meeting} />
        <AddItem meeting={meeting} onAdded={onCurrent} />
      </div>
    </section>
  );
}
