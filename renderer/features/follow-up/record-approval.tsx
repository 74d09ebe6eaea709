import { z } from 'zod';
import { correctionField } from '../../../db/domain/decision-record.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { FormSelect, FormTextArea } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Link, LinkButton } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { useCommand, useShownCommand } from '../../use-route.ts';
import type { RecordView } from './record-item.tsx';

type DialogProps = { view: RecordView; onClose: () => void };

const approvalSchema = z.object({ atId: idSchema });

/** Notes which later meeting approved the relevé: from then on it is locked. */
export function ApproveDialog({ view, onClose }: DialogProps) {
  const approve = useCommand('record.approve');
  const undoToast = useUndoToast();
  const first = view.since.find(({ id }) => id === view.proposed?.meetingId) ?? view.since[0];
  const form = useSubmitForm({
    schema: approvalSchema,
    defaultValues: { atId: first?.id ?? 0 },
    submit: async ({ atId }) => {
      const result = await approve({ id: view.meetingId, atId });
      if (!result.ok) return result;
      undoToast('Relevé approuvé.');
      onClose();
      return result;
    },
  });
  return (
    <FormDialog form={form} heading="Noter l’approbation" submitLabel="Approuver le relevé" onClose={onClose}>
      <p>
        Le relevé est alors gardé tel qu’il se lit aujourd’hui&nbsp;: ses décisions ne changent plus. Une
        erreur se corrige ensuite par un corrigendum daté. L’état des actions continue d’être suivi.
      </p>
      <FormSelect
        form={form}
        name="atId"
        label="Approuvé à la réunion du"
        options={view.since.map(({ id, date }) => ({ id, label: formatDate(date, 'full') }))}
      />
    </FormDialog>
  );
}

const correctionSchema = z.object({ text: correctionField });

/** Corrects an approved relevé, dated today, under it. */
export function CorrectDialog({ view, onClose }: DialogProps) {
  const correct = useCommand('record.correct');
  const undoToast = useUndoToast();
  const form = useSubmitForm({
    schema: correctionSchema,
    defaultValues: { text: '' },
    submit: async ({ text }) => {
      const result = await correct({ id: view.meetingId, text });
      if (!result.ok) return result;
      undoToast('Corrigendum ajouté.');
      onClose();
      return result;
    },
  });
  return (
    <FormDialog
      form={form}
      heading="Ajouter un corrigendum"
      submitLabel="Ajouter le corrigendum"
      onClose={onClose}
    >
      <p>Il est daté d’aujourd’hui et s’imprime sous le relevé, dont le texte approuvé ne change pas.</p>
      <FormTextArea form={form} name="text" label="Ce qui est corrigé" rows={3} isRequired />
    </FormDialog>
  );
}

type StandingProps = { view: RecordView; onApprove: () => void; onCorrect: () => void };

/** Where the relevé stands: in project, on an agenda, approved; and the one gesture that goes on. */
export function Standing({ view, onApprove, onCorrect }: StandingProps) {
  // Answers once the page is drawn: until then, the button it was pressed on is still there.
  const propose = useShownCommand('record.propose');
  const undoToast = useUndoToast();
  const { approval, proposed, nextAgenda, since, meetingId } = view;
  const proposing = useOnce(async () => {
    const result = await propose({ id: meetingId });
    undoToast(
      result.ok && result.data.proposed
        ? `Relevé inscrit à l’ordre du jour du ${formatDate(result.data.proposed.date, 'long')}.`
        : result.ok
          ? 'Relevé proposé à l’approbation.'
          : result.message,
      result.ok,
    );
  });
  if (approval)
    return (
      <>
        {!approval.isIntact && (
          <Notice kind="error" heading="Le texte gardé n’est plus celui qui a été approuvé">
            Le fichier de données a été modifié hors de CoDir. Reprenez le relevé dans une sauvegarde.
          </Notice>
        )}
        <Notice
          heading={<FrenchText>{`Approuvé le ${formatDate(approval.approvedOn, 'long')}`}</FrenchText>}
          actions={
            <Button size="small" onPress={onCorrect}>
              Ajouter un corrigendum…
            </Button>
          }
        >
          Son texte est gardé tel qu’il a été approuvé.
        </Notice>
      </>
    );
  const approveAction = since.length > 0 && (
    <Button size="small" onPress={onApprove}>
      Noter l’approbation…
    </Button>
  );
  if (proposed)
    return (
      <Notice heading="Proposé à l’approbation" actions={approveAction || undefined}>
        <FrenchText>Il est à l’ordre du jour de la </FrenchText>
        <Link href={`#/reunions/${proposed.meetingId}`}>
          <FrenchText>{`réunion du ${formatDate(proposed.date, 'long')}`}</FrenchText>
        </Link>
        .
      </Notice>
    );
  return (
    <Notice
      heading="En projet"
      actions={
        <>
          {nextAgenda ? (
            <Button size="small" variant="primary" isPending={proposing.isPending} onPress={proposing.press}>
              Proposer à l’approbation
            </Button>
          ) : (
            <LinkButton size="small" href="#/reunions/nouvelle">
              Créer la prochaine réunion
            </LinkButton>
          )}
          {approveAction}
        </>
      }
    >
      <FrenchText>
        {nextAgenda
          ? `Un geste l’inscrit à l’ordre du jour de la réunion du ${formatDate(nextAgenda.date, 'long')}.`
          : 'Aucune réunion n’est prévue après celle-ci\u00a0: le relevé sera proposé à la prochaine.'}
      </FrenchText>
    </Notice>
  );
}

/** Corrections made since approval, the first one first. */
export function Corrections({ view }: { view: RecordView }) {
  if (view.corrections.length === 0) return null;
  return (
    <Card heading="Corrigenda">
      <ul className="flex flex-col gap-2">
        {view.corrections.map(({ id, correctedOn, text }) => (
          <li key={id}>
            <p className="text-sm text-muted">
              <FrenchText>{formatDate(correctedOn, 'long')}</FrenchText>
            </p>
            <p>
              <FrenchText>{text}</FrenchText>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
