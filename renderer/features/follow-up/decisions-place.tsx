import { useDeferredValue, useState } from 'react';
import { allDecisions, decisionPage } from '../../../db/domain/decision-register.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useRoute } from '../../use-route.ts';
import { FollowUpTabs } from './follow-up-tabs.tsx';
import { Choice, Pages } from '../../registers/register-choice.tsx';

/** Every decision, the last first, narrowed to what is looked for. */
export function DecisionsPlace() {
  const [view, setView] = useState({ ...allDecisions, from: 0 });
  const found = useRoute('followUp.decisions', useDeferredValue(view));
  const choices = useRoute('followUp.choices', {});
  const change = (part: Partial<typeof view>) => setView({ ...view, from: 0, ...part });
  const isNarrowed = view.year !== null || view.meetingId !== null || view.text !== '';
  return (
    <>
      <PageHeader
        title="Suivi"
        subtitle={choices.decisions > 0 ? count(choices.decisions, 'décision', 'décisions') : undefined}
        tabs={<FollowUpTabs tab="decisions" />}
      />
      <PageBody>
        {choices.decisions === 0 ? (
          <EmptyState
            heading="Aucune décision pour l’instant"
            action={
              <LinkButton href="#/reunions" variant="primary">
                Ouvrir les réunions
              </LinkButton>
            }
          >
            Les décisions se notent en séance, ou sur le relevé de la réunion. Chacune reçoit un numéro dans
            l’année, et se retrouve ici.
          </EmptyState>
        ) : (
          <Stack gap="large">
            <search className="grid items-end gap-4 frame:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
              <SearchField
                label="Chercher une décision, sa raison, son point"
                value={view.text}
                onChange={(text) => change({ text })}
              />
              <Choice
                label="Année"
                allLabel="Toutes"
                options={choices.years.map((year) => ({ id: year, label: String(year) }))}
                selected={view.year}
                onSelect={(year) => change({ year })}
              />
              <Choice
                label="Réunion"
                allLabel="Toutes"
                options={choices.meetings.map(({ id, date }) => ({ id, label: formatDate(date, 'long') }))}
                selected={view.meetingId}
                onSelect={(meetingId) => change({ meetingId })}
              />
              {isNarrowed && (
                <div>
                  <Button variant="quiet" size="small" onPress={() => setView({ ...allDecisions, from: 0 })}>
                    Tout afficher
                  </Button>
                </div>
              )}
            </search>
            <output className={found.total === 0 ? 'block' : 'sr-only'}>
              {found.total === 0
                ? 'Aucune décision ne correspond à cette recherche.'
                : count(found.total, 'décision trouvée', 'décisions trouvées')}
            </output>
            {found.total > 0 && (
              <Card heading="Décisions" padding="flush">
                <DataTable
                  caption="Décisions"
                  lines={found.lines}
                  lineId={({ id }) => String(id)}
                  lineHref={({ meeting }) => `#/reunions/${meeting.id}/releve`}
                  columns={[
                    {
                      id: 'number',
                      heading: 'Numéro',
                      width: 'frame:w-[7rem]',
                      renderCell: ({ number }) => <span className="whitespace-nowrap">{number}</span>,
                    },
                    {
                      id: 'text',
                      heading: 'Décision',
                      renderCell: ({ text, reason }) => (
                        <>
                          <FrenchText>{text}</FrenchText>
                          {reason !== '' && (
                            <span className="block text-sm text-muted">
                              <FrenchText>{`Raison\u00a0: ${reason}`}</FrenchText>
                            </span>
                          )}
                        </>
                      ),
                    },
                    {
                      id: 'item',
                      heading: 'Point',
                      width: 'frame:w-[28%]',
                      renderCell: ({ item }) => (item ? <FrenchText>{item.title}</FrenchText> : '–'),
                      onlyWide: true,
                    },
                    {
                      id: 'meeting',
                      heading: 'Réunion',
                      width: 'frame:w-[15%]',
                      renderCell: ({ meeting, isApproved }) => (
                        <>
                          <FrenchText>{formatDate(meeting.date, 'short')}</FrenchText>
                          <span className="block text-sm text-muted">
                            {isApproved ? 'relevé approuvé' : 'relevé en projet'}
                          </span>
                        </>
                      ),
                    },
                  ]}
                />
              </Card>
            )}
            <Pages
              from={view.from}
              shown={found.lines.length}
              total={found.total}
              page={decisionPage}
              words={['décision', 'décisions']}
              onTurn={(from) => setView({ ...view, from })}
            />
          </Stack>
        )}
      </PageBody>
    </>
  );
}
