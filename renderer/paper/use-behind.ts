import { useEffect, useEffectEvent, useRef } from 'react';

/** Milliseconds after which a step is taken even if the window never rests. */
const patience = 300;

/** Milliseconds of rest that a step may need. */
const stepLength = 8;

/** Chromium's own; no other engine has it, nor TypeScript's list of what pages can call. */
type Scheduling = { isInputPending(): boolean };

/** Whether something typed or clicked waits for the window to be free. */
const isInputWaiting = (): boolean => {
  const { scheduling } = navigator as Navigator & { scheduling?: Scheduling };
  return scheduling?.isInputPending() ?? false;
};

/**
 * Does `work` with the last `value`, step by step, once the window has nothing better to do: what is typed never waits
 * for it. A value that comes meanwhile waits for its turn, and takes the place of one that waits. Null: nothing to do.
 */
export const useBehind = <T>(value: T | null, work: (value: T) => Generator<undefined, void>): void => {
  const asked = useRef<number | null>(null);
  const current = useRef<Generator<undefined, void> | null>(null);
  const waiting = useRef<T | null>(null);
  const begin = useEffectEvent(work);

  useEffect(() => {
    const ask = () => {
      asked.current ??= requestIdleCallback(takeSteps, { timeout: patience });
    };
    const takeSteps = (rest: IdleDeadline) => {
      asked.current = null;
      do {
        if (current.current === null && waiting.current !== null) {
          current.current = begin(waiting.current);
          waiting.current = null;
        }
        if (current.current?.next().done) current.current = null;
      } while (
        (current.current || waiting.current !== null) &&
        rest.timeRemaining() > stepLength &&
        !isInputWaiting()
      );
      if (current.current || waiting.current !== null) ask();
    };
    waiting.current = value;
    if (value !== null) ask();
    return () => {
      // The next effect asks again; without one, the page is gone.
      if (asked.current !== null) cancelIdleCallback(asked.current);
      asked.current = null;
    };
  }, [value]);
};
