import { useEffect, useRef } from 'react';
import { cx } from '../../ui/class-names.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { type SittingItem, type SittingView, stateWords } from './sitting-view.ts';

type StepProps = { isShown: boolean; isPart?: boolean; number: string; title: string; aside: string };

function StepWords({ number, title, aside }: StepProps) {
  return (
    <>
      <span className="w-8 shrink-0 text-right tabular-nums">{number}</span>
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2">
          <FrenchText>{title}</FrenchText>
        </span>
        {aside !== '' && <span className="block text-xs opacity-80">{aside}</span>}
      </span>
    </>
  );
}

const stepClass = (isShown: boolean, isPart = false) =>
  cx(
    'marks-state flex w-full items-start gap-2 px-3 py-1.5 text-left text-md',
    isPart && 'pl-7',
    isShown ? 'bg-primary font-semibold text-on-primary' : 'hover:bg-teal-wash',
  );

const aside = (sitting: SittingView, item: SittingItem): string =>
  [`${item.minutes}\u00a0min`, stateWords(sitting, item), item.line === '' ? '' : 'ligne à noter']
    .filter((part) => part !== '')
    .join(' · ');

/** The points in their order, after who is there: one goes to any of them. */
export function SittingSteps({
  sitting,
  shown,
  onAttendance,
  onItem,
}: {
  sitting: SittingView;
  /** The item on screen; null for the list of who is there. */
  shown: number | null;
  onAttendance: () => void;
  onItem: (id: number) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  // The step on screen is always in sight, however long the agenda.
  useEffect(() => {
    if (shown !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <nav
      aria-label="Ordre du jour"
      className="flex min-h-0 flex-col border-line bg-surface max-frame:max-h-60 max-frame:border-b frame:border-r"
    >
      <button
        type="button"
        aria-current={shown === null ? 'step' : undefined}
        className={cx(stepClass(shown === null), 'border-b border-line')}
        onClick={onAttendance}
      >
        <StepWords isShown={shown === null} number="F6" title="Présences" aside="" />
      </button>
      <ol ref={list} className="min-h-0 flex-1 overflow-y-auto">
        {sitting.items.map((item) => {
          const isShown = shown === item.id;
          return (
            <li key={item.id}>
              <button
                type="button"
                aria-current={isShown ? 'step' : undefined}
                className={stepClass(isShown, item.parentId !== null)}
                onClick={() => onItem(item.id)}
              >
                <StepWords
                  isShown={isShown}
                  number={item.number}
                  title={item.title}
                  aside={aside(sitting, item)}
                />
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
