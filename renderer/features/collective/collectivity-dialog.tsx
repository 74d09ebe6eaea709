import { useId } from 'react';
import {
  collectivityKindLabels,
  collectivityKinds,
  collectivitySchema,
  type Collectivity,
} from '../../../db/domain/collectivity.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormInteger, FormSelect, FormText } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow } from '../../ui/layout.tsx';
import { useCommand } from '../../use-route.ts';

type Line = RouteOutput<'collective.get'>['collectivities'][number];

const blank: Collectivity = { kind: 'commune', name: '', inseeCode: '', siren: '', population: null };

const formValues = ({ kind, name, inseeCode, siren, population }: Line): Collectivity => ({
  kind,
  name,
  inseeCode,
  siren,
  population,
});

export function CollectivityDialog({
  collectivity,
  onClose,
}: {
  collectivity: Line | null;
  onClose: () => void;
}) {
  const formId = useId();
  const create = useCommand('collectivity.create');
  const update = useCommand('collectivity.update');
  const form = useSubmitForm({
    schema: collectivitySchema,
    defaultValues: collectivity ? formValues(collectivity) : blank,
    submit: async (values) => {
      const result = collectivity
        ? await update({ id: collectivity.id, patch: values })
        : await create(values);
      if (result.ok) onClose();
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      heading={collectivity ? 'Modifier la collectivité' : 'Ajouter une collectivité'}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={form.isPending} type="submit" form={formId}>
            {collectivity ? 'Enregistrer' : 'Ajouter'}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FormText form={form} name="name" label="Nom" isRequired />
        <FieldRow>
          <FormSelect
            form={form}
            name="kind"
            label="Type"
            options={collectivityKinds.map((id) => ({ id, label: collectivityKindLabels[id] }))}
          />
          <FormInteger form={form} name="population" label="Population" />
        </FieldRow>
        <FieldRow>
          <FormText form={form} name="inseeCode" label="Code INSEE" />
          <FormText form={form} name="siren" label="SIREN" />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
