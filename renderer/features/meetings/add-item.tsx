import { type FormEvent, useRef, useState } from 'react';
import { agendaItemSchema, blankItem } from '../../../db/domain/agenda-item.ts';
import { foundingSections } from '../../../db/domain/agenda-section.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCommand } from '../../use-route.ts';
import type { MeetingView } from './meeting-place.tsx';

type AddItemProps = { meeting: MeetingView; onAdded: (id: number) => void };

/** A title and Enter: the point is on the agenda, its form is shown, and the next title can be typed. */
export function AddItem({ meeting, onAdded }: AddItemProps) {
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | undefined>();
  const inFlight = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const add = useCommand('agenda.addItem');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A double Enter adds one point.
    if (inFlight.current) return;
    field.current?.focus();
    const parsed = agendaItemSchema.safeParse(blankItem(title, foundingSections.exchange));
    if (!parsed.success) return setError(parsed.error.issues[0]?.message);
    inFlight.current = true;
    const result = await add({ meetingId: meeting.id, item: parsed.data });
    inFlight.current = false;
    if (!result.ok) return setError(result.message);
    // What was typed while the answer came is the next point's.
    setTitle((now) => (now === title ? '' : now));
    setError(undefined);
    onAdded(result.data.addedId);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <TextField
          label="Ajouter un point"
          hidesLabel
          placeholder="Ajouter un point"
          value={title}
          onChange={(next) => {
            setTitle(next);
            setError(undefined);
          }}
          {...(error !== undefined && { error })}
          inputRef={field}
        />
      </div>
      <Button type="submit">Ajouter</Button>
    </form>
  );
}
