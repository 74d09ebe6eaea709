import { agendaItemSchema, namedPresenter } from '../../../db/domain/agenda-item.ts';
import { agendaItemKindLabels } from '../../../db/domain/agenda-item-kind.ts';
import { memberName } from '../../../db/domain/member.ts';
import { functionLabel } from '../../../db/domain/post.ts';
import { optionalLine } from '../../../db/domain/text-rules.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { FormDuration, FormSelect, FormSuggest, FormTextArea } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import type { MeetingView } from './meeting-place.tsx';

type Item = MeetingView['items'][number];

/** What the form edits; presenters, for now, as one line of text. */
const formSchema = agendaItemSchema
  .pick({ title: true, question: true, sectionId: true, minutes: true })
  .extend({ presenter: optionalLine('Le présentateur', 160) });

const editable = ({ title, question, sectionId, presenter, minutes }: Item) => ({
  title,
  question,
  sectionId,
  presenter,
  minutes,
});

type ItemFormProps = {
  meeting: MeetingView;
  item: Item;
  /** Called as the point leaves the agenda, with the one that takes its place. */
  onGone: (next: number | null) => void;
};

/** One point of the agenda. Everything typed here is on the page at once, and saved by itself. */
export function ItemForm({ meeting, item, onGone }: ItemFormProps) {
  const update = useCommand('agenda.updateItem');
  const remove = useCommand('agenda.removeItem');
  const undoToast = useUndoToast();
  const { collectivities } = useRoute('collective.get', {});
  const members = useRoute('member.list', {});
  const sections = useRoute('section.list', {});
  const options = sections
    .filter(({ id, hidden }) => !hidden || id === item.sectionId)
    .map(({ id, title, kind }) => ({ id, label: title, description: agendaItemKindLabels[kind].hint }));
  const form = useAutosaveForm({
    schema: formSchema,
    values: editable(item),
    names: { title: 'l’intitulé', minutes: 'la durée' },
    save: async ({ presenter, ...patch }) => {
      const presenters = presenter === undefined ? {} : { presenters: [namedPresenter(presenter)] };
      const result = await update({ id: item.id, patch: { ...patch, ...presenters } });
      if (!result.ok) return result;
      const kept = result.data.items.find(({ id }) => id === item.id);
      return { ok: true, values: editable(kept ?? item) };
    },
  });
  const number = meeting.items.findIndex(({ id }) => id === item.id) + 1;
  const removeIt = async () => {
    const others = meeting.items.filter(({ id }) => id !== item.id);
    onGone(others[number - 1]?.id ?? others.at(-1)?.id ?? null);
    const result = await remove({ id: item.id });
    undoToast(result.ok ? 'Point retiré de l’ordre du jour.' : result.message, result.ok);
  };
  return (
    <Stack>
      <p className="text-sm text-muted">
        Point {number}
        {item.fromCouncil &&
          meeting.session &&
          ` · repris du conseil du ${formatDate(meeting.session.date, 'long')}`}
      </p>
      <FormTextArea form={form} name="title" label="Intitulé" isRequired />
      <FormTextArea form={form} name="question" label="Question posée au collectif" />
      <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-start gap-4">
        <FormSelect form={form} name="sectionId" label="Rubrique" options={options} />
        <FormDuration form={form} name="minutes" label="Durée" />
      </div>
      <FormSuggest
        form={form}
        name="presenter"
        label="Présenté par"
        help="Une personne, une ou plusieurs collectivités, un tiers."
        options={[
          {
            id: 'voices',
            label: 'Collectivités',
            options: collectivities.map(({ id, name }) => ({ id: `c${id}`, label: name })),
          },
          {
            id: 'members',
            label: 'Membres',
            options: members.map((member) => ({
              id: `m${member.id}`,
              label: memberName(member),
              description: [functionLabel(member), member.collectivityName]
                .filter((part) => part !== '')
                .join(', '),
            })),
          },
        ].filter(({ options }) => options.length > 0)}
      />
      <div className="-ml-3">
        <Button variant="quiet" size="small" tone="muted" onPress={() => void removeIt()}>
          Retirer de l’ordre du jour
        </Button>
      </div>
    </Stack>
  );
}
