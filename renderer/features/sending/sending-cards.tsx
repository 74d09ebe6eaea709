import { useEffect, useId, useRef, useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import { isInHerMail, isToDeliver, isToOpen, mayTryAgain } from '../../../db/domain/sending.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useCommand } from '../../use-route.ts';
import { SendingCard, sendingPart } from './sending-card.tsx';
import type { SendingView } from './sending-view.ts';
import type { Opening } from './use-opening.ts';

const allPart = 'envois-ouverts';
const unopenedPart = 'envois-a-ouvrir';
const unsentPart = 'envois-a-faire';
const openingPart = 'ouverture';

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

/** Her mail opens a window for each: how many are there, and a way to stop. */
function Progress({ progress, onStop }: { progress: { done: number; total: number }; onStop: () => void }) {
  const { done, total } = progress;
  return (
    <Card id={openingPart} heading="Ouverture dans votre messagerie">
      <Stack gap="small">
        <ProgressBar label="Messages ouverts" valueLabel={`${done} sur ${total}`} value={done} max={total} />
        <div>
          <Button size="small" onPress={onStop}>
            Arrêter
          </Button>
        </div>
      </Stack>
    </Card>
  );
}

type RestProps = {
  id: string;
  heading: string;
  /** What else can be done with them. */
  children: string;
  action: string;
  onGoOn: () => void;
};

/** What she stopped before it was opened, or sent, waits here. */
function Rest({ id, heading, children, action, onGoOn }: RestProps) {
  const headingId = useId();
  return (
    <section id={id} tabIndex={-1} aria-labelledby={headingId} className="rounded-md outline-offset-2">
      <Notice
        kind="warn"
        heading={<span id={headingId}>{heading}</span>}
        actions={<Button onPress={onGoOn}>{action}</Button>}
      >
        {children}
      </Notice>
    </section>
  );
}

/**
 * Where the keyboard goes when messages are ready, told, or being opened: ids of those that wait, joined, and the id of
 * the part that gathers them, if any.
 */
const useLedFocus = (ids: string, isOpening: boolean, gathered: string | null) => {
  const list = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef({ ids, isOpening, gathered });
  useEffect(() => {
    const before = shown.current;
    shown.current = { ids, isOpening, gathered };
    // What is known of the last one opened comes after its opening ended: the part that had the focus gives way.
    const gaveWay = gathered !== before.gathered && document.activeElement === document.body;
    if (ids === before.ids && isOpening === before.isOpening && !gaveWay) return;
    // Opening ends by itself: who went on elsewhere meanwhile is left there.
    const here = document.activeElement;
    if (before.isOpening && here !== document.body && !list.current?.contains(here)) return;
    const [newest] = ids.split(',');
    const [told] = before.ids.split(',').filter((id) => !ids.split(',').includes(id));
    // Made from the foot of a long form, it would wait for her word out of sight.
    if (ids !== '') top.current?.scrollIntoView({ block: 'nearest' });
    // The keyboard is led past the form to what waits, or stays with what was told: the button that told it is gone.
    const next = gathered ?? sendingPart(Number(ids === '' ? told : newest));
    list.current?.querySelector<HTMLElement>(`#${next}`)?.focus({ preventScroll: true });
  }, [ids, isOpening, gathered]);
  return { list, top };
};

/** In the order they were made. */
const idsOf = (sendings: readonly SendingView[]): number[] =>
  sendings.map(({ id }) => id).toSorted((one, other) => one - other);

type SendingCardsProps = {
  sendings: readonly SendingView[];
  onDeliver: (ids: readonly number[]) => void;
  opening: Opening;
};

/** What left, or is ready, each with its proof and what is to be said of it. */
export function SendingCards({ sendings, onDeliver, opening }: SendingCardsProps) {
  const { progress } = opening;
  const isOpening = progress !== null;
  const ready = sendings.filter((sending) => isToOpen(sending) || isInHerMail(sending));
  const waiting = ready.filter(isInHerMail);
  const isOneOfMany = ready.length > 1;
  // One alone that did not open says so on its own card.
  const toOpen = isOneOfMany ? idsOf(ready.filter(isToOpen)) : [];
  const toSend = idsOf(sendings.filter(isToDeliver));
  const ids = ready.map(({ id }) => id).join();
  const many = isOneOfMany && waiting.length > 1 ? allPart : null;
  const gathered = isOpening ? openingPart : toOpen.length > 0 ? unopenedPart : many;
  const { list, top } = useLedFocus(ids, isOpening, gathered);
  return (
    <div ref={list} className="contents">
      <div ref={top} className="-mb-4 scroll-my-60" />
      {progress && <Progress progress={progress} onStop={opening.stop} />}
      {!isOpening && toOpen.length > 0 && (
        <Rest
          id={unopenedPart}
          heading={count(
            toOpen.length,
            'message n’est pas encore ouvert',
            'messages ne sont pas encore ouverts',
          )}
          action="Ouvrir la suite"
          onGoOn={() => void opening.open(toOpen)}
        >
          {'Rien n’en est perdu\u00a0: chacun peut aussi s’ouvrir, ou s’abandonner, ci-dessous.'}
        </Rest>
      )}
      {toSend.length > 1 && (
        <Rest
          id={unsentPart}
          heading={count(toSend.length, 'message n’est pas parti', 'messages ne sont pas partis')}
          action="Envoyer la suite…"
          onGoOn={() => onDeliver(toSend)}
        >
          {'Rien n’en est perdu\u00a0: chacun peut aussi s’envoyer seul, ou s’abandonner, ci-dessous.'}
        </Rest>
      )}
      {!isOpening && waiting.length > 1 && <AllLeft waiting={waiting} />}
      {sendings.map((sending) => (
        <SendingCard
          key={sending.id}
          sending={sending}
          canTryAgain={mayTryAgain(sending, sendings)}
          isOneOfMany={isOneOfMany || toSend.length > 1}
          onDeliver={() => onDeliver([sending.id])}
        />
      ))}
    </div>
  );
}
