import { formatDate, formatDateTime, formatTime } from '../../../db/domain/french-dates.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { DeadlineSummary } from '../../timing/deadline-summary.tsx';
import { TimingChain } from '../../timing/timing-chain.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';
import { OpinionsCard } from './opinions-card.tsx';
import { TodoCard } from './todo-card.tsx';

type HomeView = RouteOutput<'home.get'>;

function NextDates({ home }: { home: HomeView }) {
  const { session, meeting } = home;
  return (
    <Card>
      <div className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <p className="text-sm text-muted">
            {session ? 'Prochain conseil communautaire' : 'Prochaine réunion du CoDir'}
          </p>
          <h2 className="text-xl">
            {session && <FrenchText>{formatDateTime(session.date, session.time)}</FrenchText>}
            {!session && meeting && (
              <FrenchText>{formatDateTime(meeting.date, meeting.startTime)}</FrenchText>
            )}
            {session && session.place !== '' && (
              <span className="font-normal text-muted">
                {' '}
                · <FrenchText>{session.place}</FrenchText>
              </span>
            )}
          </h2>
        </div>
        {home.deadline && <DeadlineSummary deadline={home.deadline} />}
      </div>
      <TimingChain chain={home.chain} sessionId={session?.id ?? null} meetingId={meeting?.id ?? null} />
      {home.influence && <p className="mt-4 text-sm text-muted">{home.influence.sentence}</p>}
      {meeting && !meeting.linked && session && (
        <p className="mt-4 text-sm text-muted">
          La réunion du {formatDate(meeting.date, 'long')} à {formatTime(meeting.startTime)} n’est reliée à
          aucun conseil.
        </p>
      )}
    </Card>
  );
}

/** What is next, when, and whether an avis can still change the conseil's file. */
export function Home() {
  const home = useRoute('home.get', {});
  const { session, meeting } = home;
  const agenda = meeting
    ? `#/reunions/${meeting.id}`
    : `#/reunions/nouvelle${session ? `?conseil=${session.id}` : ''}`;
  const isPreparing = home.todo.some(({ key }) => key === 'agenda' || key === 'send');
  const prepare = isPreparing ? 'Préparer l’ordre du jour' : 'Ouvrir l’ordre du jour';
  return (
    <>
      <PageHeader
        title="Accueil"
        subtitle={<FrenchText>{formatDate(home.today, 'full')}</FrenchText>}
        actions={
          (session || meeting) && (
            <LinkButton href={agenda} variant="primary">
              {meeting ? prepare : 'Fixer la réunion du CoDir'}
            </LinkButton>
          )
        }
      />
      <PageBody>
        <Stack gap="large">
          {session || meeting ? (
            <NextDates home={home} />
          ) : (
            <EmptyState
              heading="Tout part du prochain conseil communautaire"
              action={
                <LinkButton href="#/conseils/nouveau" variant="primary">
                  Ajouter le prochain conseil
                </LinkButton>
              }
            >
              Sa date donne le délai d’envoi de l’ordre du jour du CoDir, et dit si un avis peut encore faire
              évoluer les dossiers. Une réunion peut aussi être préparée sans conseil.
            </EmptyState>
          )}
          <TodoCard lines={home.todo} />
          {home.opinions.length > 0 && <OpinionsCard opinions={home.opinions} />}
        </Stack>
      </PageBody>
    </>
  );
}
