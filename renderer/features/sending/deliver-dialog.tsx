import { useEffect, useRef, useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
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
const outcomeOf = (sendings: readonly SendingView[]): string => {
  const [first, other] = sendings;
  if (first && !other) return whatCame[first.state] ?? '';
  return sendings.every(({ state }) => state === 'sent')
    ? `${sendings.length}\u00a0messages envoyés.`
    : 'Tout n’est pas parti\u00a0: voyez ce qui est dit de chaque message.';
};

type DeliverDialogProps = {
  sendings: readonly SendingView[];
  onClose: () => void;
};

/** The last look before a message leaves for good: its subject, and exactly who receives it. */
export function DeliverDialog({ sendings, onClose }: DeliverDialogProps) {
  const deliver = useShownCommand('sending.deliver');
  const [isPending, setPending] = useState(false);
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
    setPending(true);
    for (const { id } of sendings) {
      const result = await deliver({ id });
      if (!result.ok) {
        setFault(result.message);
        setPending(false);
        return;
      }
    }
    const sentence = outcomeOf(now.current);
    if (sentence !== '') toast({ sentence });
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      heading={`Envoyer à ${count(readers.length, 'destinataire', 'destinataires')}\u202f?`}
      confirmLabel="Envoyer"
      isPending={isPending}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <Stack gap="small">
        <p className="font-semibold">
          <FrenchText>{first.subject}</FrenchText>
        </p>
        {sendings.length > 1 && <p>{`${sendings.length}\u00a0messages partent l’un après l’autre.`}</p>}
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
