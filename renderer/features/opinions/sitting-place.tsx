import { formatDate } from '../../../db/domain/french-dates.ts';
import { judgedPartLabels } from '../../../db/domain/opinion-question.ts';
import { wholeRegister } from '../../../db/domain/opinion-register.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';
import { PositionsCard } from './positions-card.tsx';
import { TimeRunning } from './time-running.tsx';

/**
 * One point in meeting: the question, a line for each collectivity, the time, and the next point. From a meeting that is
 * held, which keeps the time and the points, there is but the way back.
 */
export function SittingPlace({ id, meetingId = null }: { id: number; meetingId?: number | null }) {
  const opinion = useRoute('opinion.get', { id });
  const { session, judged, closedOn, state } = opinion;
  const { lines } = useRoute('opinion.list', { ...wholeRegister, sessionId: session.id, from: 0 });
  const points = lines.filter((line) => line.state !== 'superseded');
  const at = points.findIndex((line) => line.id === id);
  const before = at > 0 ? points[at - 1] : undefined;
  const after = points[at + 1];
  return (
    <>
      <PageHeader
        title={opinion.title}
        breadcrumb={[
          { label: 'Avis', href: '#/avis' },
          { label: 'Cet avis', href: `#/avis/${id}` },
        ]}
        subtitle={
          <FrenchText>
            {[
              at >= 0 && points.length > 1 ? `Avis ${at + 1} sur ${points.length}` : '',
              `Conseil du ${formatDate(session.date, 'long')}`,
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </FrenchText>
        }
        actions={
          <>
            {meetingId !== null ? (
              <LinkButton href={`#/reunions/${meetingId}/seance`} variant="primary">
                Revenir à la séance
              </LinkButton>
            ) : (
              <>
                <TimeRunning key={id} plannedMinutes={opinion.plannedMinutes} />
                {before && <LinkButton href={`#/avis/${before.id}/seance`}>Point précédent</LinkButton>}
                {after ? (
                  <LinkButton href={`#/avis/${after.id}/seance`} variant="primary">
                    Point suivant
                  </LinkButton>
                ) : (
                  <LinkButton href={`#/avis/${id}`} variant="primary">
                    Quitter la séance
                  </LinkButton>
                )}
              </>
            )}
          </>
        }
      />
      <PageBody>
        <Stack>
          {judged.question !== '' && (
            <p className="text-lg">
              <span className="sr-only">{judgedPartLabels.question}&nbsp;: </span>
              <FrenchText>{judged.question}</FrenchText>
            </p>
          )}
          <PositionsCard
            key={id}
            opinion={opinion}
            isReadOnly={closedOn !== null || state === 'superseded'}
            isWide
          />
        </Stack>
      </PageBody>
    </>
  );
}
