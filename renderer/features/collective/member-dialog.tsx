import { civilities, newMemberSchema, type NewMember } from '../../../db/domain/member.ts';
import { memberFunctionLabels, memberFunctions } from '../../../db/domain/post.ts';
import { FormCheckbox, FormSelect, FormText } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { FieldRow } from '../../ui/layout.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { HistoryDate } from './history-date.tsx';

const blank: NewMember = {
  civility: '',
  firstName: '',
  lastName: '',
  function: 'dgs',
  functionTitle: '',
  collectivityId: null,
  interim: false,
  startDate: '',
  email: '',
  phone: '',
};

type MemberDialogProps = {
  /** Where the person is inscribed, when it is known. */
  collectivityId?: number;
  onClose: () => void;
};

/** A new person and their first post; the rest is done in their own place. */
export function MemberDialog({ collectivityId, onClose }: MemberDialogProps) {
  const { collectivities } = useRoute('collective.get', {});
  const { today } = useAppStatus();
  const create = useCommand('member.create');
  const at = collectivities.find(({ id }) => id === collectivityId);
  const form = useSubmitForm({
    schema: newMemberSchema,
    defaultValues: {
      ...blank,
      collectivityId: at?.id ?? null,
      function: at?.kind === 'commune' ? 'sg' : 'dgs',
    },
    submit: async (values) => {
      const result = await create(values);
      if (result.ok) onClose();
      return result;
    },
  });
  return (
    <FormDialog form={form} size="large" heading="Ajouter un membre" submitLabel="Ajouter" onClose={onClose}>
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
        <HistoryDate
          form={form}
          name="startDate"
          label="Arrivée dans le poste"
          help="Laissez vide si vous ne la connaissez pas."
          today={today}
        />
        <div className="frame:pt-8">
          <FormCheckbox form={form} name="interim" label="Par intérim" />
        </div>
      </FieldRow>
      <FieldRow>
        <FormText form={form} name="email" label="Adresse électronique" type="email" />
        <FormText form={form} name="phone" label="Téléphone" type="tel" />
      </FieldRow>
    </FormDialog>
  );
}
