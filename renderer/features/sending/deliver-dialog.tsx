import { useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useShownCommand } from '../../use-route.ts';
import type { SendingView } from './sending-view.ts';

type DeliverDialogProps = {
  sendings: readonly SendingView[];
  onClose: () => void;
};

/** The last look before a message leaves for good: its subject, and exactly who receives it. */
export function DeliverDialog({ sendings, onClose }: DeliverDialogProps) {
  const deliver = useShownCommand('sending.deliver');
  const [isPending, setPending] = useState(false);
  const [fault, setFault] = useState('');
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
        {sendings.length > 1 && <p>{`${sendings.length} messages partent l’un après l’autre.`}</p>}
        <ul className="text-sm" aria-label="Destinataires">
          {readers.map(({ name, email }) => (
            <li key={email}>
              <FrenchText>{name === '' ? email : `${name}, ${email}`}</FrenchText>
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
