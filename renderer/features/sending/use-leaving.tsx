import { type ReactNode, useState } from 'react';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { useCommand } from '../../use-route.ts';
import { DeliverDialog } from './deliver-dialog.tsx';
import type { SendingPlaceView, SendingView } from './sending-view.ts';

type Leaving = {
  /** What is done with messages that are ready: opened in her own mail, or confirmed before the server has them. */
  onReady: (ids: number[]) => Promise<void>;
  onDeliver: (sending: SendingView) => void;
  dialog: ReactNode;
};

/** How what is ready leaves, in the way the settings say. */
export function useLeaving(channel: SendingPlaceView['channel'], sendings: readonly SendingView[]): Leaving {
  const open = useCommand('sending.open');
  const toast = useUndoToast();
  const [leaving, setLeaving] = useState<readonly number[]>([]);
  const ready = sendings.filter(({ id }) => leaving.includes(id)).toSorted((a, b) => a.id - b.id);
  const onReady = async (ids: number[]) => {
    if (channel === 'smtp') {
      setLeaving(ids);
      return;
    }
    const faults: string[] = [];
    for (const id of ids) {
      const result = await open({ id });
      const sentence = result.ok ? result.data.sentence : result.message;
      if (sentence !== '') faults.push(sentence);
    }
    toast(
      faults[0] ??
        (ids.length === 1
          ? 'Le message est ouvert dans votre messagerie\u00a0: relisez-le, puis envoyez-le.'
          : `${ids.length}\u00a0messages sont ouverts dans votre messagerie\u00a0: relisez-les, puis envoyez-les.`),
      false,
    );
  };
  return {
    onReady,
    onDeliver: ({ id }) => setLeaving([id]),
    dialog: ready.length > 0 && <DeliverDialog sendings={ready} onClose={() => setLeaving([])} />,
  };
}
