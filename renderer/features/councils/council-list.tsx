import { formatDate, formatDateTime } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRoute } from '../../use-route.ts';

type Session = RouteOutput<'council.list'>[number];

const meetingWords = ({ meetings }: Session): string =>
  meetings.length === 0 ? 'à fixer' : meetings.map(({ date }) => formatDate(date, 'short')).join(', ');

function YearTable({ year, sessions, today }: { year: string; sessions: Session[]; today: string }) {
  return (
    <Card heading={year} padding="flush">
      <DataTable
        caption={`Conseils de ${year}`}
        lines={sessions}
        lineId={({ id }) => String(id)}
        lineHref={({ id }) => `#/conseils/${id}`}
        columns={[
          {
            id: 'date',
            heading: 'Conseil',
            width: 'frame:w-[34%]',
            renderCell: ({ date, time }) => <FrenchText>{formatDateTime(date, time)}</FrenchText>,
          },
          {
            id: 'place',
            heading: 'Lieu',
            renderCell: ({ place }) => <FrenchText>{place}</FrenchText>,
            onlyWide: true,
          },
          {
            id: 'items',
            heading: 'Points',
            renderCell: ({ itemCount }) => itemCount || '–',
            align: 'end',
            width: 'frame:w-[8%]',
          },
          {
            id: 'meeting',
            heading: 'Réunion du CoDir',
            renderCell: (session) => <FrenchText>{meetingWords(session)}</FrenchText>,
            onlyWide: true,
            width: 'frame:w-[20%]',
          },
          {
            id: 'state',
            heading: 'État',
            renderCell: ({ date }) => (date < today ? <Tag>passé</Tag> : <Tag tone="now">à venir</Tag>),
            align: 'end',
            width: 'frame:w-[10%]',
          },
        ]}
      />
    </Card>
  );
}

/** The conseils by year, the nearest years first. */
export function CouncilList() {
  const sessions = useRoute('council.list', {});
  const { today } = useAppStatus();
  const years = [...new Set(sessions.map(({ date }) => date.slice(0, 4)))];
  return (
    <>
      <PageHeader
        title="Conseils"
        subtitle={
          sessions.length > 0
            ? count(sessions.length, 'conseil communautaire', 'conseils communautaires')
            : undefined
        }
        actions={
          sessions.length > 0 && (
            <>
              <LinkButton href="#/conseils/importer">Importer…</LinkButton>
              <LinkButton href="#/conseils/nouveau" variant="primary">
                Ajouter un conseil
              </LinkButton>
            </>
          )
        }
      />
      <PageBody>
        {sessions.length === 0 ? (
          <EmptyState
            heading="Aucun conseil communautaire pour l’instant"
            action={
              <>
                <LinkButton href="#/conseils/nouveau" variant="primary">
                  Ajouter un conseil
                </LinkButton>
                <LinkButton href="#/conseils/importer">Importer…</LinkButton>
              </>
            }
          >
            Le CoDir se réunit en amont du conseil. Sa date commande les délais&#8239;; ses points peuvent
            être repris à l’ordre du jour en un geste.
          </EmptyState>
        ) : (
          <Stack gap="large">
            {years.map((year) => (
              <YearTable
                key={year}
                year={year}
                today={today}
                sessions={sessions.filter(({ date }) => date.startsWith(year))}
              />
            ))}
          </Stack>
        )}
      </PageBody>
    </>
  );
}
