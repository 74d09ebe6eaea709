import { useLayoutEffect } from 'react';

/** Keeps what is typed while the code of a field is on its way, and gives it letter by letter. */
export function TypedAhead({ onText }: { onText: (change: (before: string) => string) => void }) {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.length === 1) onText((before) => before + event.key);
      else if (event.key === 'Backspace') onText((before) => before.slice(0, -1));
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [onText]);
  return null;
}
