import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';

export type Announce = (sentence: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a sentence to a screen reader, politely: what happened where the eyes are not (« Point déplacé »). */
export const useAnnounce = (): Announce => use(AnnounceContext);

/** Holds the one live region of the window. */
export function Announcer({ children }: { children: ReactNode }) {
  const [sentence, setSentence] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // The same sentence twice must be said twice: the region is emptied first, then filled.
  const announce = useCallback<Announce>((next) => {
    clearTimeout(timer.current);
    setSentence('');
    timer.current = setTimeout(() => setSentence(next), 50);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* The attribute keeps the region heard while a dialog hides the rest of the page. */}
      <output className="sr-only" aria-live="polite" data-live-announcer="true">
        {sentence}
      </output>
    </AnnounceContext>
  );
}
