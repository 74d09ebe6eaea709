import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { MeetingTabs } from '../../meetings/meeting-tabs.tsx';
import { PaperChoice } from '../../paper/paper-choice.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { useLeaving } from '../../shell/leaving.tsx';
import { useAskedFor } from '../../shell/use-asked-for.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { deadlineWords } from '../../timing/deadline-summary.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { AgendaPane } from './agenda-pane.tsx';
import { PackDialog } from './annexes-pack.tsx';
import { ItemForm } from './item-form.tsx';
import { MeetingDetails } from './meeting-details.tsx';
import { MeetingPaperActions, useMeetingPapers } from './papers.tsx';

export type MeetingView = RouteOutput<'meeting.get'>;

/** What the form in the middle shows: the meeting itself, or one of its points. */
export type Current = 'meeting' | number;

function SendBy({ meeting }: { meeting: MeetingView }) {
  const { deadline, isCancelled } = meeting;
  if (isCancelled) return <Tag>réunion annulée</Tag>;
  if (!deadline) return null;
  const { words, tone } = deadlineWords(deadline);
  return (
    <Tag tone={tone}>
      <FrenchText>
        {deadline.sentAt === null && !deadline.isMoot
          ? `à envoyer avant ${formatDate(deadline.date, 'short')} · ${formatTime(deadline.time)}`
          : `ordre du jour ${words}`}
      </FrenchText>
    </Tag>
  );
}

type ActionsProps = {
  meeting: MeetingView;
  papers: ReturnType<typeof useMeetingPapers>;
  onRemove: () => void;
};

function Actions({ meeting, papers, onRemove }: ActionsProps) {
  const markSent = useCommand('meeting.markSent');
  const group = useCommand('agenda.groupBySection');
  const isSent = meeting.agendaSentAt !== null;
  const [isPacking, setPacking] = useState(false);
  return (
    <>
      {isPacking && <PackDialog meetingId={meeting.id} onClose={() => setPacking(false)} />}
      <Menu
        label="Autres actions"
        variant="quiet"
        actions={[
          { id: 'pack', label: 'Dossier de séance…', onAction: () => setPacking(true) },
          {
            id: 'sent',
            label: isSent ? 'Noter l’ordre du jour comme non envoyé' : 'Noter l’ordre du jour comme envoyé',
            onAction: () => void markSent({ id: meeting.id, sent: !isSent }),
          },
          {
            id: 'group',
            label: 'Regrouper les points par rubrique',
            isDisabled: meeting.items.length < 2,
            onAction: () => void group({ id: meeting.id }),
          },
          {
            id: 'remove',
            label: 'Supprimer cette réunion',
            isDangerous: true,
            startsGroup: true,
            onAction: onRemove,
          },
        ]}
      />
      <MeetingPaperActions shown={papers.shown} />
    </>
  );
}

/** One meeting: its agenda on the left, the form in the middle, and on the right the page as it will print. */
export function MeetingPlace({ id, point }: { id: number; point: number | null }) {
  const meeting = useRoute('meeting.get', { id });
  const papers = useMeetingPapers(meeting);
  const navigate = useNavigate();
  const remove = useCommand('meeting.remove');
  const undoToast = useUndoToast();
  const leave = useLeaving();
  const [chosen, setChosen] = useState<Current>(point ?? 'meeting');
  // A refused field of the form shown is not dropped in silence: one is asked first.
  const setCurrent = (next: Current) => void leave(() => setChosen(next), 'refused');
  const item = meeting.items.find((each) => each.id === chosen) ?? null;
  const middle = useRef<HTMLElement>(null);
  // Where the focus goes once the form asked for is there; counted, so that asking twice focuses twice.
  const [focus, setFocus] = useState<{ on: 'title' | 'form'; count: number }>({ on: 'form', count: 0 });
  const focusNext = (on: 'title' | 'form') => setFocus(({ count }) => ({ on, count: count + 1 }));
  useEffect(() => {
    if (focus.count === 0) return;
    const title = focus.on === 'title' ? middle.current?.querySelector('textarea') : null;
    (title ?? middle.current)?.focus();
  }, [focus]);
  const edit = (itemId: number) =>
    void leave(() => {
      setChosen(itemId);
      focusNext('title');
    }, 'refused');
  useAskedFor(point, edit);
  const removeIt = async () => {
    await navigate({ to: '/reunions' });
    const result = await remove({ id });
    undoToast(result.ok ? 'Réunion supprimée, avec son ordre du jour.' : result.message, result.ok);
  };
  return (
    <>
      <PageHeader
        title={`Réunion du ${formatDate(meeting.date, 'full')}, ${formatTime(meeting.startTime)}`}
        {...(meeting.hostName !== '' && { titleAside: meeting.hostName })}
        breadcrumb={[{ label: 'Réunions', href: '#/reunions' }]}
        subtitle={<SendBy meeting={meeting} />}
        actions={<Actions meeting={meeting} papers={papers} onRemove={() => void removeIt()} />}
        tabs={<MeetingTabs meetingId={id} tab="preparer" />}
      />
      <div className="grid min-h-0 flex-1 frame:grid-cols-[minmax(15rem,17rem)_minmax(0,1fr)] frame:grid-rows-[minmax(0,1fr)] wide:grid-cols-[16.5rem_minmax(22rem,26rem)_minmax(0,1fr)] min-[100rem]:grid-cols-[20rem_34rem_minmax(0,1fr)]">
        <AgendaPane
          meeting={meeting}
          current={item ? item.id : 'meeting'}
          onCurrent={setCurrent}
          onEdit={edit}
        />
        {/* Too narrow for three columns: the form and, under it, the page. */}
        <div className="relative flex min-h-0 min-w-0 flex-col max-wide:frame:overflow-y-auto wide:contents">
          <section
            key={item?.id ?? 'meeting'}
            ref={middle}
            tabIndex={-1}
            aria-label={item ? 'Point choisi' : 'La réunion'}
            className="relative min-h-0 shrink-0 px-5 py-4 max-frame:border-t max-frame:border-line wide:overflow-y-auto"
          >
            <Suspense fallback={<Waiting />}>
              {item ? (
                <ItemForm
                  meeting={meeting}
                  item={item}
                  onGone={(next) => {
                    setChosen(next ?? 'meeting');
                    focusNext('form');
                  }}
                />
              ) : (
                <MeetingDetails meeting={meeting} />
              )}
            </Suspense>
          </section>
          <PaperPane
            document={papers.shown.document}
            current={item?.id ?? null}
            onItem={edit}
            choice={<PaperChoice {...papers} />}
          />
        </div>
      </div>
    </>
  );
}
