import { useDeferredValue, useState } from 'react';
import {
  type ActionFilter,
  actionPage,
  actionStateFilterLabels,
  actionStateFilters,
  allActions,
} from '../../../db/domain/action.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { memberName } from '../../../db/domain/member.ts';
import { count } from '../../../db/domain/plural.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRoute } from '../../use-route.ts';
import { useActionDialog } from './action-dialogs.tsx';
import { ActionTable } from './action-table.tsx';
import { FollowUpTabs } from './follow-up-tabs.tsx';
import { Choice, Pages } from '../../registers/register-choice.tsx';

type FiltersProps = { filter: ActionFilter; onChange: (part: Partial<ActionFilter>) => void };

/** What the actions are narrowed to. A person and a collectivity are one choice: who does it. */
function Filters({ filter, onChange }: FiltersProps) {
  const choices = useRoute('followUp.choices', {});
  const members = useRoute('member.list', {});
  const { collectivities } = useRoute('collective.get', {});
  const { memberId, collectivityId } = filter;
  const who = memberId !== null ? `m${memberId}` : collectivityId !== null ? `c${collectivityId}` : null;
  const isNarrowed = (Object.keys(allActions) as (keyof ActionFilter)[]).some(
    (name) => filter[name] !== allActions[name],
  );
  return (
    <search className="grid items-end gap-4 frame:grid-cols-4">
      <div className="frame:col-span-2">
        <SearchField
          label="Chercher une action, une suite, un nom"
          value={filter.text}
          onChange={(text) => onChange({ text })}
        />
      </div>
      <Choice
        label="État"
        allLabel="Tous"
        options={actionStateFilters.map((id) => ({ id, label: actionStateFilterLabels[id] }))}
        selected={filter.state}
        onSelect={(state) => onChange({ state })}
      />
      <Choice
        label="Qui"
        allLabel="Tout le monde"
        options={[
          ...members.map((member) => ({ id: `m${member.id}`, label: memberName(member) })),
          ...collectivities.map(({ id, name }) => ({ id: `c${id}`, label: name })),
        ]}
        selected={who}
        onSelect={(id) =>
          onChange({
            memberId: id?.startsWith('m') ? Number(id.slice(1)) : null,
            collectivityId: id?.startsWith('c') ? Number(id.slice(1)) : null,
          })
        }
      />
      <Choice
        label="Réunion"
        allLabel="Toutes"
        options={choices.meetings.map(({ id, date }) => ({ id, label: formatDate(date, 'long') }))}
        selected={filter.meetingId}
        onSelect={(meetingId) => onChange({ meetingId })}
      />
      <Choice
        label="Année"
        allLabel="Toutes"
        options={choices.years.map((year) => ({ id: year, label: String(year) }))}
        selected={filter.year}
        onSelect={(year) => onChange({ year })}
      />
      {isNarrowed && (
        <div className="flex min-h-10 items-center">
          <Button variant="quiet" size="small" onPress={() => onChange(allActions)}>
            Tout afficher
          </Button>
        </div>
      )}
    </search>
  );
}

/** Every action, those to do first and by their date, narrowed to what is looked for, or to the one one was led to. */
export function ActionsPlace({ state, id }: Pick<ActionFilter, 'state' | 'id'>) {
  const [view, setView] = useState({ ...allActions, state, id, from: 0 });
  const found = useRoute('action.list', useDeferredValue(view));
  const choices = useRoute('followUp.choices', {});
  const { open, dialog } = useActionDialog();
  const { from, ...filter } = view;
  return (
    <>
      <PageHeader
        title="Suivi"
        subtitle={
          choices.actions > 0 ? (
            <span className="flex flex-wrap items-center gap-x-3">
              {count(choices.actions, 'action', 'actions')}
              {choices.overdue > 0 && <Tag tone="late">{`${choices.overdue}\u00a0en retard`}</Tag>}
            </span>
          ) : undefined
        }
        actions={
          <>
            <LinkButton href="#/suivi/relance">Liste de relance</LinkButton>
            <Button variant="primary" onPress={() => open({ kind: 'new' })}>
              Nouvelle action
            </Button>
          </>
        }
        tabs={<FollowUpTabs tab="actions" />}
      />
      <PageBody>
        {choices.actions === 0 ? (
          <EmptyState
            heading="Aucune action pour l’instant"
            action={<Button onPress={() => open({ kind: 'new' })}>Écrire une action</Button>}
          >
            Une action dit ce qui est à faire, par qui et pour quand. Elle se note en séance, sur le relevé
            d’une réunion, ou ici.
          </EmptyState>
        ) : (
          <Stack gap="large">
            <Filters filter={filter} onChange={(part) => setView({ ...view, id: null, from: 0, ...part })} />
            <output className={found.total === 0 ? 'block' : 'sr-only'}>
              {found.total === 0
                ? 'Aucune action ne correspond à cette recherche.'
                : count(found.total, 'action trouvée', 'actions trouvées')}
            </output>
            {found.total > 0 && (
              <Card heading="Actions" padding="flush">
                <ActionTable
                  caption="Actions"
                  lines={found.lines}
                  found={view.id === null ? null : String(view.id)}
                  onOpen={open}
                />
              </Card>
            )}
            <Pages
              from={from}
              shown={found.lines.length}
              total={found.total}
              page={actionPage}
              words={['action', 'actions']}
              onTurn={(next) => setView({ ...view, from: next })}
            />
          </Stack>
        )}
        {dialog}
      </PageBody>
    </>
  );
}
