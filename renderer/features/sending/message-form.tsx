import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { type AnnexChoice, resaidAnnexes } from '../../../db/domain/annex-sentence.ts';
import { count } from '../../../db/domain/plural.ts';
import {
  type AnnexWay,
  type MeetingKind,
  type Message,
  messageSchema,
  sendingKindLabels,
} from '../../../db/domain/sending.ts';
import { FormCheckbox, FormRadioGroup, FormText, FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useCommand } from '../../use-route.ts';
import { RecipientsField } from './recipients-field.tsx';
import type { SendingPlaceView } from './sending-view.ts';
import { fieldWords } from './sending-words.ts';

const wayOptions = [
  { id: 'joined', label: 'Dans le message' },
  {
    id: 'apart',
    label: 'Dans d’autres messages',
    description: 'Autant qu’il en faut pour qu’aucun ne soit trop lourd',
  },
  {
    id: 'linked',
    label: 'Dans un dossier dont je donne l’adresse',
    description: 'Un partage de fichiers que tous peuvent ouvrir',
  },
] as const;

/** How the text is proposed. */
const proposedChoice: AnnexChoice = { annexes: 'joined', folder: '' };

/** The first way that can be taken. */
const possibleWay = ({ joined, apart }: SendingPlaceView['tooHeavy']): AnnexWay => {
  if (joined === '') return 'joined';
  return apart === '' ? 'apart' : 'linked';
};

type MessageFormProps = {
  place: SendingPlaceView;
  kind: MeetingKind;
  onKind: (kind: MeetingKind) => void;
  /** The button that sends it is in the header of the place. */
  formId: string;
  onPending: (isPending: boolean) => void;
  /** Ids of what is ready, the ordre du jour first. */
  onReady: (ids: number[]) => Promise<void>;
};

/** The message she writes upon: proposed whole, hers to change; nothing leaves by it alone. */
export function MessageForm({ place, kind, onKind, formId, onPending, onReady }: MessageFormProps) {
  const { meetingId, kinds, proposals, people, annexes, annexWeight, tooHeavy } = place;
  const prepare = useCommand('sending.prepare');
  const proposalOf = (wanted: MeetingKind) => proposals.find((each) => each.kind === wanted);
  const bodyOf = (wanted: MeetingKind, choice: AnnexChoice) =>
    resaidAnnexes(proposalOf(wanted)?.body ?? '', annexes.length, proposedChoice, choice);
  const startingChoice: AnnexChoice = { annexes: possibleWay(tooHeavy), folder: '' };
  const form = useSubmitForm<Message>({
    schema: messageSchema,
    defaultValues: {
      subject: proposalOf(kind)?.subject ?? '',
      body: bodyOf(kind, startingChoice),
      memberIds: people.filter(({ email }) => email !== '').map(({ memberId }) => memberId),
      copies: place.copies,
      hidesRecipients: place.hidesRecipients,
      ...startingChoice,
    },
    submit: async (message) => {
      onPending(true);
      const result = await prepare({ meetingId, kind, message });
      if (result.ok) await onReady(result.data.ids);
      onPending(false);
      return result;
    },
  });
  const [subject, body, way, folder] = useWatch({
    control: form.control,
    name: ['subject', 'body', 'annexes', 'folder'],
  });
  const said = useRef(startingChoice);
  useEffect(() => {
    const [before, after] = [said.current, { annexes: way, folder: folder.trim() }];
    said.current = after;
    const next = resaidAnnexes(body, annexes.length, before, after);
    if (next !== body) form.setValue('body', next);
  }, [form, annexes.length, body, way, folder]);
  const choose = (next: MeetingKind) => {
    const [before, after] = [proposalOf(kind), proposalOf(next)];
    const choice = { annexes: way, folder: folder.trim() };
    onKind(next);
    // What she wrote stays hers.
    if (subject === before?.subject) form.setValue('subject', after?.subject ?? '');
    if (body === bodyOf(kind, choice)) form.setValue('body', bodyOf(next, choice));
  };
  const carriesAnnexes = annexes.length > 0 && kind !== 'cancellation';
  return (
    <Card heading="Le message">
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <Stack>
          <Select
            label="Ce que j’envoie"
            options={kinds.map((id) => ({ id, label: sendingKindLabels[id] }))}
            selected={kind}
            onSelect={(id) => choose(kinds.find((each) => each === id) ?? kind)}
          />
          <FormText form={form} name="subject" {...fieldWords.subject} />
          <FormTextArea form={form} name="body" {...fieldWords.body} />
          <RecipientsField form={form} name="memberIds" people={people} />
          <FormText form={form} name="copies" {...fieldWords.copies} />
          <FormCheckbox form={form} name="hidesRecipients" {...fieldWords.hidesRecipients} />
          {carriesAnnexes && (
            <FormRadioGroup
              form={form}
              name="annexes"
              label={`${count(annexes.length, 'annexe', 'annexes')}, ${annexWeight} dans un message`}
              options={wayOptions}
            />
          )}
          {carriesAnnexes && way !== 'linked' && tooHeavy[way] !== '' && (
            <Notice kind="warn">{tooHeavy[way]}</Notice>
          )}
          {carriesAnnexes && (
            <FormText
              form={form}
              name="folder"
              label="Adresse du dossier"
              help="Seulement si les annexes n’y sont pas jointes."
            />
          )}
        </Stack>
      </Form>
    </Card>
  );
}
