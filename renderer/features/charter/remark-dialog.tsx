import { useId } from 'react';
import {
  remarkChannelLabels,
  remarkChannels,
  remarkSchema,
  remarkStanceLabels,
  remarkStances,
} from '../../../db/domain/charter-remark.ts';
import { memberName } from '../../../db/domain/member.ts';
import { FormDate, FormRadioGroup, FormSelect, FormSuggest, FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useBoundField } from '../../forms/use-bound-field.ts';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow } from '../../ui/layout.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import type { RemarkView } from './article-remarks.tsx';

type RemarkDialogProps = {
  articleId: number;
  /** Null for a new one. */
  remark: RemarkView | null;
  onClose: () => void;
};

/** What a collectivity says of the article, as it was said: its date, how, and where it stands. */
export function RemarkDialog({ articleId, remark, onClose }: RemarkDialogProps) {
  const formId = useId();
  const { today } = useAppStatus();
  const { collectivities } = useRoute('collective.get', {});
  const members = useRoute('member.list', {}).filter(({ isPresent }) => isPresent);
  const add = useCommand('charter.addRemark');
  const update = useCommand('charter.updateRemark');
  const form = useSubmitForm({
    schema: remarkSchema,
    defaultValues: {
      ...(remark && { stance: remark.stance }),
      ...(remark?.collectivityId && { collectivityId: remark.collectivityId }),
      speaker: remark?.speaker ?? '',
      text: remark?.text ?? '',
      saidOn: remark?.saidOn ?? today,
      channel: remark?.channel ?? 'meeting',
    },
    submit: async (values) => {
      const result = remark
        ? await update({ articleId, id: remark.id, patch: values })
        : await add({ articleId, remark: values });
      if (result.ok) onClose();
      return result;
    },
  });
  const { value: collectivityId } = useBoundField(form, 'collectivityId', 'Collectivité');
  const speakers = members.filter(({ posts }) =>
    posts.some((post) => post.isHeld && post.collectivityId === collectivityId),
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading={remark ? 'Modifier la remarque' : 'Ajouter une remarque'}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.isPending}>
            {remark ? 'Enregistrer' : 'Ajouter'}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FormSelect
          form={form}
          name="collectivityId"
          label="Collectivité"
          help="Chacune a une voix, l’intercommunalité comme les communes."
          options={collectivities.map(({ id, name }) => ({ id, label: name }))}
          isRequired
        />
        <FormSuggest
          form={form}
          name="speaker"
          label="Qui l’a dit"
          help="Facultatif."
          options={speakers.map((member) => ({ id: String(member.id), label: memberName(member) }))}
        />
        <FormRadioGroup
          form={form}
          name="stance"
          label="Position"
          options={remarkStances.map((id) => ({ id, ...remarkStanceLabels[id] }))}
          isRequired
        />
        <FormTextArea form={form} name="text" label="Remarque" help="Telle qu’elle a été dite." rows={3} />
        <FieldRow>
          <FormDate form={form} name="saidOn" label="Date" today={today} isRequired />
          <FormSelect
            form={form}
            name="channel"
            label="Comment"
            options={remarkChannels.map((id) => ({ id, label: remarkChannelLabels[id] }))}
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
