import { useDeferredValue, useState } from 'react';
import { followUpLabels, followUps } from '../../../db/domain/council-decision.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { opinionStateLabels, opinionStates } from '../../../db/domain/opinion-life.ts';
import { wholeRegister } from '../../../db/domain/opinion-register.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRoute } from '../../use-route.ts';
import { agreementBeside, stateTones } from './opinion-tones.ts';

type Line = RouteOutput<'opinion.list'>[number];

const all = 'all';

/** Voices heard of those asked, and what is missing: for care, never to rank. */
function Voices({ line: { voices, agreement } }: { line: Line }) {
  const words = agreementBeside(agreement);
  const missing =
    voices.awaited > 0
      ? count(voices.awaited, 'attendue', 'attendues')
      : voices.absent > 0
        ? count(voices.absent, 'absence d’avis', 'absences d’avis')
        : '';
  return (
    <>
      <FrenchText>{`${voices.given} sur ${voices.asked}`}</FrenchText>
      <span className="block text-sm text-muted">
        <FrenchText>{[words, missing].filter((part) => part !== '').join(' · ')}</FrenchText>
      </span>
    </>
  );
}

function Register({ session, lines }: { session: Line['session']; lines: Line[] }) {
  const heading = `Conseil du ${formatDate(session.date, 'full')}`;
  return (
    <Card
      heading={<FrenchText>{heading}</FrenchText>}
      aside={
        <LinkButton
          href={`#/avis/conseil/${session.id}`}
          size="small"
          variant="quiet"
          aria-label={`Recueil et suites du conseil du ${formatDate(session.date, 'full')}`}
        >
          Recueil et suites
        </LinkButton>
      }
      padding="flush"
    >
      <DataTable
        caption={`Avis, ${heading}`}
        lines={lines}
        lineId={({ id }) => String(id)}
        lineHref={({ id }) => `#/avis/${id}`}
        columns={[
          {
            id: 'title',
            heading: 'Point',
            renderCell: ({ title, isInherited }) => (
              <FrenchText>{isInherited ? `${title} (avis repris)` : title}</FrenchText>
            ),
          },
          {
            id: 'due',
            heading: 'Attendu le',
            width: 'frame:w-[13%]',
            renderCell: ({ dueOn }) => <FrenchText>{formatDate(dueOn, 'short')}</FrenchText>,
            onlyWide: true,
          },
          {
            id: 'voices',
            heading: 'Positions',
            width: 'frame:w-[19%]',
            renderCell: (line) => <Voices line={line} />,
          },
          {
            id: 'decision',
            heading: 'Décision du conseil',
            width: 'frame:w-[17%]',
            renderCell: ({ outcomeLabel, followed }) =>
              outcomeLabel === '' ? (
                '–'
              ) : (
                <>
                  {outcomeLabel}
                  {followed && (
                    <span className="block text-sm text-muted">{followUpLabels[followed].toLowerCase()}</span>
                  )}
                </>
              ),
            onlyWide: true,
          },
          {
            id: 'state',
            heading: 'État',
            width: 'frame:w-[19%]',
            renderCell: ({ state, stateLabel }) => <Tag tone={stateTones[state]}>{stateLabel}</Tag>,
            align: 'end',
          },
        ]}
      />
    </Card>
  );
}

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
      Un avis technique se demande sur un point d’un conseil&nbsp;: choisissez le point, puis «&nbsp;Avis
      technique&nbsp;». Chaque collectivité donne sa position, les désaccords s’écrivent avec leurs raisons,
      et la suite donnée par les élus est gardée.
    </EmptyState>
  );
}

/** Every avis, the latest conseil first, narrowed to what is looked for. */
export function RegisterPlace() {
  const [filter, setFilter] = useState(wholeRegister);
  const opinions = useRoute('opinion.list', useDeferredValue(filter));
  const everything = useRoute('opinion.list', wholeRegister);
  const sessions = [...new Map(opinions.map(({ session }) => [session.id, session])).values()];
  return (
    <>
      <PageHeader
        title="Avis"
        subtitle={
          everything.length > 0 ? count(everything.length, 'avis technique', 'avis techniques') : undefined
        }
      />
      <PageBody>
        {everything.length === 0 ? (
          <NoOpinion />
        ) : (
          <Stack gap="large">
            <search className="grid items-end gap-4 frame:grid-cols-[minmax(0,1fr)_15rem_15rem]">
              <SearchField
                label="Chercher un point, une question, une délibération"
                value={filter.text}
                onChange={(text) => setFilter({ ...filter, text })}
              />
              <Select
                label="État"
                options={[
                  { id: all, label: 'Tous' },
                  ...opinionStates.map((id) => ({ id, label: opinionStateLabels[id] })),
                ]}
                selected={filter.state ?? all}
                onSelect={(id) =>
                  setFilter({ ...filter, state: opinionStates.find((state) => state === id) ?? null })
                }
              />
              <Select
                label="Suite donnée"
                options={[
                  { id: all, label: 'Toutes' },
                  ...followUps.map((id) => ({ id, label: followUpLabels[id] })),
                ]}
                selected={filter.followed ?? all}
                onSelect={(id) =>
                  setFilter({ ...filter, followed: followUps.find((each) => each === id) ?? null })
                }
              />
            </search>
            <output className={opinions.length === 0 ? 'block' : 'sr-only'}>
              {opinions.length === 0
                ? 'Aucun avis ne correspond à cette recherche.'
                : count(opinions.length, 'avis trouvé', 'avis trouvés')}
            </output>
            {sessions.map((session) => (
              <Register
                key={session.id}
                session={session}
                lines={opinions.filter((line) => line.session.id === session.id)}
              />
            ))}
          </Stack>
        )}
      </PageBody>
    </>
  );
}
