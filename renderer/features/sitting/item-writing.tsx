import { useQueryClient } from '@tanstack/react-query';
import { type Ref, useId, useState } from 'react';
import { entrySchema } from '../../../db/domain/decision.ts';
import { entryOf, readLine } from '../../../db/domain/sitting-line.ts';
import { type Writing, writingSchema } from '../../../db/domain/sitting.ts';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useBoundField } from '../../forms/use-bound-field.ts';
import { boxClass } from '../../ui/field-parts.tsx';
import { useCommand } from '../../use-route.ts';
import { EntryField } from './entry-field.tsx';
import { EntryList } from './entry-list.tsx';
import { longestWait } from './longest-wait.ts';
import type { LineBook, SittingItem, SittingView } from './sitting-view.ts';

/** What is written of an item: notes, and below, decisions and actions one line each. */
export function ItemWriting({
  sitting,
  item,
  book,
  lineHandle,
}: {
  sitting: SittingView;
  item: SittingItem;
  book: LineBook;
  lineHandle: Ref<{ focus: () => void }>;
}) {
  const client = useQueryClient();
  const save = useCommand('sitting.saveWriting');
  const addEntry = useCommand('sitting.addEntry');
  const notesId = useId();
  const [refusal, setRefusal] = useState('');
  const { notes, line } = item;
  /** The view holds what was typed: shown again, the item has its last words without being read anew. */
  const keep = (written: Writing) =>
    client.setQueryData<SittingView>(
      ['sitting.get', { id: sitting.id }],
      (view) =>
        view && {
          ...view,
          items: view.items.map((each) => (each.id === item.id ? { ...each, ...written } : each)),
        },
    );
  const form = useAutosaveForm({
    schema: writingSchema,
    values: { notes, line },
    longest: longestWait,
    names: { notes: 'les notes', line: 'la ligne' },
    save: async (patch) => {
      const result = await save({ id: sitting.id, itemId: item.id, patch });
      if (!result.ok) return result;
      keep(result.data);
      return { ok: true, values: result.data };
    },
  });
  const {
    value: notesTyped,
    ref: notesRef,
    onChange: onNotes,
    props: { error: notesFault, onBlur: onNotesLeft },
  } = useBoundField(form, 'notes', 'Notes');
  const {
    value: lineTyped,
    onChange: onLine,
    props: { onBlur: onLineLeft },
  } = useBoundField(form, 'line', 'Décision ou action');
  const typed = String(lineTyped);
  const isReadOnly = sitting.isApproved;
  const add = async () => {
    const entry = entryOf(readLine(typed, book));
    if (!entry) return undefined;
    // Before the field is emptied: what cannot be noted never leaves it.
    const checked = entrySchema.safeParse(entry);
    if (!checked.success) return setRefusal(checked.error.issues[0]?.message ?? '');
    form.setValue('line', '');
    const result = await addEntry({ id: sitting.id, itemId: item.id, entry, endsLine: true });
    setRefusal(result.ok ? '' : result.message);
    if (!result.ok) form.setValue('line', typed);
    return undefined;
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <div className="grid min-h-56 flex-1 gap-4 frame:grid-cols-2 frame:grid-rows-[minmax(0,1fr)]">
        <div className="flex min-h-0 flex-col">
          <label htmlFor={notesId} className="text-sm font-semibold">
            Notes
          </label>
          <textarea
            id={notesId}
            ref={notesRef}
            value={String(notesTyped)}
            onChange={({ target }) => onNotes(target.value)}
            onBlur={onNotesLeft}
            readOnly={isReadOnly}
            aria-invalid={notesFault !== undefined || undefined}
            aria-describedby={`${notesId}-fault`}
            className={`${boxClass} mt-1 min-h-32 flex-1 resize-none text-lg`}
          />
          <p id={`${notesId}-fault`} className="text-sm text-brick empty:hidden">
            {notesFault}
          </p>
        </div>
        <EntryList sitting={sitting} itemId={item.id} book={book} />
      </div>
      {!isReadOnly && (
        <EntryField
          label="Décision ou action (F9)"
          value={typed}
          onChange={(value) => {
            setRefusal('');
            onLine(value);
          }}
          book={book}
          onEnter={() => void add()}
          onBlur={onLineLeft}
          error={refusal}
          handle={lineHandle}
        />
      )}
    </div>
  );
}
