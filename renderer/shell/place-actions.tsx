import { createContext, type ReactNode, use, useEffect, useState } from 'react';

/** What the place on screen can do with its paper: Ctrl+P and the menus act on it. */
export type PlaceActions = { print: () => void; exportPdf: () => void };

type Slot = { get: () => PlaceActions | null; set: (actions: PlaceActions | null) => void };

const PlaceActionsContext = createContext<Slot | null>(null);

export function PlaceActionsProvider({ children }: { children: (slot: Slot) => ReactNode }) {
  const [slot] = useState<Slot>(() => {
    let held: PlaceActions | null = null;
    return {
      get: () => held,
      set: (actions) => {
        held = actions;
      },
    };
  });
  return <PlaceActionsContext value={slot}>{children(slot)}</PlaceActionsContext>;
}

/** Declares the paper of the place, for as long as it is on screen. */
export const usePlaceActions = (actions: PlaceActions): void => {
  const slot = use(PlaceActionsContext);
  useEffect(() => {
    slot?.set(actions);
    return () => slot?.set(null);
  }, [slot, actions]);
};
