import { useId } from 'react';
import { civilities, memberSchema, type Member } from '../../../db/domain/member.ts';
import { memberFunctionLabels, memberFunctions } from '../../../db/domain/post.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormSelect, FormText } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow } from '../../ui/layout.tsx';
import { useCommand, useRoute } from '../../use-route.ts';

const blank: Member = {
  civility: '',
  firstName: '',
  lastName: '',
  function: 'dgs',
  functionTitle: '',
  collectivityId: null,
  email: '',
  phone: '',
};

const formValues = (member: RouteOutput<'member.list'>[number]): Member => {
  const { id: _id, collectivityName: _name, posts: _posts, isPresent: _present, ...values } = member;
  return values;
};

type MemberDialogProps = { member: RouteOutput<'member.list'>[number] | null; onClose: () => void };

/** A member's form, for a new person or a change. */
export function MemberDialog({ member, onClose }: MemberDialogProps) {
  const { collectivities } = useRoute('collective.get', {});
  const formId = useId();
  const create = useCommand('member.create');
  const update = useCommand('member.update');
  const form = useSubmitForm({
    schema: memberSchema,
    defaultValues: member ? formValues(member) : blank,
    submit: async (values) => {
      const result = member ? await update({ id: member.id, patch: values }) : await create(values);
      if (result.ok) onClose();
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      heading={member ? 'Modifier le membre' : 'Ajouter un membre'}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={form.isPending} type="submit" form={formId}>
            {member ? 'Enregistrer' : 'Ajouter'}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FieldRow>
          <FormSelect
            form={form}
            name="civility"
            label="Civilité"
            noneLabel="Sans"
            noneValue=""
            options={civilities.filter((id) => id !== '').map((id) => ({ id, label: id }))}
          />
          <FormText form={form} name="firstName" label="Prénom" />
          <FormText form={form} name="lastName" label="Nom" isRequired />
        </FieldRow>
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
        <FieldRow>
          <FormText form={form} name="email" label="Adresse électronique" type="email" />
          <FormText form={form} name="phone" label="Téléphone" type="tel" />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
