import { type ReactNode, useState } from 'react';
import { DeliverDialog } from './deliver-dialog.tsx';
import type { SendingPlaceView, SendingView } from './sending-view.ts';
import { type Opening, useOpening } from './use-opening.ts';

type Leaving = {
  /** What is done with messages that are ready: opened in her own mail, or confirmed before the server has them. */
  onReady: (ids: number[]) => Promise<void>;
  onDeliver: (ids: readonly number[]) => void;
  opening: Opening;
  dialog: ReactNode;
};

/** How what is ready leaves, in the way the settings say. */
export function useLeaving(channel: SendingPlaceView['channel'], sendings: readonly SendingView[]): Leaving {
  const opening = useOpening();
  const [leaving, setLeaving] = useState<readonly number[]>([]);
  const ready = sendings.filter(({ id }) => leaving.includes(id)).toSorted((a, b) => a.id - b.id);
  const onReady = async (ids: number[]) => {
    if (channel === 'smtp') setLeaving(ids);
    else await opening.open(ids);
  };
  return {
    onReady,
    onDeliver: setLeaving,
    opening,
    dialog: ready.length > 0 && <DeliverDialog sendings={ready} onClose={() => setLeaving([])} />,
  };
}
