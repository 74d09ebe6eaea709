import type { ReactNode } from 'react';
import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import { formatDuration } from '../../../db/domain/french-durations.ts';
import { fromInstant } from '../../../db/domain/paris-time.ts';
import { minutesAhead, runningTime, secondsLeft } from '../../../db/domain/sitting.ts';
import { SaveStatusLine } from '../../forms/save-status.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import type { SittingView } from './sitting-view.ts';

/** The time left until the announced end, and what the points still to come ask of it. */
function TimeLeft({ sitting, elapsed }: { sitting: SittingView; elapsed: number }) {
  const { endsAt, now, items, currentItemId } = sitting;
  if (endsAt === null || sitting.state !== 'open') return null;
  const left = secondsLeft(endsAt, now) - elapsed;
  const current = items.find(({ id }) => id === currentItemId);
  const ahead = minutesAhead(items, { currentItemId }, (current?.seconds ?? 0) + elapsed);
  const over = ahead - Math.floor(Math.max(0, left) / 60);
  return (
    <div className="text-right leading-tight">
      <p role="timer" className="text-2xl font-semibold whitespace-nowrap">
        <FrenchText>
          {left >= 0 ? `${runningTime(left)} restantes` : `${runningTime(-left)} de plus que prévu`}
        </FrenchText>
      </p>
      <p className="text-sm text-nav-muted">
        <FrenchText>
          {`Fin prévue à ${formatTime(fromInstant(endsAt).time)} · points à venir\u00a0: ${formatDuration(ahead)}${
            over > 0 ? `, ${formatDuration(over)} de trop` : ''
          }`}
        </FrenchText>
      </p>
    </div>
  );
}

/** The meeting, the time it has left, and the ways out; across the top of the screen. */
export function SittingBar({
  sitting,
  elapsed,
  children,
}: {
  sitting: SittingView;
  elapsed: number;
  children: ReactNode;
}) {
  return (
    <header className="on-nav flex shrink-0 flex-wrap items-center gap-x-6 gap-y-2 bg-nav px-5 py-2 text-nav-ink">
      <div className="min-w-0 grow basis-60">
        <h1 tabIndex={-1} className="truncate text-xl outline-none">
          <FrenchText>{`Séance du ${formatDate(sitting.date, 'full')}`}</FrenchText>
        </h1>
        <div className="flex gap-3 text-sm text-nav-muted">
          {sitting.place !== '' && (
            <p className="truncate">
              <FrenchText>{sitting.place}</FrenchText>
            </p>
          )}
          <SaveStatusLine />
        </div>
      </div>
      <TimeLeft sitting={sitting} elapsed={elapsed} />
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </header>
  );
}
