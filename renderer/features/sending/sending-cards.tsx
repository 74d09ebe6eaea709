import { useEffect, useRef, useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCommand } from '../../use-route.ts';
import { SendingCard } from './sending-card.tsx';
import type { SendingView } from './sending-view.ts';

/** Several messages made at once are told to have left by one gesture. */
function AllLeft({ waiting }: { waiting: readonly SendingView[] }) {
  const confirm = useCommand('sending.confirm');
  const toast = useUndoToast();
  const [isPending, setPending] = useState(false);
  const tell = async () => {
    setPending(true);
    for (const { id } of waiting) {
      const result = await confirm({ id, left: true });
      if (!result.ok) {
        toast(result.message, false);
        setPending(false);
        return;
      }
    }
    setPending(false);
    toast('Envois notés.', false);
  };
  return (
    <Notice
      heading={`${count(waiting.length, 'message ouvert', 'messages ouverts')} dans votre messagerie`}
      actions={
        <Button variant="primary" isPending={isPending} onPress={() => void tell()}>
          Ils sont tous partis
        </Button>
      }
    >
      Envoyez-les, puis dites-le ici, ou un par un ci-dessous.
    </Notice>
  );
}

type SendingCardsProps = {
  sendings: readonly SendingView[];
  onDeliver: (sending: SendingView) => void;
};

/** What left, or is ready, each with its proof and what is to be said of it. */
export function SendingCards({ sendings, onDeliver }: SendingCardsProps) {
  const waiting = sendings.filter(({ state, awaitsWord }) => state === 'prepared' && awaitsWord);
  const isOneOfMany = waiting.length > 1;
  const top = useRef<HTMLDivElement>(null);
  // Made from the foot of a long form, it would wait for her word out of sight.
  const newest = waiting[0]?.id ?? null;
  const shown = useRef(newest);
  useEffect(() => {
    if (newest !== null && newest !== shown.current) top.current?.scrollIntoView({ block: 'nearest' });
    shown.current = newest;
  }, [newest]);
  return (
    <>
      <div ref={top} className="-mb-4 scroll-my-60" />
      {isOneOfMany && <AllLeft waiting={waiting} />}
      {sendings.map((sending) => (
        <SendingCard key={sending.id} sending={sending} isOneOfMany={isOneOfMany} onDeliver={onDeliver} />
      ))}
    </>
  );
}
