import { call } from '../../api.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Measure, Stack } from '../../ui/layout.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';
import { ArchiveCard } from './archive-card.tsx';
import { HandoverCard } from './handover-card.tsx';
import { IdentityCard } from './identity-card.tsx';
import { LetterheadCard } from './letterhead.tsx';
import { MailCard } from './mail-card.tsx';
import { RemindersCard } from './reminders-card.tsx';
import { RulesCard } from './rules-card.tsx';
import { SectionsCard } from './sections-card.tsx';
import { VocabularyCard } from './vocabulary-card.tsx';

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
          {collective && (
            <Measure>
              <Stack gap="large">
                <IdentityCard collective={collective} />
                <RulesCard collective={collective} />
                <MailCard />
                <RemindersCard />
                <VocabularyCard />
              </Stack>
            </Measure>
          )}
          {collective && (
            <div className="max-w-6xl">
              <LetterheadCard />
            </div>
          )}
          <Measure>
            <SectionsCard />
          </Measure>
          <Measure>
            <HandoverCard />
          </Measure>
          {collective && (
            <Measure>
              <ArchiveCard />
            </Measure>
          )}
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
