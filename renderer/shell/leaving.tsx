import { useBlocker, useRouter } from '@tanstack/react-router';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { onEvent, tellFlushed, tellHeld, tellStayed } from '../api.ts';
import type { UnsavedEntry } from '../forms/save-registry.ts';
import { SaveRegistryContext } from '../forms/save-status.tsx';
import { UiProvider } from '../ui/ui-provider.tsx';
import { LeavingDialog } from './leaving-dialog.tsx';
import { useLinks } from './use-links.ts';

type Leaving = {
  ask: (go: () => void, lost?: 'all' | 'refused') => Promise<void>;
  follow: (href: string) => void;
};

const LeavingContext = createContext<Leaving>({
  ask: async (go) => go(),
  follow: (href) => {
    window.location.hash = href.replace(/^#/, '');
  },
});

/**
 * Asks before what is typed and not kept is lost, then goes: for a form that is put away without a change of place.
 * `refused` asks of refused fields alone, where texts not yet added stay on screen.
 */
export const useLeaving = (): Leaving['ask'] => use(LeavingContext).ask;

/** Goes to a place by its address (`#/conseils/1`), as a link does. */
export const useFollow = (): Leaving['follow'] => use(LeavingContext).follow;

/** A date or a number is understood when its field is left: a key or a closing window leaves it too. */
const leaveField = (): void => {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.blur();
};

/** The kit's words, and a question between what is typed and every way out of it: a link, the way back, the window that closes. */
export function LeavingGuard({ children }: { children: ReactNode }) {
  const registry = use(SaveRegistryContext);
  const { history } = useRouter();
  const [asking, setAsking] = useState<{ entries: UnsavedEntry[]; go: () => void } | null>(null);
  const stayAt = useRef<(() => void) | null>(null);

  /** True when nothing would be lost; else the question is on screen. */
  const isFree = useCallback(
    async (go: () => void, counts: (entry: UnsavedEntry) => boolean = () => true) => {
      await registry.flushAll();
      const entries = registry.unsaved().filter(counts);
      if (entries.length > 0) setAsking({ entries, go });
      return entries.length === 0;
    },
    [registry],
  );
  const follow = useCallback(
    (href: string, renounces = false) => {
      const path = href.replace(/^#/, '');
      if (path === history.location.href) return;
      // Pushed here and not by the browser, whose own entries have no number: the way back needs one.
      const go = () => history.push(path, undefined, { ignoreBlocker: true });
      leaveField();
      void isFree(go, ({ kind }) => !renounces || kind === 'refused').then((free) => free && go());
    },
    [history, isFree],
  );
  useLinks(follow);
  useBlocker({
    enableBeforeUnload: false,
    // What a command itself opens (`navigate`, once something is added or removed) is no leaving.
    shouldBlockFn: useCallback(
      async ({ action }: { action: string }) => {
        if (action !== 'BACK' && action !== 'FORWARD') return false;
        leaveField();
        const again = { ignoreBlocker: true };
        return !(await isFree(() => (action === 'BACK' ? history.back(again) : history.forward(again))));
      },
      [history, isFree],
    ),
  });
  useEffect(
    () =>
      onEvent('flush', () => {
        leaveField();
        void isFree(tellFlushed).then(
          // Main waits as long as the question stands, instead of closing after its delay.
          (free) => (free ? tellFlushed() : tellHeld()),
          tellFlushed,
        );
      }),
    [isFree],
  );
  // After the dialog has gone, and given back the focus it had taken.
  useEffect(() => {
    if (asking || !stayAt.current) return;
    const focus = stayAt.current;
    stayAt.current = null;
    requestAnimationFrame(focus);
  }, [asking]);
  const leaving = useMemo<Leaving>(
    () => ({
      follow,
      ask: async (go, lost = 'all') =>
        void ((await isFree(go, ({ kind }) => lost === 'all' || kind === 'refused')) && go()),
    }),
    [follow, isFree],
  );
  return (
    <LeavingContext value={leaving}>
      <UiProvider navigate={follow}>
        {children}
        {asking && (
          <LeavingDialog
            entries={asking.entries}
            onStay={() => {
              tellStayed();
              stayAt.current = asking.entries[0]?.focus ?? null;
              setAsking(null);
            }}
            onLeave={() => {
              setAsking(null);
              asking.go();
            }}
          />
        )}
      </UiProvider>
    </LeavingContext>
  );
}
