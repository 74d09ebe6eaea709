import { useState } from 'react';
import { followUpLabels } from '../../../db/domain/council-decision.ts';
import { count, formatNumber } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Card } from '../../ui/card.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { useRoute } from '../../use-route.ts';
import { OpinionTabs } from './opinion-tabs.tsx';

type View = RouteOutput<'opinion.statistics'>;
type Counted = Omit<View['tally'], 'divided'>;

/** Zero is written as a dash: what there is stands out. */
const figure = (value: number): string => (value === 0 ? '–' : formatNumber(value));

const followUpColumns = <Line extends Counted>(): Column<Line>[] => [
  { id: 'asked', heading: 'Avis', align: 'end', renderCell: ({ asked }) => figure(asked) },
  {
    id: 'followed',
    heading: 'Suivis',
    align: 'end',
    renderCell: ({ followed }) => figure(followed),
  },
  { id: 'partly', heading: 'En partie', align: 'end', renderCell: ({ partly }) => figure(partly) },
  {
    id: 'notFollowed',
    heading: 'Non suivis',
    align: 'end',
    renderCell: ({ notFollowed }) => figure(notFollowed),
  },
];

function Years({ years }: Pick<View, 'years'>) {
  return (
    <Card heading="D’une année à l’autre" padding="flush">
      <DataTable
        caption="Avis de chaque année et suites données"
        lines={years}
        lineId={({ year }) => String(year)}
        columns={[
          { id: 'year', heading: 'Année', renderCell: ({ year }) => year },
          ...followUpColumns<View['years'][number]>(),
          {
            id: 'absent',
            heading: 'Absences',
            align: 'end',
            onlyWide: true,
            renderCell: ({ absent }) => figure(absent),
          },
        ]}
      />
    </Card>
  );
}

function Year({ view: { tally, year } }: { view: View }) {
  const lines = [
    { id: 'given', label: 'Avis rendus', value: tally.given },
    { id: 'absent', label: 'Absences d’avis', value: tally.absent },
    { id: 'divided', label: 'Avis où les voix diffèrent', value: tally.divided },
    { id: 'followed', label: followUpLabels.followed, value: tally.followed },
    { id: 'partly', label: followUpLabels.partly, value: tally.partly },
    { id: 'notFollowed', label: followUpLabels.notFollowed, value: tally.notFollowed },
    { id: 'unknown', label: 'Suite pas encore connue', value: tally.unknown },
  ];
  return (
    <Card heading={`Les avis de ${year}`} aside={count(tally.asked, 'avis demandé', 'avis demandés')}>
      <dl className="flex flex-col gap-1.5">
        {lines.map(({ id, label, value }) => (
          <div key={id} className="flex items-baseline justify-between gap-4">
            <dt>{label}</dt>
            <dd className="font-semibold">{figure(value)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Themes({ themes, year }: Pick<View, 'themes' | 'year'>) {
  return (
    <Card heading={`Les thèmes de ${year}`} padding="flush">
      <DataTable
        caption={`Avis de ${year} par thème`}
        lines={themes}
        lineId={({ theme }) => theme}
        columns={[
          {
            id: 'theme',
            heading: 'Thème',
            renderCell: ({ theme }) => <FrenchText>{theme === '' ? 'Sans thème' : theme}</FrenchText>,
          },
          ...followUpColumns<View['themes'][number]>(),
          {
            id: 'divided',
            heading: 'Voix différentes',
            align: 'end',
            onlyWide: true,
            renderCell: ({ divided }) => figure(divided),
          },
        ]}
      />
    </Card>
  );
}

function Participation({ participation, year }: Pick<View, 'participation' | 'year'>) {
  return (
    <Card heading={`Qui a pu s’exprimer en ${year}`} padding="flush">
      <p className="border-b border-line px-5 py-3 text-sm text-muted">
        Chaque collectivité, dans l’ordre des documents, et les avis échus où elle a donné une position. Ce
        n’est pas un classement&nbsp;: là où une voix manque souvent, demandez ce qui l’aiderait à se faire
        entendre (délai, suppléance, poste vacant).
      </p>
      <DataTable
        caption={`Positions données par chaque collectivité en ${year}`}
        lines={participation}
        lineId={({ id }) => String(id)}
        columns={[
          {
            id: 'name',
            heading: 'Collectivité',
            renderCell: ({ name }) => <FrenchText>{name}</FrenchText>,
          },
          {
            id: 'given',
            heading: 'Positions données',
            align: 'end',
            renderCell: ({ given, asked }) => (
              <FrenchText>{`${formatNumber(given)} sur ${formatNumber(asked)}`}</FrenchText>
            ),
          },
        ]}
      />
    </Card>
  );
}

/** Avis over the years: followed or not, on what, and who could take part. It ranks nobody. */
export function StatisticsPlace() {
  const [year, setYear] = useState<number | null>(null);
  const view = useRoute('opinion.statistics', { year });
  return (
    <>
      <PageHeader title="Avis" subtitle="Au fil des années" tabs={<OpinionTabs tab="bilan" />} />
      <PageBody>
        {view.years.length === 0 ? (
          <EmptyState
            heading="Rien à compter pour l’instant"
            action={<LinkButton href="#/avis">Ouvrir le registre</LinkButton>}
          >
            Dès les premiers avis, cette page dit ce qu’ils sont devenus, sur quels thèmes ils portent, et qui
            a pu s’exprimer.
          </EmptyState>
        ) : (
          <div className="grid items-start gap-5 wide:grid-cols-2">
            <Stack gap="large">
              <div className="w-36">
                <Select
                  label="Année"
                  options={view.years.map((each) => ({ id: each.year, label: String(each.year) }))}
                  selected={view.year}
                  onSelect={setYear}
                />
              </div>
              <Year view={view} />
              <Years years={view.years} />
            </Stack>
            <Stack gap="large">
              <Themes themes={view.themes} year={view.year} />
              {view.participation.length > 0 && (
                <Participation participation={view.participation} year={view.year} />
              )}
            </Stack>
          </div>
        )}
      </PageBody>
    </>
  );
}
