import { type FormEvent, useId, useState } from 'react';
import type { Entry } from '../../../db/domain/decision.ts';
import { entryOf, lineOf, readLine } from '../../../db/domain/sitting-line.ts';
import { Form } from '../../forms/form.tsx';
import { useUnsavedEntry } from '../../forms/use-unsaved-entry.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCommand } from '../../use-route.ts';
import { EntryField } from './entry-field.tsx';
import type { LineBook, SittingEntry } from './sitting-view.ts';

/** A decision or an action, put right as it was typed: one line. It can become the other. */
export function EntryDialog({
  sittingId,
  entry: { id, entry },
  book,
  onClose,
}: {
  sittingId: number;
  entry: SittingEntry;
  book: LineBook;
  onClose: () => void;
}) {
  const edit = useCommand('sitting.editEntry');
  const formId = useId();
  const first = lineOf(entry, book.names);
  const firstReason = entry.kind === 'decision' ? entry.reason : '';
  const [kind, setKind] = useState<Entry['kind']>(entry.kind);
  const [text, setText] = useState(first);
  const [reason, setReason] = useState(firstReason);
  const [message, setMessage] = useState('');
  const isDirty = kind !== entry.kind || text !== first || reason !== firstReason;
  useUnsavedEntry('Modifier', isDirty, () => undefined);
  const send = async () => {
    const line = readLine(text, book, kind);
    const next = entryOf(line, reason);
    if (!next) return setMessage(line.problem);
    const result = await edit({ id: sittingId, which: { kind: entry.kind, id }, entry: next });
    if (result.ok) onClose();
    else setMessage(result.message);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading={entry.kind === 'decision' ? 'Modifier la décision' : 'Modifier l’action'}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" type="submit" form={formId}>
            Enregistrer
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void send();
        }}
      >
        <RadioGroup
          label="Ce que c’est"
          orientation="horizontal"
          options={[
            { id: 'decision', label: 'Une décision' },
            { id: 'action', label: 'Une action à faire' },
          ]}
          value={kind}
          onChange={setKind}
        />
        <EntryField
          label={kind === 'decision' ? 'Ce qui est décidé' : 'Ce qui est à faire, @qui, pour quand'}
          value={text}
          onChange={(next) => {
            setMessage('');
            setText(next);
          }}
          book={book}
          as={kind}
          error={message}
          onEnter={() => void send()}
        />
        {kind === 'decision' && (
          <TextField
            label="Raison, en une ligne"
            value={reason}
            onChange={setReason}
            help={'Facultative\u00a0: elle suit la décision dans le relevé.'}
          />
        )}
      </Form>
    </Dialog>
  );
}
