import { type Collective, collectiveIdentitySchema } from '../../../db/domain/collective.ts';
import { FormText, FormTextArea } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useCommand } from '../../use-route.ts';

const identityOf = ({ name, secretariat }: Collective) => ({ name, secretariat });

export function IdentityCard({ collective }: { collective: Collective }) {
  const update = useCommand('collective.update');
  const form = useAutosaveForm({
    schema: collectiveIdentitySchema,
    values: identityOf(collective),
    names: { name: 'le nom du collectif' },
    save: async (patch) => {
      const result = await update({ patch });
      return result.ok ? { ok: true, values: identityOf(result.data.collective ?? collective) } : result;
    },
  });
  return (
    <Card heading="Le collectif">
      <Stack>
        <FormText
          form={form}
          name="name"
          label="Nom"
          help="En tête des documents et du bandeau."
          isRequired
        />
        <FormTextArea
          form={form}
          name="secretariat"
          label="Adresse du secrétariat"
          help="Imprimée en haut à droite des documents, en trois ou quatre lignes."
        />
      </Stack>
    </Card>
  );
}
