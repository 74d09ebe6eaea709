import { useEffect, useId, useRef, useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCommand } from '../../use-route.ts';
import { SendingCard, sendingPart } from './sending-card.tsx';
import type { SendingView } from './sending-view.ts';

const allPart = 'envois-ouverts';

/** Several messages made at once are told to have left by one gesture. */
function AllLeft({ waiting }: { waiting: readonly SendingView[] }) {
  const confirm = useCommand('sending.confirm');
  const toast = useUndoToast();
  const headingId = useId();
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
    <section id={allPart} tabIndex={-1} aria-labelledby={headingId} className="rounded-md outline-offset-2">
      <Notice
        heading={
          <span
            id={headingId}
          >{`${count(waiting.length, 'message ouvert', 'messages ouverts')} dans votre messagerie`}</span>
        }
        actions={
          <Button variant="primary" isPending={isPending} onPress={() => void tell()}>
            Ils sont tous partis
          </Button>
        }
      >
        Envoyez-les, puis dites-le ici, ou un par un ci-dessous.
      </Notice>
    </section>
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
  const list = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const ids = waiting.map(({ id }) => id).join();
  const shown = useRef(ids);
  useEffect(() => {
    const before = shown.current;
    if (ids === before) return;
    shown.current = ids;
    const [newest] = ids.split(',');
    const [told] = before.split(',').filter((id) => !ids.split(',').includes(id));
    // Made from the foot of a long form, it would wait for her word out of sight.
    if (ids !== '') top.current?.scrollIntoView({ block: 'nearest' });
    // The keyboard is led past the form to what waits, or stays with what was told: the button that told it is gone.
    const next = isOneOfMany ? allPart : sendingPart(Number(ids === '' ? told : newest));
    list.current?.querySelector<HTMLElement>(`#${next}`)?.focus({ preventScroll: true });
  }, [ids, isOneOfMany]);
  return (
    <div ref={list} className="contents">
      <div ref={top} className="-mb-4 scroll-my-60" />
      {isOneOfMany && <AllLeft waiting={waiting} />}
      {sendings.map((sending) => (
        <SendingCard key={sending.id} sending={sending} isOneOfMany={isOneOfMany} onDeliver={onDeliver} />
      ))}
    </div>
  );
}
