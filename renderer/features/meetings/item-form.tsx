import { count } from '../../../db/domain/plural.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { formatDuration } from '../../../db/domain/french-durations.ts';
import { FormDuration, FormTextArea } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useCommand } from '../../use-route.ts';
import { Annexes } from './annexes.tsx';
import { ItemDetails } from './item-details.tsx';
import { type Item, itemFormSchema, itemValues } from './item-fields.ts';
import { ItemPreparation } from './item-preparation.tsx';
import { ItemPresenters } from './item-presenters.tsx';
import { ItemSection } from './item-section.tsx';
import type { MeetingView } from './meeting-place.tsx';
import { MoveItem } from './move-item.tsx';

type ItemFormProps = {
  meeting: MeetingView;
  item: Item;
  /** Called as the point leaves the agenda, with the one that takes its place. */
  onGone: (next: number | null) => void;
};

/** Where the point stands: its number, its section when it has its point's, and where it comes from. */
function Standing({ meeting, item }: { meeting: MeetingView; item: Item }) {
  const parent = meeting.items.find(({ id }) => id === item.parentId);
  const origin = item.fromCouncil && meeting.session ? formatDate(meeting.session.date, 'long') : null;
  return (
    <p className="text-sm text-muted">
      {item.nature === 'break' ? 'Pause' : `Point ${item.number}`}
      {parent && (
        <>
          {`, sous le point ${parent.number} · rubrique `}
          <FrenchText>{item.section}</FrenchText>
        </>
      )}
      {origin !== null && ` · repris du conseil du ${origin}`}
    </p>
  );
}

/** The whole time of a point that has parts. */
function PartsTime({ item, parts }: { item: Item; parts: readonly Item[] }) {
  if (parts.length === 0) return null;
  const total = parts.reduce((sum, { minutes }) => sum + minutes, item.minutes);
  return (
    <p className="text-sm text-muted">
      {formatDuration(total)} avec{' '}
      {parts.length === 1 ? 'son sous-point' : `ses ${count(parts.length, 'sous-point', 'sous-points')}`}.
    </p>
  );
}

const removedWords = (item: Item, parts: number): string => {
  if (item.nature === 'break') return 'Pause retirée de l’ordre du jour.';
  return parts === 0
    ? 'Point retiré de l’ordre du jour.'
    : `Point retiré de l’ordre du jour, avec ${count(parts, 'sous-point', 'sous-points')}.`;
};

/** One point of the agenda. Everything typed here is on the page at once, and saved by itself. */
export function ItemForm({ meeting, item, onGone }: ItemFormProps) {
  const update = useCommand('agenda.updateItem');
  const remove = useCommand('agenda.removeItem');
  const undoToast = useUndoToast();
  const form = useAutosaveForm({
    schema: itemFormSchema,
    values: itemValues(item),
    names: { title: 'l’intitulé', minutes: 'la durée' },
    save: async (patch) => {
      const result = await update({ id: item.id, patch });
      if (!result.ok) return result;
      const kept = result.data.items.find(({ id }) => id === item.id);
      return { ok: true, values: itemValues(kept ?? item) };
    },
  });
  const parts = meeting.items.filter(({ parentId }) => parentId === item.id);
  const isBreak = item.nature === 'break';
  const removeIt = async () => {
    const isGoing = ({ id, parentId }: Item) => id === item.id || parentId === item.id;
    const at = meeting.items.findIndex(({ id }) => id === item.id);
    const others = meeting.items.filter((other) => !isGoing(other));
    onGone(others[at]?.id ?? others.at(-1)?.id ?? null);
    const result = await remove({ id: item.id });
    undoToast(result.ok ? removedWords(item, parts.length) : result.message, result.ok);
  };
  return (
    <Stack>
      <Standing meeting={meeting} item={item} />
      <FormTextArea form={form} name="title" label="Intitulé" isRequired />
      {!isBreak && <FormTextArea form={form} name="question" label="Question posée au collectif" />}
      {isBreak || item.parentId !== null ? (
        <div className="max-w-26">
          <FormDuration form={form} name="minutes" label="Durée" />
        </div>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-start gap-4">
          <ItemSection form={form} />
          <FormDuration form={form} name="minutes" label="Durée" />
        </div>
      )}
      <PartsTime item={item} parts={parts} />
      {!isBreak && (
        <>
          <ItemPresenters form={form} />
          <ItemPreparation item={item} form={form} />
          <ItemDetails meeting={meeting} item={item} form={form} />
          <Annexes itemId={item.id} meetingId={meeting.id} />
        </>
      )}
      <MoveItem meeting={meeting} item={item} onGone={onGone}>
        <Button variant="quiet" size="small" tone="muted" onPress={() => void removeIt()}>
          Retirer de l’ordre du jour
        </Button>
      </MoveItem>
    </Stack>
  );
}
