import { formatDate } from '../../../db/domain/french-dates.ts';
import type { TurnKind } from '../../../db/domain/turn.ts';
import { atHead } from '../../../db/domain/turns.ts';
import { typeset } from '../../../db/domain/typography.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { CollectiveTabs } from '../../shell/collective-tabs.tsx';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { Link, LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { AgreedDuties } from './agreed-duties.tsx';

type Turns = RouteOutput<'turns.list'>;
type Voice = Turns['voices'][number];
type Meeting = Turns['meetings'][number];
type Cell = Meeting[TurnKind];

const words: Record<TurnKind, { heading: string; count: string; noun: string }> = {
  host: { heading: 'Accueil', count: 'Accueils', noun: 'l’accueil' },
  facilitator: { heading: 'Animation', count: 'Animations', noun: 'l’animation' },
};

const dateOrDash = (date: string): string => (date === '' ? '–' : formatDate(date, 'numeric'));

const number = (value: number) => (value === 0 ? '–' : value);

/** By collectivity: how many turns, the last, the next, the passes. In reading order: nothing is ranked. */
function TallyCard({ kind, voices }: { kind: TurnKind; voices: readonly Voice[] }) {
  const columns: Column<Voice>[] = [
    {
      id: 'name',
      heading: 'Collectivité',
      renderCell: (voice) => (
        <>
          <FrenchText>{voice.name}</FrenchText>
          {kind === 'facilitator' && voice.isVacant && (
            <span className="block text-xs text-muted">direction vacante aujourd’hui</span>
          )}
        </>
      ),
    },
    { id: 'done', heading: words[kind].count, align: 'end', renderCell: (voice) => number(voice[kind].done) },
    { id: 'last', heading: 'Dernier', align: 'end', renderCell: (voice) => dateOrDash(voice[kind].last) },
    { id: 'next', heading: 'Prévu', align: 'end', renderCell: (voice) => dateOrDash(voice[kind].next) },
    {
      id: 'passes',
      heading: 'Passés',
      align: 'end',
      renderCell: (voice) => number(voice[kind].passes),
      onlyWide: true,
    },
  ];
  return (
    <Card heading={words[kind].heading} padding="flush">
      <DataTable
        caption={`Tours d’${kind === 'host' ? 'accueil' : 'animation'} par collectivité`}
        columns={columns}
        lines={voices}
        lineId={({ id }) => String(id)}
      />
    </Card>
  );
}

/** What is proposed for a meeting to come, taken in one press. */
function Proposed({ meeting, kind }: { meeting: Meeting; kind: TurnKind }) {
  const update = useCommand('meeting.update');
  const undoToast = useUndoToast();
  const { proposal, goesRound } = meeting[kind];
  if (!goesRound) return <span className="text-muted">à convenir</span>;
  if (!proposal) return <span className="text-muted">–</span>;
  const [holder] = proposal.holders;
  const choose = async () => {
    const patch =
      kind === 'host'
        ? { hostId: proposal.collectivityId }
        : { facilitatorId: holder?.memberId ?? null, facilitatorForId: proposal.collectivityId };
    const result = await update({ id: meeting.id, patch });
    const when = formatDate(meeting.date, 'long');
    undoToast(
      result.ok ? `${atHead(proposal.spoken)} a ${words[kind].noun} du ${when}.` : result.message,
      result.ok,
    );
  };
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        <span>
          <span className="text-muted">Proposé&nbsp;:</span> <FrenchText>{proposal.name}</FrenchText>
        </span>
        <Button
          variant="quiet"
          size="small"
          aria-label={`Choisir ${typeset(proposal.name)} pour ${words[kind].noun} du ${formatDate(meeting.date, 'long')}`}
          onPress={() => void choose()}
        >
          Choisir
        </Button>
      </span>
      <span className="block text-xs text-pretty text-muted">{proposal.reason}</span>
    </>
  );
}

function Passed({ cell }: { cell: Cell }) {
  return cell.passes.map(({ id, spoken, reason }) => (
    <span key={id} className="block text-xs text-muted">
      {atHead(spoken)} a passé son tour
      {reason !== '' && <FrenchText>{` (${reason})`}</FrenchText>}.
    </span>
  ));
}

function TurnCell({ meeting, kind, voices }: { meeting: Meeting; kind: TurnKind; voices: readonly Voice[] }) {
  const cell = meeting[kind];
  const voice = voices.find(({ id }) => id === cell.voiceId);
  const counted = kind === 'facilitator' && voice !== undefined && !cell.who.includes(voice.name);
  return (
    <>
      {cell.who === '' ? (
        <Proposed meeting={meeting} kind={kind} />
      ) : (
        <>
          <FrenchText>{cell.who}</FrenchText>
          {counted && <span className="block text-xs text-muted">compté pour {voice.spoken}</span>}
        </>
      )}
      <Passed cell={cell} />
    </>
  );
}

function MeetingsCard({
  heading,
  meetings,
  turns,
}: {
  heading: string;
  meetings: readonly Meeting[];
  turns: Turns;
}) {
  return (
    <Card heading={heading} padding="flush">
      <DataTable
        caption={`Tours des réunions\u00a0: ${heading}`}
        lines={meetings}
        lineId={({ id }) => String(id)}
        columns={[
          {
            id: 'date',
            heading: 'Réunion',
            width: 'frame:w-[24%]',
            renderCell: ({ id, date }) => (
              <Link href={`#/reunions/${id}`} look="quiet">
                <FrenchText>{formatDate(date, 'full')}</FrenchText>
              </Link>
            ),
          },
          {
            id: 'host',
            heading: 'Accueil',
            width: 'frame:w-[36%]',
            renderCell: (meeting) => <TurnCell meeting={meeting} kind="host" voices={turns.voices} />,
          },
          {
            id: 'facilitator',
            heading: 'Animation',
            renderCell: (meeting) => <TurnCell meeting={meeting} kind="facilitator" voices={turns.voices} />,
          },
        ]}
      />
    </Card>
  );
}

const oneVoiceEach = 'une voix chacune, quelle que soit leur taille.';

const subtitle = ({ host, facilitator }: { host: boolean; facilitator: boolean }): string => {
  if (host && facilitator) return `Accueil et animation tournent entre les collectivités, ${oneVoiceEach}`;
  if (host) return `L’accueil tourne entre les collectivités, ${oneVoiceEach}`;
  return facilitator
    ? `L’animation tourne entre les collectivités, ${oneVoiceEach}`
    : `Qui a accueilli et qui a animé, collectivité par collectivité, ${oneVoiceEach}`;
};

/** Who did what when, over the years: each voice counts for one, whatever its size. */
export function TurnsPlace() {
  const turns = useRoute('turns.list', {});
  const { rotation } = useRoute('rules.get', {}).rules;
  const { today, voices, meetings } = turns;
  const coming = meetings.filter(({ date }) => date >= today).toReversed();
  const past = meetings.filter(({ date }) => date < today);
  const years = [...new Set(past.map(({ date }) => date.slice(0, 4)))];
  return (
    <>
      <PageHeader
        title="Tours"
        breadcrumb={[{ label: 'Collectif', href: '#/collectif' }]}
        subtitle={subtitle(rotation.rule)}
        tabs={<CollectiveTabs tab="tours" />}
      />
      <PageBody>
        {meetings.length === 0 ? (
          <EmptyState
            heading="Aucun tour pour l’instant"
            action={
              <LinkButton href="#/reunions/nouvelle" variant="primary">
                Ajouter une réunion
              </LinkButton>
            }
          >
            {rotation.rule.host || rotation.rule.facilitator
              ? 'À chaque réunion, ce qui tourne sera proposé à la collectivité qui attend depuis le plus longtemps.'
              : 'Chaque réunion dira qui l’a accueillie et qui l’a animée.'}
          </EmptyState>
        ) : (
          <Stack gap="large">
            <AgreedDuties rotation={rotation} />
            {coming.length > 0 && <MeetingsCard heading="À venir" meetings={coming} turns={turns} />}
            <Columns>
              <TallyCard kind="host" voices={voices} />
              <TallyCard kind="facilitator" voices={voices} />
            </Columns>
            {years.map((year) => (
              <MeetingsCard
                key={year}
                heading={year}
                meetings={past.filter(({ date }) => date.startsWith(year))}
                turns={turns}
              />
            ))}
          </Stack>
        )}
      </PageBody>
    </>
  );
}
