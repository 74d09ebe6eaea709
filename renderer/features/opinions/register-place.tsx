import { useDeferredValue, useState } from 'react';
import { registerPage, wholeRegister } from '../../../db/domain/opinion-register.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Pages } from '../../registers/register-choice.tsx';
import { useAppStatus } from '../../shell/app-status.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';
import { OpinionTabs } from './opinion-tabs.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { RegisterTable } from './register-table.tsx';

function NoOpinion() {
  const { today } = useAppStatus();
  const councils = useRoute('council.list', {}).toSorted((a, b) => a.date.localeCompare(b.date));
  const next = councils.find(({ date }) => date >= today) ?? councils.at(-1);
  return (
    <EmptyState
      heading="Aucun avis pour l’instant"
      action={
        <LinkButton href={next ? `#/conseils/${next.id}` : '#/conseils'} variant="primary">
          {next ? 'Ouvrir le prochain conseil' : 'Ajouter un conseil'}
        </LinkButton>
      }
    >
      Un avis technique se demande sur un point d’un conseil&nbsp;: choisissez le point, puis «&nbsp;Demander
      un avis&nbsp;». Chaque collectivité donne sa position, les désaccords s’écrivent avec leurs raisons, et
      la suite donnée par les élus est gardée.
    </EmptyState>
  );
}

/** One page of the register, by conseil, and the way to the pages around it. */
function Lines({
  found: { lines, total },
  from,
  onTurn,
}: {
  found: RouteOutput<'opinion.list'>;
  from: number;
  onTurn: (from: number) => void;
}) {
  const sessions = [...new Map(lines.map(({ session }) => [session.id, session])).values()];
  return (
    <>
      <output className={total === 0 ? 'block' : 'sr-only'}>
        {total === 0
          ? 'Aucun avis ne correspond à cette recherche.'
          : count(total, 'avis trouvé', 'avis trouvés')}
      </output>
      {sessions.map((session) => (
        <RegisterTable
          key={session.id}
          session={session}
          lines={lines.filter((line) => line.session.id === session.id)}
        />
      ))}
      <Pages
        from={from}
        shown={lines.length}
        total={total}
        page={registerPage}
        words={['avis', 'avis']}
        ways={['Avis plus récents', 'Avis plus anciens']}
        onTurn={onTurn}
      />
    </>
  );
}

/** Every avis, the latest conseil first, narrowed to what is looked for. */
export function RegisterPlace() {
  const [view, setView] = useState({ ...wholeRegister, from: 0 });
  const found = useRoute('opinion.list', useDeferredValue(view));
  const choices = useRoute('opinion.choices', {});
  const { from, ...filter } = view;
  return (
    <>
      <PageHeader
        title="Avis"
        subtitle={choices.count > 0 ? count(choices.count, 'avis technique', 'avis techniques') : undefined}
        actions={<LinkButton href="#/avis/importer">Importer les délibérations…</LinkButton>}
        tabs={<OpinionTabs tab="registre" />}
      />
      <PageBody>
        {choices.count === 0 ? (
          <NoOpinion />
        ) : (
          <Stack gap="large">
            <RegisterFilters
              filter={filter}
              choices={choices}
              onChange={(next) => setView({ ...next, from: 0 })}
            />
            <Lines found={found} from={from} onTurn={(next) => setView({ ...view, from: next })} />
          </Stack>
        )}
      </PageBody>
    </>
  );
}
