import { useRef, useState } from 'react';

/** One gesture, one answer: while the first press is on its way, another does nothing. State comes too late to tell; the ref does not. */
export const useOnce = (act: () => Promise<void>): { press: () => void; isPending: boolean } => {
  const isBusy = useRef(false);
  const [isPending, setPending] = useState(false);
  const press = () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setPending(true);
    void act().finally(() => {
      isBusy.current = false;
      setPending(false);
    });
  };
  return { press, isPending };
};
