import { useEffect, useEffectEvent } from 'react';

/** Keys of the meeting: none of them types anything, so that they answer in the midst of a sentence. */
export const sittingKeys = {
  F6: 'attendance',
  F7: 'previous',
  F8: 'next',
  F9: 'line',
} as const;

export type SittingKey = (typeof sittingKeys)[keyof typeof sittingKeys] | 'leave';

/** What stands over the meeting keeps the keys; a list of names under a line, Escape alone. */
const over = '[role=dialog], [role=alertdialog], [role=menu]';
const closesFirst = `${over}, [role=listbox]:not([hidden])`;

/** Answers them wherever the focus is; Escape leaves, unless it closes something first. */
export const useSittingKeys = (answer: (key: SittingKey) => void): void => {
  const act = useEffectEvent(answer);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return;
      const key = event.key === 'Escape' ? 'leave' : sittingKeys[event.key as keyof typeof sittingKeys];
      if (key === undefined || document.querySelector(key === 'leave' ? closesFirst : over)) return;
      event.preventDefault();
      event.stopPropagation();
      act(key);
    };
    // Before the fields, which keep most keys to themselves.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
};
