import { useId } from 'react';
import { memberFunctionLabels, memberFunctions, postSchema, type Post } from '../../../db/domain/post.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormCheckbox, FormSelect, FormText } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow } from '../../ui/layout.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { HistoryDate } from './history-date.tsx';

type PostView = RouteOutput<'member.list'>[number]['posts'][number];

const blank: Post = {
  collectivityId: null,
  function: 'sg',
  functionTitle: '',
  interim: false,
  startDate: '',
  endDate: '',
};

const formValues = ({ id: _id, collectivityName: _name, isHeld: _held, ...values }: PostView): Post => values;

type PostDialogProps = { memberId: number; post: PostView | null; onClose: () => void };

/** A post held over time: a new one beside the others, or one to correct. */
export function PostDialog({ memberId, post, onClose }: PostDialogProps) {
  const { today } = useAppStatus();
  const { collectivities } = useRoute('collective.get', {});
  const formId = useId();
  const add = useCommand('member.addPost');
  const update = useCommand('member.updatePost');
  const form = useSubmitForm({
    schema: postSchema,
    defaultValues: post ? formValues(post) : blank,
    submit: async (values) => {
      const result = post ? await update({ id: post.id, patch: values }) : await add({ ...values, memberId });
      if (result.ok) onClose();
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      heading={post ? 'Modifier le poste' : 'Ajouter un poste'}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={form.isPending} type="submit" form={formId}>
            {post ? 'Enregistrer' : 'Ajouter'}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FieldRow>
          <FormSelect
            form={form}
            name="collectivityId"
            label="Collectivité"
            noneLabel="Aucune"
            options={collectivities.map(({ id, name }) => ({ id, label: name }))}
          />
          <FormSelect
            form={form}
            name="function"
            label="Fonction"
            options={memberFunctions.map((id) => ({
              id,
              label: memberFunctionLabels[id].short,
              description: memberFunctionLabels[id].long,
            }))}
          />
          <FormText form={form} name="functionTitle" label="Intitulé précis" placeholder="Facultatif" />
        </FieldRow>
        <FormCheckbox form={form} name="interim" label="Par intérim" />
        <FieldRow>
          <HistoryDate
            form={form}
            name="startDate"
            label="Arrivée"
            help="Laissez vide si vous ne la connaissez pas."
            today={today}
          />
          <HistoryDate
            form={form}
            name="endDate"
            label="Dernier jour dans le poste"
            help="Laissez vide tant que la personne est en poste."
            today={today}
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
