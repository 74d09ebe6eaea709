import { useId } from 'react';
import { z } from 'zod';
import { itemTitle } from '../../../db/domain/council-session.ts';
import { FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCommand } from '../../use-route.ts';

const schema = z.object({ title: itemTitle });

export function RenameDialog({
  item,
  onClose,
}: {
  item: { id: number; title: string };
  onClose: () => void;
}) {
  const formId = useId();
  const rename = useCommand('council.renameItem');
  const form = useSubmitForm({
    schema,
    defaultValues: { title: item.title },
    submit: async ({ title }) => {
      const result = await rename({ id: item.id, title });
      if (result.ok) onClose();
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading="Modifier le point"
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={form.isPending} type="submit" form={formId}>
            Enregistrer
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FormTextArea form={form} name="title" label="Intitulé" isRequired />
      </Form>
    </Dialog>
  );
}
