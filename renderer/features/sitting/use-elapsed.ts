import { useEffect, useState } from 'react';

/**
 * Seconds since the view came, whose times are those of the instant `now`: what was counted before is in the view, so
 * that a window that stops, or a machine that sleeps, loses none of it.
 */
export const useElapsed = (now: string, isRunning: boolean): number => {
  const [count, setCount] = useState({ of: now, seconds: 0 });
  useEffect(() => {
    if (!isRunning) return undefined;
    const began = Date.now();
    const tick = setInterval(
      () => setCount({ of: now, seconds: Math.max(0, Math.floor((Date.now() - began) / 1000)) }),
      500,
    );
    return () => clearInterval(tick);
  }, [now, isRunning]);
  return isRunning && count.of === now ? count.seconds : 0;
};
