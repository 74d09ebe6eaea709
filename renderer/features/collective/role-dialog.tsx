import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { roleSchema, suggestedRoles, type RoleKind } from '../../../db/domain/role.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormSuggest, FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCommand } from '../../use-route.ts';

type RoleView = RouteOutput<'role.list'>[number];

const headings: Record<RoleKind, { add: string; edit: string }> = {
  network: { add: 'Ajouter un réseau métier', edit: 'Modifier le réseau' },
  duty: { add: 'Ajouter un rôle', edit: 'Modifier le rôle' },
};

type RoleDialogProps = {
  kind: RoleKind;
  /** Null for a new one. */
  edited: RoleView | null;
  /** Those there are: their names are no longer proposed. */
  roles: readonly RoleView[];
  onClose: () => void;
};

/** The name and description of a réseau or a role. */
export function RoleDialog({ kind, edited, roles, onClose }: RoleDialogProps) {
  const formId = useId();
  const create = useCommand('role.create');
  const update = useCommand('role.update');
  const navigate = useNavigate();
  const form = useSubmitForm({
    schema: roleSchema,
    defaultValues: { kind, name: edited?.name ?? '', description: edited?.description ?? '' },
    submit: async ({ name, description }) => {
      if (edited) {
        const result = await update({ id: edited.id, patch: { name, description } });
        if (result.ok) onClose();
        return result;
      }
      const result = await create({ kind, name, description });
      if (result.ok) {
        const added = Math.max(...result.data.map(({ id }) => id));
        onClose();
        await navigate({ to: '/collectif/referents/$id', params: { id: String(added) } });
      }
      return result;
    },
  });
  const known = new Set(roles.filter(({ id }) => id !== edited?.id).map(({ name }) => name));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading={headings[kind][edited ? 'edit' : 'add']}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={form.isPending} type="submit" form={formId}>
            {edited ? 'Enregistrer' : 'Ajouter'}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FormSuggest
          form={form}
          name="name"
          label="Nom"
          isRequired
          options={suggestedRoles[kind]
            .filter((name) => !known.has(name))
            .map((name) => ({ id: name, label: name }))}
        />
        <FormTextArea
          form={form}
          name="description"
          label="À quoi il sert"
          help="Facultatif&nbsp;: ce qui aide à savoir à qui s’adresser."
        />
      </Form>
    </Dialog>
  );
}
