import { useState } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCommand } from '../../use-route.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { entriesOf, type LineBook, type SittingEntry, type SittingView } from './sitting-view.ts';

const details = ({ entry, ownerLabels }: SittingEntry): string => {
  if (entry.kind === 'decision') return entry.reason;
  return [
    ownerLabels.length === 0 ? 'personne n’est nommé' : ownerLabels.join(', '),
    entry.dueOn === '' ? 'sans échéance' : `pour le ${formatDate(entry.dueOn, 'long')}`,
  ].join(' · ');
};

function EntryRow({
  entry,
  onEdit,
  onRemove,
}: {
  entry: SittingEntry;
  onEdit?: () => void;
  onRemove?: () => void;
}) {
  const isDecision = entry.entry.kind === 'decision';
  const named = isDecision ? `la décision ${entry.label}` : `l’action «\u00a0${entry.entry.text}\u00a0»`;
  return (
    <li className="flex items-start gap-3 border-t border-line px-3 py-2 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className="text-lg">
          <Tag tone={isDecision ? 'now' : 'neutral'}>{isDecision ? `Décision ${entry.label}` : 'Action'}</Tag>{' '}
          <FrenchText>{entry.entry.text}</FrenchText>
        </p>
        {details(entry) !== '' && (
          <p className="text-md text-muted">
            <FrenchText>{details(entry)}</FrenchText>
          </p>
        )}
      </div>
      {onEdit && onRemove && (
        <div className="flex shrink-0 gap-1">
          <Button variant="quiet" size="small" aria-label={`Modifier ${named}`} onPress={onEdit}>
            Modifier
          </Button>
          <Button
            variant="quiet"
            size="small"
            tone="muted"
            aria-label={`Retirer ${named}`}
            onPress={onRemove}
          >
            Retirer
          </Button>
        </div>
      )}
    </li>
  );
}

/** What was decided of an item, and what is to be done: as it will stand in the relevé. */
export function EntryList({
  sitting,
  itemId,
  book,
}: {
  sitting: SittingView;
  itemId: number;
  book: LineBook;
}) {
  const remove = useCommand('sitting.removeEntry');
  const undoToast = useUndoToast();
  const [edited, setEdited] = useState<SittingEntry | null>(null);
  const entries = entriesOf(sitting, itemId);
  const removeIt = async ({ id, entry: { kind } }: SittingEntry) => {
    const result = await remove({ id: sitting.id, which: { kind, id } });
    undoToast(
      result.ok ? (kind === 'decision' ? 'Décision retirée.' : 'Action retirée.') : result.message,
      result.ok,
    );
  };
  return (
    <section aria-label="Décisions et actions" className="flex min-h-0 flex-col">
      <h2 className="text-sm font-semibold">Décisions et actions</h2>
      <div className="mt-1 min-h-24 flex-1 overflow-y-auto rounded-md border border-line bg-surface">
        {entries.length === 0 ? (
          <p className="px-3 py-2 text-muted">Rien n’est noté pour ce point.</p>
        ) : (
          <ul>
            {entries.map((entry) => (
              <EntryRow
                key={`${entry.entry.kind}${entry.id}`}
                entry={entry}
                {...(!sitting.isApproved && {
                  onEdit: () => setEdited(entry),
                  onRemove: () => void removeIt(entry),
                })}
              />
            ))}
          </ul>
        )}
      </div>
      {edited && (
        <EntryDialog sittingId={sitting.id} entry={edited} book={book} onClose={() => setEdited(null)} />
      )}
    </section>
  );
}
