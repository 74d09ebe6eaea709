import { useRef, useState } from 'react';
import { z } from 'zod';
import { openingField } from '../../../db/domain/decision-record.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { fromInstant } from '../../../db/domain/paris-time.ts';
import { FormTextArea } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { MeetingTabs } from '../../meetings/meeting-tabs.tsx';
import { PaperActions } from '../../paper/paper-actions.tsx';
import { PaperChoice, usePapers } from '../../paper/paper-choice.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { useAskedFor } from '../../shell/use-asked-for.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { useActionDialog } from './action-dialogs.tsx';
import { useDecisionDialog } from './decision-dialogs.tsx';
import { ApproveDialog, CorrectDialog, Corrections, Standing } from './record-approval.tsx';
import {
  AgreedList,
  type RecordGestures,
  RecordItemSection,
  type RecordPart,
  type RecordView,
} from './record-item.tsx';

const openingSchema = z.object({ opening: openingField });

function Opening({ view }: { view: RecordView }) {
  const save = useCommand('record.saveOpening');
  const form = useAutosaveForm({
    schema: openingSchema,
    values: { opening: view.record.opening },
    save: async ({ opening = '' }) => {
      const result = await save({ id: view.meetingId, opening });
      return result.ok ? { ok: true, values: { opening: result.data.record.opening } } : result;
    },
  });
  return (
    <FormTextArea
      form={form}
      name="opening"
      label="Phrase d’ouverture"
      help="Facultative, au-dessus des points."
      rows={2}
    />
  );
}

/** What a reader would miss; each line leads to its point. */
function Warnings({ view, onItem }: { view: RecordView; onItem: (id: number) => void }) {
  if (view.warnings.length === 0) return null;
  return (
    <Notice kind="warn" heading="À vérifier avant l’envoi">
      <ul className="flex flex-col gap-1">
        {view.warnings.map(({ itemId, sentence }) => (
          <li key={`${itemId}-${sentence}`}>
            {itemId === null ? (
              <FrenchText>{sentence}</FrenchText>
            ) : (
              <button
                type="button"
                className="text-left underline decoration-1 underline-offset-2"
                onClick={() => onItem(itemId)}
              >
                <FrenchText>{sentence}</FrenchText>
              </button>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What is done with what was agreed, each gesture undone by « Annuler ». */
const useGestures = (
  view: RecordView,
  open: ReturnType<typeof useActionDialog>['open'],
  openDecision: ReturnType<typeof useDecisionDialog>['open'],
): RecordGestures | null => {
  const removeEntry = useCommand('sitting.removeEntry');
  const move = useCommand('record.moveEntry');
  const removeAction = useCommand('action.remove');
  const undoToast = useUndoToast();
  if (view.approval) return null;
  const { meetingId } = view;
  return {
    addDecision: (itemId) => openDecision({ itemId, decision: null }),
    editDecision: (decision) => openDecision({ itemId: null, decision }),
    removeDecision: ({ id, number }) =>
      void removeEntry({ id: meetingId, which: { kind: 'decision', id } }).then((result) =>
        undoToast(result.ok ? `Décision ${number} retirée.` : result.message, result.ok),
      ),
    move: (kind, entryId, to) => void move({ id: meetingId, which: { kind, id: entryId }, to }),
    addAction: (itemId) => open({ kind: 'new', where: { meetingId, itemId } }),
    editAction: ({ id }) => {
      const action = view.actions.find((each) => each.id === id);
      if (action) open({ kind: 'edit', action });
    },
    removeAction: ({ id }) =>
      void removeAction({ id }).then((result) =>
        undoToast(result.ok ? 'Action retirée.' : result.message, result.ok),
      ),
  };
};

/** The relevé de décisions of a meeting: what it says on the left, and on the right the page as it prints. */
export function RecordPlace({ id, asked }: { id: number; asked: RecordPart | null }) {
  const view = useRoute('record.get', { id });
  const { record, approval, sentAt } = view;
  const { open, dialog } = useActionDialog();
  const { open: openDecision, dialog: decisionDialog } = useDecisionDialog(id);
  const gestures = useGestures(view, open, openDecision);
  const [current, setCurrent] = useState<number | null>(null);
  const [sheet, setSheet] = useState<'approve' | 'correct' | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const papers = usePapers([
    { id: 'record', label: 'Relevé de décisions', document: { kind: 'record', id } },
    {
      id: 'notes',
      label: 'Relevé avec les notes de séance',
      description: 'Les notes prises point par point s’impriment aussi',
      document: { kind: 'record', id, withNotes: true },
      startsGroup: true,
    },
  ]);
  const { document, label } = papers.shown;
  const show = (part: RecordPart) => {
    const shown = form.current?.querySelector<HTMLElement>(`#${part}`);
    shown?.focus();
    shown?.scrollIntoView({ block: part.startsWith('point') ? 'start' : 'center' });
  };
  const goTo = (itemId: number) => show(`point-${itemId}`);
  const [found, setFound] = useState(asked);
  useAskedFor(asked, (part) => {
    setFound(part);
    show(part);
  });
  return (
    <>
      <PageHeader
        title="Relevé de décisions"
        titleAside={formatDate(record.date, 'full')}
        breadcrumb={[
          { label: 'Réunions', href: '#/reunions' },
          { label: `Réunion du ${formatDate(record.date, 'long')}`, href: `#/reunions/${id}` },
        ]}
        subtitle={
          <span className="flex flex-wrap items-center gap-x-3">
            {approval ? <Tag tone="ok">approuvé</Tag> : <Tag tone="soon">projet</Tag>}
            {sentAt !== null && (
              <FrenchText>{`envoyé le ${formatDate(fromInstant(sentAt).date, 'long')}`}</FrenchText>
            )}
          </span>
        }
        actions={
          <>
            {view.isHeld && <LinkButton href={`#/reunions/${id}/releve/envoyer`}>Envoyer…</LinkButton>}
            <PaperActions document={document} label={label} formats={['docx', 'odt', 'txt']} />
          </>
        }
        tabs={<MeetingTabs meetingId={id} tab="releve" />}
      />
      <div className="grid min-h-0 flex-1 wide:grid-cols-[30rem_minmax(0,1fr)] wide:grid-rows-[minmax(0,1fr)] min-[100rem]:grid-cols-[42rem_minmax(0,1fr)] max-wide:overflow-y-auto">
        <div ref={form} className="relative min-h-0 px-5 py-4 wide:overflow-y-auto">
          <Stack>
            {!view.isHeld && (
              <Notice heading="Cette réunion n’a pas encore eu lieu">
                Le relevé se remplit à mesure que la séance se tient. Il se lit ici dès maintenant.
              </Notice>
            )}
            {view.isHeld && (
              <Standing
                view={view}
                onApprove={() => setSheet('approve')}
                onCorrect={() => setSheet('correct')}
              />
            )}
            <Corrections view={view} />
            {view.isHeld && <Warnings view={view} onItem={goTo} />}
            {!approval && (
              <>
                {!view.isOpened && (
                  <Notice
                    heading="Rien n’a encore été noté en séance"
                    actions={
                      <LinkButton size="small" href={`#/reunions/${id}/seance`}>
                        Ouvrir la séance
                      </LinkButton>
                    }
                  >
                    Ouvrez la séance pour noter les présences et les décisions, même après coup.
                  </Notice>
                )}
                <Opening view={view} />
              </>
            )}
            {record.items.map((item) => (
              <RecordItemSection
                key={item.itemId}
                item={item}
                found={found}
                isCurrent={current === item.itemId}
                onCurrent={() => setCurrent(item.itemId)}
                gestures={gestures}
              />
            ))}
            <AgreedList {...record.others} gestures={gestures} found={found} />
          </Stack>
          {dialog}
          {decisionDialog}
          {sheet === 'approve' && <ApproveDialog view={view} onClose={() => setSheet(null)} />}
          {sheet === 'correct' && <CorrectDialog view={view} onClose={() => setSheet(null)} />}
        </div>
        <PaperPane document={document} current={current} onItem={goTo} choice={<PaperChoice {...papers} />} />
      </div>
    </>
  );
}
