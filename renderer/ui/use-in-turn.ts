import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * Does what is asked one after another, each by the function as drawn after the one before has ended: a gesture
 * made while a first one is on its way acts on what that one leaves, and none is lost. What a key held down asks
 * again (`isRepeat`) is let go while something is on its way, so that nothing goes on once the key is up.
 */
export const useInTurn = <Ask>(
  act: (ask: Ask) => Promise<void>,
): ((ask: Ask, isRepeat?: boolean) => void) => {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  const asked = useRef<Ask[]>([]);
  const isBusy = useRef(false);
  return useCallback((ask, isRepeat = false) => {
    if (isRepeat && isBusy.current) return;
    asked.current.push(ask);
    if (isBusy.current) return;
    isBusy.current = true;
    const answer = async () => {
      try {
        for (let next = asked.current.shift(); next !== undefined; next = asked.current.shift()) {
          await latest.current(next);
        }
      } finally {
        isBusy.current = false;
      }
    };
    void answer();
  }, []);
};
