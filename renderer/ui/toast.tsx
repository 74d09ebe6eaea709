import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';

export type ToastMessage = {
  sentence: string;
  /** One thing to do about it, usually « Annuler ». */
  action?: { label: string; onPress: () => void };
  /** Milliseconds it stays; 12 s with an action, 6 s without. Waits while pointed at or focused. */
  stay?: number;
};

type Shown = ToastMessage & { id: number };

const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined);

/** Shows a quiet message at the bottom; the next one takes its place. */
export const useToast = (): ((message: ToastMessage) => void) => use(ToastContext);

function Toast({ message, onClose }: { message: Shown; onClose: () => void }) {
  const [held, setHeld] = useState(false);
  const { action, stay = action ? 12_000 : 6_000 } = message;
  useEffect(() => {
    const timer = held ? undefined : setTimeout(onClose, stay);
    return () => clearTimeout(timer);
  }, [held, stay, onClose]);
  return (
    <div
      className="pointer-events-auto flex max-w-xl items-center gap-3 rounded-lg border border-edge bg-surface py-2 pr-2 pl-4 text-md text-ink shadow-over"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{message.sentence}</p>
      {action && (
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            onClose();
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button variant="quiet" size="small" tone="muted" onPress={onClose}>
        Fermer
      </Button>
    </div>
  );
}

export function Toaster({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const announce = useAnnounce();
  const close = useCallback(() => setShown(null), []);
  const show = useCallback(
    (message: ToastMessage) => {
      setShown((last) => ({ ...message, id: (last?.id ?? 0) + 1 }));
      announce(
        message.action
          ? `${message.sentence} Action possible\u00a0: ${message.action.label}.`
          : message.sentence,
      );
    },
    [announce],
  );
  return (
    <ToastContext value={show}>
      {children}
      {shown && (
        // Kept reachable by React Aria when a dialog hides the rest of the page.
        <section
          aria-label="Message"
          data-react-aria-top-layer="true"
          className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex justify-center print:hidden"
        >
          <Toast key={shown.id} message={shown} onClose={close} />
        </section>
      )}
    </ToastContext>
  );
}
