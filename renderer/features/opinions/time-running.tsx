import { useEffect, useState } from 'react';
import { formatDuration } from '../../../db/domain/french-durations.ts';
import { cx } from '../../ui/class-names.ts';
import { FrenchText } from '../../ui/french-text.tsx';

/** « 3 min 05 »: minutes and seconds, for a time that runs under one's eyes. */
const spent = (seconds: number): string =>
  `${Math.floor(seconds / 60)}\u00a0min\u00a0${String(seconds % 60).padStart(2, '0')}`;

/** The time since this point was opened, beside what the agenda gives it. It says nothing aloud: one looks at it. */
export function TimeRunning({ plannedMinutes }: { plannedMinutes: number | null }) {
  const [began] = useState(() => performance.now());
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const tick = setInterval(() => setSeconds(Math.floor((performance.now() - began) / 1000)), 1000);
    return () => clearInterval(tick);
  }, [began]);
  const isOver = plannedMinutes !== null && seconds > plannedMinutes * 60;
  return (
    <p role="timer" className={cx('text-lg tabular-nums', isOver && 'font-semibold text-amber')}>
      <FrenchText>
        {plannedMinutes === null
          ? spent(seconds)
          : `${spent(seconds)} · prévu\u00a0: ${formatDuration(plannedMinutes)}`}
      </FrenchText>
    </p>
  );
}
