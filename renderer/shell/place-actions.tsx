import { createContext, type ReactNode, type RefObject, use, useEffect, useRef } from 'react';

/** What the place on screen can do with its paper: Ctrl+P and the menus act on it. */
export type PlaceActions = { print: () => void; exportPdf: () => void };

type Slot = RefObject<PlaceActions | null>;

const PlaceActionsContext = createContext<Slot | null>(null);

export function PlaceActionsProvider({ children }: { children: (slot: Slot) => ReactNode }) {
  const slot = useRef<PlaceActions | null>(null);
  return <PlaceActionsContext value={slot}>{children(slot)}</PlaceActionsContext>;
}

/** Declares the paper of the place, for as long as it is on screen. */
export const usePlaceActions = (actions: PlaceActions): void => {
  const slot = use(PlaceActionsContext);
  useEffect(() => {
    if (!slot) return;
    slot.current = actions;
    return () => {
      slot.current = null;
    };
  }, [slot, actions]);
};
