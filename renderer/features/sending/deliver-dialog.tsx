import { useEffect, useRef, useState } from 'react';
import { count, plural } from '../../../db/domain/plural.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useShownCommand } from '../../use-route.ts';
import { Reader } from './address.tsx';
import type { SendingView } from './sending-view.ts';

const whatCame: Readonly<Partial<Record<SendingView['state'], string>>> = {
  sent: 'Message envoyé.',
  partial: 'Message envoyé, sauf à certains.',
  failed: 'Le message n’est pas parti.',
  unknown: 'On ne sait pas si le message est parti.',
};

/** What came of messages that were handed to the server. */
const outcomeOf = (all: readonly SendingView[]): string => {
  const sendings = all.filter(({ state }) => state !== 'prepared');
  const [first, other] = all;
  const left = all.length - sendings.length;
  if (left > 0 && sendings.every(({ state }) => state === 'sent'))
    return `${count(sendings.length, 'message', 'messages')} sur ${all.length} ${plural(sendings.length, 'est parti', 'sont partis')}\u00a0: ${plural(left, 'l’autre attend', 'les autres attendent')}.`;
  if (first && !other) return whatCame[first.state] ?? '';
  return sendings.every(({ state }) => state === 'sent')
    ? `${sendings.length}\u00a0messages envoyés.`
    : 'Tout n’est pas parti\u00a0: voyez ce qui est dit de chaque message.';
};

const stops = (state: SendingView['state']): boolean => state === 'failed' || state === 'unknown';

type DeliverDialogProps = {
  sendings: readonly SendingView[];
  onClose: () => void;
};

/** The last look before a message leaves for good: its subject, and exactly who receives it. */
export function DeliverDialog({ sendings, onClose }: DeliverDialogProps) {
  const deliver = useShownCommand('sending.deliver');
  /** How many the server has had; null before she says so. */
  const [done, setDone] = useState<number | null>(null);
  const isStopped = useRef(false);
  const [fault, setFault] = useState('');
  const toast = useToast();
  // As they are once the server has answered, when the gesture that sent them is still under way.
  const now = useRef(sendings);
  useEffect(() => {
    now.current = sendings;
  }, [sendings]);
  const [first] = sendings;
  if (!first) return null;
  // Each once: annexes of their own messages go to the same people.
  const readers = [
    ...new Map(
      sendings.flatMap(({ recipients }) => recipients).map((reader) => [reader.email, reader]),
    ).values(),
  ];
  const send = async () => {
    isStopped.current = false;
    setFault('');
    for (const [index, { id, state }] of sendings.entries()) {
      // After one that did not leave, the server would make her wait as long for each of the others.
      if (isStopped.current || now.current.some((before, at) => at < index && stops(before.state))) break;
      if (state !== 'prepared' && state !== 'failed') continue;
      setDone(index);
      const result = await deliver({ id });
      if (!result.ok) {
        setFault(result.message);
        setDone(null);
        return;
      }
    }
    const sentence = outcomeOf(now.current);
    if (sentence !== '') toast({ sentence });
    onClose();
  };
  const isOnTheWay = done !== null && sendings.length > 1;
  return (
    <ConfirmDialog
      isOpen
      heading={`Envoyer à ${count(readers.length, 'destinataire', 'destinataires')}\u202f?`}
      confirmLabel="Envoyer"
      isPending={done !== null}
      {...(isOnTheWay && { cancelLabel: 'Arrêter' })}
      onConfirm={() => void send()}
      onCancel={() => {
        // Closed while they leave, the rest would go on leaving out of sight: the one under way ends, no other begins.
        isStopped.current = true;
        if (!isOnTheWay) onClose();
      }}
    >
      <Stack gap="small">
        <p className="font-semibold">
          <FrenchText>{first.subject}</FrenchText>
        </p>
        {sendings.length > 1 && <p>{`${sendings.length}\u00a0messages partent l’un après l’autre.`}</p>}
        {isOnTheWay && (
          <ProgressBar
            label="Messages envoyés"
            valueLabel={`${done} sur ${sendings.length}`}
            value={done}
            max={sendings.length}
          />
        )}
        <ul className="text-sm" aria-label="Destinataires">
          {readers.map(({ name, email }) => (
            <li key={email}>
              <Reader name={name} email={email} />
            </li>
          ))}
        </ul>
        {fault !== '' && (
          <Notice kind="error" announces>
            {fault}
          </Notice>
        )}
      </Stack>
    </ConfirmDialog>
  );
}
