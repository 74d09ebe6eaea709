import { useId } from 'react';
import { agendaItemKindLabels, agendaItemKinds } from '../../../db/domain/agenda-item-kind.ts';
import { agendaSectionSchema, type AgendaSection } from '../../../db/domain/agenda-section.ts';
import { FormSelect, FormText } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCommand } from '../../use-route.ts';

const blank: AgendaSection = { title: '', kind: 'exchange' };

/** A new heading of agendas, with what is expected of its points. */
export function NewSection({ onClose, onAdded }: { onClose: () => void; onAdded: (id: number) => void }) {
  const formId = useId();
  const create = useCommand('section.create');
  const form = useSubmitForm({
    schema: agendaSectionSchema,
    defaultValues: blank,
    submit: async (values) => {
      const result = await create(values);
      if (result.ok) onAdded(result.data.addedId);
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading="Nouvelle rubrique"
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={form.isPending} type="submit" form={formId}>
            Ajouter
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FormText form={form} name="title" label="Titre" isRequired />
        <FormSelect
          form={form}
          name="kind"
          label="Ce qui est attendu de ses points"
          options={agendaItemKinds.map((id) => ({
            id,
            label: agendaItemKindLabels[id].expected,
            description: agendaItemKindLabels[id].hint,
          }))}
        />
      </Form>
    </Dialog>
  );
}
