import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useState } from 'react';
import type { CarryWay } from '../../../db/domain/carry-over.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { call } from '../../api.ts';
import { SaidBefore } from '../../said/said-before.tsx';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Menu, type MenuAction } from '../../ui/menu.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCommand } from '../../use-route.ts';
import type { MeetingView } from './meeting-place.tsx';
import { MoveDialog } from './move-dialog.tsx';

type Item = MeetingView['items'][number];
type Life = RouteOutput<'item.history'>;

const useLife = (meeting: MeetingView, item: Item): Life | null =>
  useQuery({
    queryKey: ['item.history', { id: item.id }, `${meeting.date} ${meeting.startTime} ${item.state}`],
    queryFn: async () => {
      const result = await call('item.history', { id: item.id });
      return result.ok ? result.data : null;
    },
    // Other meetings and the reserve write it too: it is read anew each time the point is shown.
    staleTime: 0,
    placeholderData: (before) => before,
  }).data ?? null;

const stateWords = (item: Item, takenUp: Life['takenUp']): string | null => {
  if (item.state === 'treated') return 'traité';
  if (item.state === 'open') return null;
  const word = item.state === 'postponed' ? 'reporté' : 'non abordé';
  if (!takenUp) return word;
  return takenUp.date === ''
    ? `${word}, en réserve`
    : `${word}, repris le ${formatDate(takenUp.date, 'long')}`;
};

function History({ life }: { life: Life }) {
  if (life.entries.length === 0 && life.said.length === 0) return null;
  return (
    <section aria-label="Historique du point" className="border-t border-line pt-3">
      <h2 className="text-sm font-semibold">Historique</h2>
      <ul className="mt-1 flex flex-col gap-1 text-sm text-muted">
        {life.entries.map(({ at, sentence }) => (
          <li key={`${at} ${sentence}`} className="grid grid-cols-[5.25rem_minmax(0,1fr)] gap-2">
            <span>{at !== '' && formatDate(at, 'numeric')}</span>
            <span>
              <FrenchText>{`${sentence}.`}</FrenchText>
            </span>
          </li>
        ))}
      </ul>
      {life.said.length > 0 && (
        <div className="mt-2 flex flex-col gap-2">
          <SaidBefore said={life.said} />
        </div>
      )}
    </section>
  );
}

type MoveItemProps = {
  meeting: MeetingView;
  item: Item;
  onGone: (next: number | null) => void;
  /** What stands on the same line: the way out of the agenda. */
  children: ReactNode;
};

/** Where a point can go from here, what became of it, and the way it came. */
export function MoveItem({ meeting, item, onGone, children }: MoveItemProps) {
  const life = useLife(meeting, item);
  const carry = useCommand('item.carry');
  const mark = useCommand('item.mark');
  const undoToast = useUndoToast();
  const [way, setWay] = useState<CarryWay | null>(null);
  if (!life || item.nature === 'break') return <div className="-ml-3">{children}</div>;
  const { isHeld, takenUp } = life;

  /** The point beside it takes its place in the form, when it leaves. */
  const leave = () => {
    const at = meeting.items.findIndex(({ id }) => id === item.id);
    const others = meeting.items.filter(({ id, parentId }) => id !== item.id && parentId !== item.id);
    onGone(others[at]?.id ?? others.at(-1)?.id ?? null);
  };
  const say = (result: { ok: true } | { ok: false; message: string }, done: string) =>
    undoToast(result.ok ? done : result.message, result.ok);
  const reserve = async () => {
    leave();
    say(await carry({ id: item.id, to: null, way: 'move' }), 'Point mis en réserve.');
  };
  const setState = async (state: 'open' | 'treated' | 'not-reached', done: string) =>
    say(await mark({ id: item.id, state }), done);

  const duplicate: MenuAction = {
    id: 'duplicate',
    label: 'Dupliquer dans une autre réunion…',
    onAction: () => setWay('duplicate'),
  };
  const before: MenuAction[] = [
    { id: 'move', label: 'Déplacer vers une autre réunion…', onAction: () => setWay('move') },
    { id: 'reserve', label: 'Mettre en réserve', onAction: () => void reserve() },
    { ...duplicate, startsGroup: true },
  ];
  const after: MenuAction[] = [
    {
      id: 'treated',
      label: 'Noter comme traité',
      isDisabled: item.state === 'treated' || takenUp !== null,
      onAction: () => void setState('treated', 'Point noté comme traité.'),
    },
    {
      id: 'not-reached',
      label: 'Noter comme non abordé',
      description: 'Il sera proposé à la réunion suivante.',
      isDisabled: item.state === 'not-reached' || takenUp !== null,
      onAction: () => void setState('not-reached', 'Point noté comme non abordé.'),
    },
    {
      id: 'postpone',
      label: 'Reporter à une réunion…',
      isDisabled: takenUp !== null,
      onAction: () => setWay('postpone'),
    },
    {
      id: 'open',
      label: 'Effacer ce qui est noté',
      isDisabled: item.state === 'open' || takenUp !== null,
      onAction: () => void setState('open', 'Plus rien n’est noté de ce point.'),
    },
    { ...duplicate, startsGroup: true },
  ];
  const words = stateWords(item, takenUp);
  return (
    <Stack gap="small">
      <div className="-ml-3">
        <Row>
          {children}
          <Menu
            label={isHeld ? 'Suite donnée au point' : 'Déplacer ou dupliquer'}
            variant="quiet"
            size="small"
            actions={isHeld ? after : before}
          />
          {words !== null && (
            <span className="ml-3">
              <Tag tone={item.state === 'treated' ? 'ok' : 'soon'}>
                <FrenchText>{words}</FrenchText>
              </Tag>
            </span>
          )}
        </Row>
      </div>
      <History life={life} />
      <Suspense fallback={null}>
        {way !== null && (
          <MoveDialog
            meeting={meeting}
            item={item}
            way={way}
            onMoved={way === 'move' ? leave : () => undefined}
            onClose={() => setWay(null)}
          />
        )}
      </Suspense>
    </Stack>
  );
}
