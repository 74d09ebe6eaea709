import { useWatch } from 'react-hook-form';
import {
  type Letter,
  letterSchema,
  type LetterSubject,
  type ReminderWay,
} from '../../../db/domain/letter.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormCheckbox, FormText, FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useCommand } from '../../use-route.ts';
import { RecipientsField } from './recipients-field.tsx';
import { fieldWords } from './sending-words.ts';

const wayOptions = [
  { id: 'whole', label: 'La liste entière', description: 'Un seul message, à toutes les personnes cochées' },
  {
    id: 'own',
    label: 'À chacun, ses actions',
    description: 'Un message par personne cochée, avec ses actions et celles de sa collectivité',
  },
] as const;

type LetterFormProps = {
  subject: LetterSubject;
  place: RouteOutput<'sending.letter'>;
  formId: string;
  onPending: (isPending: boolean) => void;
  /** Ids of what is ready. */
  onReady: (ids: number[]) => Promise<void>;
};

/** The message that carries a relevé, or the actions in progress: proposed whole, hers to change. */
export function LetterForm({ subject, place, formId, onPending, onReady }: LetterFormProps) {
  const prepare = useCommand('sending.prepareLetter');
  const { proposals, people, concernedIds, hidesRecipients } = place;
  const proposalOf = (way: ReminderWay) => proposals.find((each) => each.way === way);
  // A message of one's own actions has nothing to say to who has none.
  const concerned = new Set(concernedIds);
  const form = useSubmitForm<Letter>({
    schema: letterSchema,
    defaultValues: {
      way: 'whole',
      subject: proposalOf('whole')?.subject ?? '',
      body: proposalOf('whole')?.body ?? '',
      memberIds: concernedIds,
      copies: '',
      hidesRecipients,
    },
    submit: async (letter) => {
      onPending(true);
      const memberIds =
        letter.way === 'own' ? letter.memberIds.filter((id) => concerned.has(id)) : letter.memberIds;
      const result = await prepare({ subject, letter: { ...letter, memberIds } });
      if (result.ok) await onReady(result.data.ids);
      onPending(false);
      return result;
    },
  });
  const [way, body] = useWatch({ control: form.control, name: ['way', 'body'] });
  const choose = (next: ReminderWay) => {
    form.setValue('way', next);
    // What she wrote stays hers.
    if (body === proposalOf(way)?.body) form.setValue('body', proposalOf(next)?.body ?? '');
  };
  return (
    <Card heading="Le message">
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <Stack>
          {proposals.length > 1 && (
            <RadioGroup label="Ce que j’envoie" options={wayOptions} value={way} onChange={choose} />
          )}
          <FormText form={form} name="subject" {...fieldWords.subject} />
          <FormTextArea form={form} name="body" {...fieldWords.body} />
          <RecipientsField
            form={form}
            name="memberIds"
            people={people}
            barredBy={(id) => (way === 'own' && !concerned.has(id) ? 'Sans action en cours' : '')}
          />
          <FormText form={form} name="copies" {...fieldWords.copies} />
          {way === 'whole' && (
            <FormCheckbox form={form} name="hidesRecipients" {...fieldWords.hidesRecipients} />
          )}
        </Stack>
      </Form>
    </Card>
  );
}
