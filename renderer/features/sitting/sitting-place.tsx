import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import { fromInstant } from '../../../db/domain/paris-time.ts';
import { stepFrom } from '../../../db/domain/sitting.ts';
import { useFollow, useLeaving } from '../../shell/leaving.tsx';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { useInTurn } from '../../ui/use-in-turn.ts';
import { useCommand, useRoute, useShownCommand } from '../../use-route.ts';
import { AttendancePanel } from './attendance-panel.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ItemPanel } from './item-panel.tsx';
import { SittingBar } from './sitting-bar.tsx';
import { SittingSteps } from './sitting-steps.tsx';
import type { SittingView } from './sitting-view.ts';
import { useElapsed } from './use-elapsed.ts';
import { type SittingKey, useSittingKeys } from './use-sitting-keys.ts';

/** Before it is opened: what will happen, and the one gesture. */
function Opening({ sitting }: { sitting: SittingView }) {
  const open = useCommand('sitting.open');
  const undoToast = useUndoToast();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const begin = async () => {
    const result = await open({ id: sitting.id });
    if (!result.ok) undoToast(result.message, false);
  };
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-4 p-6 text-center">
      <p className="text-2xl font-semibold">
        <FrenchText>
          {`La séance du ${formatDate(sitting.date, 'weekday')} est prévue à ${formatTime(sitting.startTime)}.`}
        </FrenchText>
      </p>
      <p className="max-w-xl text-lg text-balance text-muted">
        À l’ouverture, vous notez les présences, puis les points viennent l’un après l’autre. Tout
        s’enregistre à mesure&nbsp;: si l’ordinateur s’arrête, la séance reprend où elle en était.
      </p>
      <Button variant="primary" ref={button} onPress={() => void begin()}>
        Ouvrir la séance
      </Button>
    </div>
  );
}

const keyHints = [
  ['F6', 'présences'],
  ['F7', 'point précédent'],
  ['F8', 'point suivant'],
  ['F9', 'décision ou action'],
  ['F1', 'guide'],
  ['Échap', 'quitter le plein écran'],
] as const;

function KeyHints() {
  return (
    <footer className="flex shrink-0 flex-wrap gap-x-5 border-t border-line bg-surface px-5 py-1.5 text-sm text-muted">
      {keyHints.map(([key, does]) => (
        <span key={key}>
          <kbd className="font-sans font-semibold text-ink">{key}</kbd> {does}
        </span>
      ))}
    </footer>
  );
}

const closedWords = ({ closedAt }: SittingView): string => {
  if (closedAt === null) return '';
  const { date, time } = fromInstant(closedAt);
  return `Close le ${formatDate(date, 'tiny')} à ${formatTime(time)}`;
};

/** A meeting while it is held, on the whole window: who is there, then each point, its time and what is written of it. */
export function SittingPlace({ id }: { id: number }) {
  const sitting = useRoute('sitting.get', { id });
  const go = useShownCommand('sitting.go');
  const reopen = useCommand('sitting.reopen');
  const askBefore = useLeaving();
  const follow = useFollow();
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const { state, currentItemId, items } = sitting;
  const isOpen = state === 'open';
  const elapsed = useElapsed(sitting.now, isOpen);
  const [isClosing, setClosing] = useState(false);
  // Who is there comes first, and whenever it is asked for; once closed, one reads any item.
  const [isAttendance, setAttendance] = useState(currentItemId === null);
  const [read, setRead] = useState<number | null>(null);
  const line = useRef<{ focus: () => void }>(null);
  const shownId = isOpen ? currentItemId : read;
  const item = isAttendance ? null : (items.find((each) => each.id === shownId) ?? null);
  const shown = item?.id ?? null;

  const goOn = async (itemId: number, marks: boolean) => {
    setAttendance(false);
    if (!isOpen) return setRead(itemId);
    const result = await go({ id, itemId, marks });
    if (!result.ok) undoToast(result.message, false);
    return undefined;
  };
  // What is typed of the item left is written before it is, and asked about where it cannot be.
  const goTo = async (itemId: number, marks: boolean) => {
    let going = Promise.resolve<void>(undefined);
    await askBefore(() => {
      going = goOn(itemId, marks);
    });
    await going;
  };
  const showAttendance = () => void askBefore(() => setAttendance(true));
  const step = async (by: 1 | -1) => {
    // From the list of who is there, one goes back to the item under discussion.
    const back = isAttendance && by === 1 ? items.find((each) => each.id === shownId) : undefined;
    const next = back ?? stepFrom(items, isAttendance ? null : shownId, by);
    if (next) await goTo(next.id, by === 1);
    else if (by === -1) showAttendance();
    else if (isOpen) setClosing(true);
  };
  // A second stroke waits for the first, and goes on from where it led.
  const move = useInTurn((to: { by: 1 | -1 } | { itemId: number }) =>
    'by' in to ? step(to.by) : goTo(to.itemId, false),
  );
  const answer = (key: SittingKey) => {
    if (key === 'leave') return follow(`#/reunions/${id}`);
    if (state === 'none') return undefined;
    if (key === 'attendance') return showAttendance();
    if (key === 'line') return line.current?.focus();
    return move({ by: key === 'next' ? 1 : -1 });
  };
  useSittingKeys(answer);
  // A new item takes the focus to its notes: what is said next is written at once.
  const main = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown !== null) main.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [shown]);

  const book = { names: sitting.names, today: fromInstant(sitting.now).date };
  const isLast = shown !== null && stepFrom(items, shown, 1) === null;
  return (
    <>
      <SittingBar sitting={sitting} elapsed={elapsed}>
        {state === 'closed' && (
          <>
            <span className="text-sm">
              <FrenchText>{closedWords(sitting)}</FrenchText>
            </span>
            {!sitting.isApproved && (
              <Button
                size="small"
                onPress={() =>
                  void reopen({ id }).then((result) => !result.ok && undoToast(result.message, false))
                }
              >
                Rouvrir la séance
              </Button>
            )}
            <LinkButton href={`#/reunions/${id}/releve`} size="small">
              Relevé de décisions
            </LinkButton>
          </>
        )}
        {isOpen && (
          <Button size="small" onPress={() => setClosing(true)}>
            Clore la séance…
          </Button>
        )}
        <LinkButton href={`#/reunions/${id}`} size="small">
          Quitter le plein écran
        </LinkButton>
      </SittingBar>
      {state === 'none' ? (
        <Opening sitting={sitting} />
      ) : (
        <div className="grid min-h-0 flex-1 frame:grid-cols-[18rem_minmax(0,1fr)] frame:grid-rows-[minmax(0,1fr)] min-[100rem]:grid-cols-[24rem_minmax(0,1fr)]">
          <SittingSteps
            sitting={sitting}
            shown={shown}
            onAttendance={showAttendance}
            onItem={(itemId) => move({ itemId })}
          />
          <div ref={main} className="flex min-h-0 min-w-0 flex-col">
            {item === null ? (
              <AttendancePanel sitting={sitting} />
            ) : (
              <ItemPanel
                sitting={sitting}
                item={item}
                elapsed={elapsed}
                book={book}
                lineHandle={line}
                onNext={() => move({ by: 1 })}
              />
            )}
            <div className="flex shrink-0 justify-between gap-3 border-t border-line bg-surface px-6 py-2">
              <Button size="small" isDisabled={item === null} onPress={() => move({ by: -1 })}>
                Précédent (F7)
              </Button>
              {(!isLast || isOpen) && (
                <Button size="small" variant="primary" onPress={() => move({ by: 1 })}>
                  {isLast ? 'Terminer (F8)' : item === null ? 'Passer aux points (F8)' : 'Point suivant (F8)'}
                </Button>
              )}
            </div>
          </div>
        </div>
      )}
      <KeyHints />
      {isClosing && (
        <CloseDialog
          sitting={sitting}
          onClose={() => setClosing(false)}
          onClosed={() => {
            setClosing(false);
            // Where the work goes on: what was agreed is read again while everybody is still there.
            void navigate({ to: '/reunions/$id/releve', params: { id: String(id) } });
          }}
        />
      )}
    </>
  );
}
