import { type FormEvent, useRef, useState } from 'react';
import { agendaItemSchema, blankItem } from '../../../db/domain/agenda-item.ts';
import { sectionOfKind } from '../../../db/domain/agenda-section.ts';
import { useUnsavedEntry } from '../../forms/use-unsaved-entry.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import type { MeetingView } from './meeting-place.tsx';

const label = 'Ajouter un point';

/** The section chosen last, for as long as the window is open: points come by kinds. */
const lastUsed: { section: number | null } = { section: null };

const useSection = () => {
  const sections = useRoute('section.list', {}).filter(({ hidden }) => !hidden);
  const [chosen, setChosen] = useState(lastUsed.section);
  const usual = sectionOfKind(sections, 'exchange');
  const current = [chosen, usual].find((id) => sections.some((section) => section.id === id));
  return {
    sections,
    section: current ?? sections[0]?.id ?? usual,
    choose: (id: number | null) => {
      lastUsed.section = id;
      setChosen(id);
    },
  };
};

type AddItemProps = { meeting: MeetingView; onAdded: (id: number) => void };

/** A title and Enter: the point is on the agenda, its form is shown, and the next title can be typed. */
export function AddItem({ meeting, onAdded }: AddItemProps) {
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | undefined>();
  // The list needs the room: the section is asked once something is written.
  const isWriting = title !== '' || error !== undefined;
  const inFlight = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const { sections, section, choose } = useSection();
  const add = useCommand('agenda.addItem');
  useUnsavedEntry(label, title.trim() !== '', () => field.current?.focus());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A double Enter adds one point.
    if (inFlight.current) return;
    field.current?.focus();
    const parsed = agendaItemSchema.safeParse(blankItem(title, section));
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
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-1.5">
      <TextField
        label={label}
        hidesLabel
        placeholder={label}
        value={title}
        onChange={(next) => {
          setTitle(next);
          setError(undefined);
        }}
        {...(error !== undefined && { error })}
        inputRef={field}
      />
      <div className={cx('flex items-start gap-2', !isWriting && 'hidden')}>
        <div className="min-w-0 flex-1">
          <Select
            label="Rubrique du nouveau point"
            hidesLabel
            options={sections.map(({ id, title: words }) => ({ id, label: words }))}
            selected={section}
            onSelect={choose}
          />
        </div>
        <Button type="submit">Ajouter</Button>
      </div>
    </form>
  );
}
