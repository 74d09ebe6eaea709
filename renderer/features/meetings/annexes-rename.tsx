import { useId } from 'react';
import { annexSchema } from '../../../db/domain/annex.ts';
import { FormText } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCommand } from '../../use-route.ts';

const schema = annexSchema.pick({ title: true });

type RenameAnnexDialogProps = { annex: { id: number; title: string }; onClose: () => void };

export function RenameAnnexDialog({ annex, onClose }: RenameAnnexDialogProps) {
  const formId = useId();
  const update = useCommand('annex.update');
  const form = useSubmitForm({
    schema,
    defaultValues: { title: annex.title },
    submit: async (patch) => {
      const result = await update({ id: annex.id, patch });
      if (result.ok) onClose();
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading="Titre de l’annexe"
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
        <FormText
          form={form}
          name="title"
          label="Titre"
          help="Il figure à l’ordre du jour et sur la couverture du dossier."
          isRequired
        />
      </Form>
    </Dialog>
  );
}
