import { useState } from 'react';
import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Select } from '../../ui/select.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import type { ReserveItem } from './reserve-list.tsx';

/** Chooses the meeting whose agenda takes a point out of the reserve. */
export function TakeDialog({ item, onClose }: { item: ReserveItem; onClose: () => void }) {
  const { today } = useAppStatus();
  const carry = useCommand('item.carry');
  const undoToast = useUndoToast();
  const coming = useRoute('meeting.list', {})
    .filter(({ date }) => date >= today)
    .toReversed();
  const [choice, setChoice] = useState(coming[0]?.id ?? null);
  const [isPending, setPending] = useState(false);
  const target = coming.find(({ id }) => id === choice);
  const submit = async () => {
    if (!target) return;
    setPending(true);
    const result = await carry({ id: item.id, to: target.id, way: 'move' });
    onClose();
    undoToast(
      result.ok ? `Point inscrit à la réunion du ${formatDate(target.date, 'long')}.` : result.message,
      result.ok,
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading="Inscrire à une réunion"
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          {target ? (
            <Button variant="primary" isPending={isPending} onPress={() => void submit()}>
              Inscrire le point
            </Button>
          ) : (
            <LinkButton href="#/reunions/nouvelle" variant="primary">
              Ajouter une réunion
            </LinkButton>
          )}
        </>
      }
    >
      <Stack>
        <p className="font-semibold">
          <FrenchText>{item.title}</FrenchText>
        </p>
        {target ? (
          <Select
            label="Réunion"
            options={coming.map(({ id, date, startTime, hostName }) => ({
              id,
              label: `${formatDate(date, 'full')}, ${formatTime(startTime)}`,
              ...(hostName !== '' && { description: hostName }),
            }))}
            selected={choice}
            onSelect={setChoice}
          />
        ) : (
          <p>Aucune réunion n’est prévue&nbsp;: ajoutez-en une, le point l’attendra ici.</p>
        )}
      </Stack>
    </Dialog>
  );
}
