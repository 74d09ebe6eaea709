import {
  createContext,
  Fragment,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Button } from './button.tsx';
import { FrenchText } from './french-text.tsx';

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

function ToastCard({ message, onClose }: { message: Shown | null; onClose: () => void }) {
  const action = message?.action;
  const stay = message?.stay ?? (action ? 12_000 : 6_000);
  const id = message?.id;
  // Which one is pointed at or focused: the next one, which takes its place, is not.
  const [heldId, setHeldId] = useState<number | undefined>(undefined);
  const held = heldId === id;
  useEffect(() => {
    const timer = id === undefined || held ? undefined : setTimeout(onClose, stay);
    return () => clearTimeout(timer);
  }, [id, held, stay, onClose]);
  const isShown = message !== null;
  return (
    <div
      className={
        isShown
          ? 'pointer-events-auto flex max-w-2xl items-center gap-3 rounded-lg border border-edge bg-surface py-2 pr-2 pl-4 text-md text-ink shadow-over'
          : undefined
      }
      onPointerEnter={() => setHeldId(id)}
      onPointerLeave={() => setHeldId(undefined)}
      onFocus={() => setHeldId(id)}
      onBlur={() => setHeldId(undefined)}
    >
      {/* In the page before its sentence, or a screen reader would not say it; the key says the same sentence again. */}
      <output aria-live="polite">
        {message && (
          <Fragment key={message.id}>
            <p>
              <FrenchText>{message.sentence}</FrenchText>
            </p>
            {action && <p className="sr-only">{`Action possible\u00a0: ${action.label}.`}</p>}
          </Fragment>
        )}
      </output>
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
      {isShown && (
        <Button variant="quiet" size="small" tone="muted" onPress={onClose}>
          Fermer
        </Button>
      )}
    </div>
  );
}

export function Toaster({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const ids = useRef(0);
  const close = useCallback(() => setShown(null), []);
  const show = useCallback((message: ToastMessage) => {
    ids.current += 1;
    setShown({ ...message, id: ids.current });
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      {/* Kept reachable by React Aria when a dialog hides the rest of the page. */}
      <section
        aria-label={shown ? 'Message' : undefined}
        data-react-aria-top-layer="true"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex justify-center print:hidden"
      >
        <ToastCard message={shown} onClose={close} />
      </section>
    </ToastContext>
  );
}
