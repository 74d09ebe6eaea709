import { useState } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useCommand } from '../../use-route.ts';
import type { SittingItem, SittingView } from './sitting-view.ts';

const reserve = 'reserve';

/** Puts a point off to a later meeting, or to the reserve: it takes with it what was said of it. */
export function PostponeDialog({
  sitting,
  item,
  onClose,
  onDone,
}: {
  sitting: SittingView;
  item: SittingItem;
  onClose: () => void;
  onDone: () => void;
}) {
  const carry = useCommand('item.carry');
  const undoToast = useUndoToast();
  const options = [
    ...sitting.laterMeetings.map(({ id, date }) => ({
      id: String(id),
      label: `Réunion du ${formatDate(date, 'long')}`,
    })),
    { id: reserve, label: 'La réserve, en attendant une réunion' },
  ];
  const [to, setTo] = useState(options[0]?.id ?? reserve);
  const [message, setMessage] = useState<string>();
  const send = async () => {
    const result = await carry({ id: item.id, to: to === reserve ? null : Number(to), way: 'postpone' });
    if (!result.ok) return setMessage(result.message);
    onClose();
    undoToast('Point reporté, avec ce qui en a été dit.');
    return onDone();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading="Reporter ce point"
      startsWithChoice
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" onPress={() => void send()}>
            Reporter
          </Button>
        </>
      }
    >
      <Stack>
        <p>
          Les notes, les décisions et les actions notées ici restent à cette réunion&#8239;; elles se liront
          aussi là où le point est repris.
        </p>
        <Select
          label="Reporter à"
          options={options}
          selected={to}
          onSelect={(id) => setTo(id ?? reserve)}
          error={message}
        />
      </Stack>
    </Dialog>
  );
}
