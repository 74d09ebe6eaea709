import { Suspense } from 'react';
import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { deadlineWords } from '../../timing/deadline-summary.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRoute } from '../../use-route.ts';

type Meeting = RouteOutput<'meeting.list'>[number];

function Sending({ meeting, today }: { meeting: Meeting; today: string }) {
  if (meeting.isCancelled) return <Tag>annulée</Tag>;
  if (!meeting.deadline) return <Tag>sans objet</Tag>;
  if (meeting.date < today && meeting.deadline.sentAt === null) return <Tag>passée</Tag>;
  const { words, tone } = deadlineWords(meeting.deadline);
  return <Tag tone={tone}>{words}</Tag>;
}

function YearTable({ year, meetings, today }: { year: string; meetings: Meeting[]; today: string }) {
  return (
    <Card heading={year} padding="flush">
      <DataTable
        caption={`Réunions de ${year}`}
        lines={meetings}
        lineId={({ id }) => String(id)}
        lineHref={({ id }) => `#/reunions/${id}`}
        columns={[
          {
            id: 'date',
            heading: 'Réunion',
            width: 'frame:w-[28%]',
            renderCell: ({ date, startTime }) => (
              <FrenchText>{`${formatDate(date, 'full')} à ${formatTime(startTime)}`}</FrenchText>
            ),
          },
          {
            id: 'place',
            heading: 'Accueil',
            renderCell: ({ hostName, place }) => <FrenchText>{hostName || place}</FrenchText>,
            onlyWide: true,
          },
          {
            id: 'session',
            heading: 'Conseil préparé',
            width: 'frame:w-[14%]',
            renderCell: ({ session }) => (
              <FrenchText>{session ? formatDate(session.date, 'short') : '–'}</FrenchText>
            ),
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
            id: 'sending',
            heading: 'Envoi de l’ordre du jour',
            renderCell: (meeting) => <Sending meeting={meeting} today={today} />,
            align: 'end',
            width: 'frame:w-[24%]',
          },
        ]}
      />
    </Card>
  );
}

const newMeeting = (
  <LinkButton href="#/reunions/nouvelle" variant="primary">
    Ajouter une réunion
  </LinkButton>
);

const planning = <LinkButton href="#/reunions/annee/planifier">Planifier les réunions</LinkButton>;

/** Offered when conseils to come wait for their meeting, whatever their year. */
function PlanLink({ today }: { today: string }) {
  const { toPlan } = useRoute('planning.year', { year: Number(today.slice(0, 4)) });
  return toPlan > 0 && planning;
}

/** Every meeting, the latest year first. */
export function MeetingList() {
  const meetings = useRoute('meeting.list', {});
  const { today } = useAppStatus();
  const years = [...new Set(meetings.map(({ date }) => date.slice(0, 4)))];
  return (
    <>
      <PageHeader
        title="Réunions"
        subtitle={
          meetings.length > 0 ? count(meetings.length, 'réunion du CoDir', 'réunions du CoDir') : undefined
        }
        actions={
          <>
            <LinkButton href="#/reunions/annee">Année</LinkButton>
            {meetings.length > 0 && (
              <Suspense fallback={null}>
                <PlanLink today={today} />
              </Suspense>
            )}
            {meetings.length > 0 && newMeeting}
          </>
        }
      />
      <PageBody>
        {meetings.length === 0 ? (
          <EmptyState
            heading="Aucune réunion pour l’instant"
            action={
              <>
                {newMeeting}
                {planning}
              </>
            }
          >
            Une réunion a sa date, sa commune d’accueil, son animation et son ordre du jour, que l’on voit se
            composer tel qu’il sera imprimé. Les réunions de l’année se planifient aussi d’un geste, à partir
            des dates des conseils.
          </EmptyState>
        ) : (
          <Stack gap="large">
            {years.map((year) => (
              <YearTable
                key={year}
                year={year}
                today={today}
                meetings={meetings.filter(({ date }) => date.startsWith(year))}
              />
            ))}
          </Stack>
        )}
      </PageBody>
    </>
  );
}
