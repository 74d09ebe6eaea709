import { guestSchema } from '../../../db/domain/attendance.ts';
import { FormText } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useCommand } from '../../use-route.ts';

/** Somebody who is not of the collective: asked to come for a point, or for the whole. */
export function GuestDialog({ sittingId, onClose }: { sittingId: number; onClose: () => void }) {
  const add = useCommand('sitting.addGuest');
  const form = useSubmitForm({
    schema: guestSchema,
    defaultValues: { name: '', post: '' },
    submit: async (guest) => {
      const result = await add({ id: sittingId, ...guest });
      if (result.ok) onClose();
      return result;
    },
  });
  return (
    <FormDialog form={form} heading="Ajouter une personne invitée" submitLabel="Ajouter" onClose={onClose}>
      <FormText form={form} name="name" label="Nom" isRequired />
      <FormText form={form} name="post" label="Fonction, organisme" />
    </FormDialog>
  );
}
