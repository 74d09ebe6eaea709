import { type Ref, useState } from 'react';
import { formatDuration } from '../../../db/domain/french-durations.ts';
import { runningTime } from '../../../db/domain/sitting.ts';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { SaidBefore } from '../../said/said-before.tsx';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCommand } from '../../use-route.ts';
import { ApprovalLine } from './approval-line.tsx';
import { ItemWriting } from './item-writing.tsx';
import { PostponeDialog } from './postpone-dialog.tsx';
import { type LineBook, type SittingItem, type SittingView, stateOf, stateWords } from './sitting-view.ts';

/** The time an item took, beside what the agenda gives it. It says nothing aloud: one looks at it. */
function ItemTime({ item, seconds }: { item: SittingItem; seconds: number }) {
  const over = seconds - item.minutes * 60;
  return (
    <div className="text-right">
      <p role="timer" className={cx('text-3xl font-semibold whitespace-nowrap', over > 0 && 'text-amber')}>
        {runningTime(seconds)}
      </p>
      <p className="text-md text-muted">
        <FrenchText>
          {over > 0
            ? `${runningTime(over)} de plus que prévu (${formatDuration(item.minutes)})`
            : `sur ${formatDuration(item.minutes)}`}
        </FrenchText>
      </p>
    </div>
  );
}

function Lines({ item }: { item: SittingItem }) {
  return (
    <>
      {item.question !== '' && (
        <p className="text-xl">
          <FrenchText>{item.question}</FrenchText>
        </p>
      )}
      {(item.expectedOutcome !== '' || item.presenter !== '') && (
        <p className="text-lg text-muted">
          <FrenchText>
            {[
              item.expectedOutcome === '' ? '' : `Résultat attendu\u00a0: ${item.expectedOutcome}`,
              item.presenter,
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </FrenchText>
        </p>
      )}
    </>
  );
}

type ItemPanelProps = {
  sitting: SittingView;
  item: SittingItem;
  /** Since the view came. */
  elapsed: number;
  book: LineBook;
  lineHandle: Ref<{ focus: () => void }>;
  /** Goes on once something was said of the item. */
  onNext: () => void;
};

/** The item under discussion: what is asked, the time it takes, and what is written of it. */
export function ItemPanel({ sitting, item, elapsed, book, lineHandle, onNext }: ItemPanelProps) {
  const mark = useCommand('item.mark');
  const undoToast = useUndoToast();
  const [isPostponing, setPostponing] = useState(false);
  // The relevé read beside the notes, of this point alone.
  const [read, setRead] = useState<number | null>(null);
  const isCurrent = sitting.state === 'open' && item.id === sitting.currentItemId;
  const seconds = item.seconds + (isCurrent ? elapsed : 0);
  const setState = async (state: 'open' | 'not-reached', done: string) => {
    const result = await mark({ id: item.id, state });
    undoToast(result.ok ? done : result.message, result.ok);
    if (result.ok && state === 'not-reached') onNext();
  };
  // Its own page is where it is discussed: nothing has to say so.
  const isOpen = ['open', 'discussed'].includes(stateOf(sitting, item));
  const isPoint = item.nature === 'point';
  const isReading = read === item.id;
  return (
    <section
      aria-label="Point en discussion"
      className="flex min-h-0 min-w-0 flex-1 flex-col gap-3 overflow-y-auto px-6 py-4"
    >
      <div className="flex items-start gap-6">
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <h2 className="text-2xl">
            <FrenchText>{[item.number, item.title].filter((part) => part !== '').join('. ')}</FrenchText>
          </h2>
          <Lines item={item} />
          <div className="flex flex-wrap items-center gap-2">
            {!isOpen && <Tag>{stateWords(sitting, item)}</Tag>}
            {item.opinion && (
              <LinkButton href={`#/avis/${item.opinion.id}/seance?reunion=${sitting.id}`} size="small">
                <FrenchText>
                  {`Avis en séance\u00a0: ${item.opinion.given} sur ${item.opinion.asked}`}
                </FrenchText>
              </LinkButton>
            )}
            {isPoint && sitting.state === 'open' && item.takenUpOn === null && (
              <>
                {isOpen ? (
                  <Button
                    size="small"
                    variant="quiet"
                    onPress={() => void setState('not-reached', 'Point noté comme non abordé.')}
                  >
                    Non abordé
                  </Button>
                ) : (
                  <Button
                    size="small"
                    variant="quiet"
                    onPress={() => void setState('open', 'Le point est à nouveau ouvert.')}
                  >
                    Reprendre ce point
                  </Button>
                )}
                <Button size="small" variant="quiet" onPress={() => setPostponing(true)}>
                  Reporter…
                </Button>
              </>
            )}
          </div>
        </div>
        <ItemTime item={item} seconds={seconds} />
      </div>
      {item.before.length > 0 && (
        <div className="flex max-h-32 shrink-0 flex-col gap-2 overflow-y-auto rounded-md border border-line bg-sunk px-3 py-2">
          <SaidBefore said={item.before} />
        </div>
      )}
      {item.approval && (
        <ApprovalLine
          key={item.id}
          sitting={sitting}
          approval={item.approval}
          isReading={isReading}
          onRead={(reads) => setRead(reads ? item.id : null)}
        />
      )}
      {isPoint && (
        <div
          className={cx(
            'flex min-h-0 flex-1 flex-col',
            isReading && 'gap-4 wide:grid wide:grid-cols-2 wide:grid-rows-[minmax(0,1fr)]',
          )}
        >
          <ItemWriting key={item.id} sitting={sitting} item={item} book={book} lineHandle={lineHandle} />
          {isReading && item.approval && (
            <PaperPane
              document={{ kind: 'record', id: item.approval.meetingId }}
              current={null}
              onItem={() => undefined}
            />
          )}
        </div>
      )}
      {isPostponing && (
        <PostponeDialog sitting={sitting} item={item} onClose={() => setPostponing(false)} onDone={onNext} />
      )}
    </section>
  );
}
