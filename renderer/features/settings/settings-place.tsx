import { collectiveSchema, type Collective } from '../../../db/domain/collective.ts';
import { type DeadlineReference, deadlineReferences } from '../../../db/domain/deadline-rule.ts';
import { call } from '../../api.ts';
import { FormInteger, FormRadioGroup, FormText, FormTextArea } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Measure, Stack } from '../../ui/layout.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { LetterheadCard } from './letterhead.tsx';
import { SectionsCard } from './sections-card.tsx';

const references: Record<DeadlineReference, { label: string; description: string }> = {
  rule: {
    label: 'Le conseil, ou la réunion si elle se tient plus tôt',
    description:
      'Avant le conseil communautaire\u202f; si le CoDir se réunit avant cet instant, avant sa propre réunion.',
  },
  council: { label: 'Le conseil seul', description: 'Toujours avant le conseil communautaire.' },
  meeting: { label: 'La réunion du CoDir seule', description: 'Toujours avant la réunion.' },
};

function CollectiveForm({ collective }: { collective: Collective }) {
  const update = useCommand('collective.update');
  const form = useAutosaveForm({
    schema: collectiveSchema,
    values: collective,
    names: { name: 'le nom du collectif', deadlineHours: 'le délai d’envoi' },
    save: async (patch) => {
      const result = await update({ patch });
      return result.ok ? { ok: true, values: result.data.collective ?? collective } : result;
    },
  });
  return (
    <Stack gap="large">
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
      <Card heading="Envoi de l’ordre du jour">
        <Stack>
          <FormInteger
            form={form}
            name="deadlineHours"
            label="Délai, en heures"
            help="48&nbsp;h à l’origine. C’est une règle du collectif, sans effet de droit&nbsp;: la convocation du conseil garde la sienne."
            isRequired
          />
          <FormRadioGroup
            form={form}
            name="deadlineReference"
            label="Compté avant"
            options={deadlineReferences.map((id) => ({ id, ...references[id] }))}
          />
        </Stack>
      </Card>
    </Stack>
  );
}

/** The collective's identity and rules, and where its data is. */
export function SettingsPlace() {
  const { collective } = useRoute('collective.get', {});
  const notice = useRoute('epci.notice', {});
  const { dataFolder, version } = useAppStatus();
  return (
    <>
      <PageHeader title="Réglages" />
      <PageBody>
        <Stack gap="large">
          <Measure>{collective && <CollectiveForm collective={collective} />}</Measure>
          {collective && (
            <div className="max-w-6xl">
              <LetterheadCard />
            </div>
          )}
          <Measure>
            <SectionsCard />
          </Measure>
          <Measure>
            <Card heading="Vos données">
              <Stack>
                <p>
                  Tout est enregistré au fur et à mesure dans un fichier de cet ordinateur&nbsp;:
                  <br />
                  <span className="text-sm break-all text-muted">{dataFolder}</span>
                </p>
                <div>
                  <Button onPress={() => void call('app.showDataFolder', {})}>
                    Ouvrir le dossier des données
                  </Button>
                </div>
                <p className="text-sm text-muted">
                  CoDir {version}. Communes et intercommunalités&nbsp;: {notice.source}&#8239;;{' '}
                  {notice.licence}.
                </p>
              </Stack>
            </Card>
          </Measure>
        </Stack>
      </PageBody>
    </>
  );
}
