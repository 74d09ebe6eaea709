import { useId } from 'react';
import { agendaItemKindLabels, agendaItemKinds } from '../../db/domain/agenda-item-kind.ts';
import { agendaSectionSchema, type AgendaSection } from '../../db/domain/agenda-section.ts';
import { FormSelect, FormText } from '../forms/fields.tsx';
import { Form } from '../forms/form.tsx';
import { useSubmitForm } from '../forms/use-submit-form.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useCommand } from '../use-route.ts';

const blank: AgendaSection = { title: '', kind: 'exchange' };

type SectionDialogProps = {
  /** Null for a new one. */
  section: ({ id: number } & AgendaSection) | null;
  onClose: () => void;
  onAdded: (id: number) => void;
};

/** The name of a section and, when it is new, what is expected of its points. */
export function SectionDialog({ section, onClose, onAdded }: SectionDialogProps) {
  const formId = useId();
  const create = useCommand('section.create');
  const update = useCommand('section.update');
  const form = useSubmitForm({
    schema: agendaSectionSchema,
    defaultValues: section ? { title: section.title, kind: section.kind } : blank,
    submit: async (values) => {
      if (section) {
        const result = await update({ id: section.id, patch: { title: values.title } });
        if (result.ok) onClose();
        return result;
      }
      const result = await create(values);
      if (result.ok) {
        onAdded(result.data.addedId);
        onClose();
      }
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading={section ? 'Renommer la rubrique' : 'Ajouter une rubrique'}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={form.isPending} type="submit" form={formId}>
            {section ? 'Enregistrer' : 'Ajouter'}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FormText form={form} name="title" label="Titre" isRequired />
        {!section && (
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
        )}
      </Form>
    </Dialog>
  );
}
