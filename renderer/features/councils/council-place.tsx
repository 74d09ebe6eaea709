import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { councilSessionSchema } from '../../../db/domain/council-session.ts';
import { formatDate, formatDateTime, formatTime } from '../../../db/domain/french-dates.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormDate, FormText, FormTime } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { DeadlineSummary } from '../../timing/deadline-summary.tsx';
import { TimingChain } from '../../timing/timing-chain.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { FieldRow, Stack } from '../../ui/layout.tsx';
import { Link, LinkButton } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { CouncilPoints } from './council-points.tsx';
import { MovedMeetings } from './moved-meetings.tsx';

export type CouncilView = RouteOutput<'council.get'>;

const editable = ({ date, time, place }: CouncilView) => ({ date, time, place });

function SessionForm({ council, onMoved }: { council: CouncilView; onMoved: () => void }) {
  const { today } = useAppStatus();
  const [refusedDate, setRefusedDate] = useState<string | null>(null);
  const update = useCommand('council.update');
  const form = useAutosaveForm({
    schema: councilSessionSchema,
    values: editable(council),
    names: { date: 'la date du conseil', time: 'l’heure du conseil' },
    save: async (patch) => {
      const result = await update({ id: council.id, patch });
      setRefusedDate(result.ok ? null : (patch.date ?? null));
      return result.ok ? { ok: true, values: editable(result.data) } : result;
    },
  });
  return (
    <Stack>
      <FieldRow>
        <FormDate form={form} name="date" label="Date" today={today} isRequired />
        <FormTime form={form} name="time" label="Heure" isRequired />
      </FieldRow>
      <MovedMeetings council={council} refusedDate={refusedDate} onMoved={onMoved} />
      <FormText form={form} name="place" label="Lieu" />
    </Stack>
  );
}

/** The convocation is the EPCI's own act: here it is only informed, with its source. */
function ConvocationNote({ council }: { council: CouncilView }) {
  const { lastDate, holidaysInside } = council.convocation;
  return (
    <div className="text-sm text-muted">
      <p>
        Convocation du conseil&nbsp;: au plus tard {formatDate(lastDate, 'full')}, soit cinq jours francs
        avant la séance (CGCT, art. L. 2121-12, applicable par l’art. L. 5211-1). À titre d’information.
      </p>
      {holidaysInside.length > 0 && (
        <p className="mt-1">
          Un jour férié tombe dans ce délai (
          {holidaysInside.map(({ name, date }) => `${name}, ${formatDate(date, 'short')}`).join('\u202f; ')}
          )&nbsp;: par prudence, convoquez plus tôt.
        </p>
      )}
    </div>
  );
}

function Meetings({ council }: { council: CouncilView }) {
  if (council.meetings.length === 0) {
    return (
      <p>
        Aucune réunion du CoDir ne prépare encore ce conseil.{' '}
        <Link href={`#/reunions/nouvelle?conseil=${council.id}`}>Fixer la réunion</Link>
      </p>
    );
  }
  return (
    <p>
      Préparé par la réunion du CoDir du{' '}
      {council.meetings.map(({ id, date, startTime }, index) => (
        <span key={id}>
          {index > 0 && ', du '}
          <Link href={`#/reunions/${id}`}>
            <FrenchText>{`${formatDate(date, 'full')} à ${formatTime(startTime)}`}</FrenchText>
          </Link>
        </span>
      ))}
      .
    </p>
  );
}

/** One conseil communautaire: its date, what its date commands, its points. */
export function CouncilPlace({ id, point }: { id: number; point: number | null }) {
  const council = useRoute('council.get', { id });
  const navigate = useNavigate();
  const remove = useCommand('council.remove');
  const undoToast = useUndoToast();
  const [moves, setMoves] = useState(0);
  const [meeting] = council.meetings;
  const removeIt = async () => {
    await navigate({ to: '/conseils' });
    const result = await remove({ id });
    undoToast(result.ok ? 'Conseil supprimé, avec ses points.' : result.message, result.ok);
  };
  return (
    <>
      <PageHeader
        title={`Conseil du ${formatDateTime(council.date, council.time)}`}
        {...(council.place !== '' && { titleAside: council.place })}
        breadcrumb={[{ label: 'Conseils', href: '#/conseils' }]}
        actions={
          <>
            <Menu
              label="Autres actions"
              variant="quiet"
              actions={[
                {
                  id: 'import',
                  label: 'Importer les délibérations…',
                  onAction: () => void navigate({ to: '/avis/importer' }),
                },
                {
                  id: 'remove',
                  label: 'Supprimer ce conseil',
                  isDangerous: true,
                  onAction: () => void removeIt(),
                },
              ]}
            />
            {meeting ? (
              <LinkButton href={`#/reunions/${meeting.id}`} variant="primary">
                {council.deadline?.sentAt ? 'Ouvrir l’ordre du jour' : 'Préparer l’ordre du jour'}
              </LinkButton>
            ) : (
              <LinkButton href={`#/reunions/nouvelle?conseil=${id}`} variant="primary">
                Fixer la réunion du CoDir
              </LinkButton>
            )}
          </>
        }
      />
      <PageBody>
        <Stack gap="large">
          <Card>
            {council.deadline && (
              <div className="mb-5 flex flex-wrap items-start justify-between gap-4">
                <div className="min-w-0 grow basis-80">
                  <Meetings council={council} />
                </div>
                <DeadlineSummary deadline={council.deadline} />
              </div>
            )}
            <TimingChain
              chain={council.chain}
              sessionId={id}
              meetingId={council.meetings.at(-1)?.id ?? null}
            />
            {council.influence && <p className="mt-4 text-sm text-muted">{council.influence.sentence}</p>}
          </Card>
          <div className="grid items-start gap-5 wide:grid-cols-[1.4fr_1fr]">
            <CouncilPoints council={council} point={point} />
            <Card heading="Séance">
              <Stack>
                {/* A date refused, then kept with its meeting: the form starts afresh from what is kept. */}
                <SessionForm key={moves} council={council} onMoved={() => setMoves(moves + 1)} />
                <ConvocationNote council={council} />
              </Stack>
            </Card>
          </div>
        </Stack>
      </PageBody>
    </>
  );
}
