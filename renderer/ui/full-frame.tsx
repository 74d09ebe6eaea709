import type { ReactNode } from 'react';

/** The window of a place that takes it whole, without navigation; it scrolls as one where the window is small. */
export function FullFrame({ children }: { children: ReactNode }) {
  return (
    <main id="contenu" tabIndex={-1} className="flex min-h-full flex-col frame:h-full frame:overflow-hidden">
      {children}
    </main>
  );
}
