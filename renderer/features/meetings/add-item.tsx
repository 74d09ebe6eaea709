import { type FormEvent, useRef, useState } from 'react';
import { agendaItemSchema, defaultItemMinutes } from '../../../db/domain/agenda-item.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCommand } from '../../use-route.ts';
import type { MeetingView } from './meeting-place.tsx';

type AddItemProps = { meeting: MeetingView; onAdded: (id: number) => void };

/** A title and Enter: the point is on the agenda, and its form is open. */
export function AddItem({ meeting, onAdded }: AddItemProps) {
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | undefined>();
  const inFlight = useRef(false);
  const add = useCommand('agenda.addItem');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A double Enter adds one point.
    if (inFlight.current) return;
    const item = {
      title,
      question: '',
      kind: 'exchange' as const,
      presenter: '',
      minutes: defaultItemMinutes,
    };
    const parsed = agendaItemSchema.safeParse(item);
    if (!parsed.success) return setError(parsed.error.issues[0]?.message);
    inFlight.current = true;
    const result = await add({ meetingId: meeting.id, item: parsed.data });
    inFlight.current = false;
    if (!result.ok) return setError(result.message);
    setTitle('');
    setError(undefined);
    onAdded(result.data.addedId);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <TextField
          label="Ajouter un point"
          value={title}
          onChange={(next) => {
            setTitle(next);
            setError(undefined);
          }}
          {...(error !== undefined && { error })}
          placeholder="Intitulé"
        />
      </div>
      <Button type="submit">Ajouter</Button>
    </form>
  );
}
