import { useId } from 'react';
import { useWatch } from 'react-hook-form';
import {
  councilDecisionSchema,
  councilOutcomeLabels,
  councilOutcomes,
  followedWhyLabel,
  followUpLabels,
  followUps,
  followUpSchema,
  isVoted,
} from '../../../db/domain/council-decision.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { addresseeLabels } from '../../../db/domain/opinion-words.ts';
import { FormInteger, FormSelect, FormText, FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { FieldRow, FormActions, Stack } from '../../ui/layout.tsx';
import { useCommand } from '../../use-route.ts';
import type { OpinionView } from './opinion-tones.ts';

/** To whom the avis went, and when. */
export function TransmissionCard({ opinion, onTransmit }: { opinion: OpinionView; onTransmit: () => void }) {
  const takeBack = useCommand('opinion.takeBackTransmission');
  const undoToast = useUndoToast();
  const remove = async (transmissionId: number) => {
    const result = await takeBack({ id: opinion.id, transmissionId });
    undoToast(result.ok ? 'Transmission retirée.' : result.message, result.ok);
  };
  const { transmissions } = opinion;
  return (
    <Card heading="Transmission">
      <Stack>
        {transmissions.length === 0 && <p className="text-muted">L’avis n’est pas encore transmis.</p>}
        <ul className="flex flex-col gap-1">
          {transmissions.map(({ id, addressee, sentOn }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-2">
              <span>
                <FrenchText>{`${addresseeLabels[addressee]}, le ${formatDate(sentOn, 'long')}`}</FrenchText>
              </span>
              <Button
                variant="quiet"
                size="small"
                aria-label={`Retirer la transmission du ${formatDate(sentOn, 'long')}`}
                onPress={() => void remove(id)}
              >
                Retirer
              </Button>
            </li>
          ))}
        </ul>
        <FormActions>
          <Button variant={transmissions.length === 0 ? 'primary' : 'secondary'} onPress={onTransmit}>
            Noter une transmission…
          </Button>
        </FormActions>
      </Stack>
    </Card>
  );
}

const decisionFields = councilDecisionSchema.omit({ consequences: true });

function DecisionForm({ opinion }: { opinion: OpinionView }) {
  const formId = useId();
  const save = useCommand('decision.save');
  const undoToast = useUndoToast();
  const { decision, councilItemId } = opinion;
  const form = useSubmitForm({
    schema: decisionFields,
    defaultValues: {
      // Nothing is chosen for her: null is refused at its field, with its sentence.
      outcome: decision?.outcome ?? (null as never),
      number: decision?.number ?? '',
      votesFor: decision?.votesFor ?? null,
      votesAgainst: decision?.votesAgainst ?? null,
      abstentions: decision?.abstentions ?? null,
      note: decision?.note ?? '',
    },
    submit: async (decided) => {
      const consequences = (decision?.consequences ?? []).map(
        ({ collectivityId, subject, dueOn, doneOn }) => ({
          collectivityId,
          subject,
          dueOn,
          doneOn,
        }),
      );
      const result = await save({ councilItemId, ...decided, consequences });
      if (result.ok) undoToast('Décision du conseil notée.');
      return result;
    },
  });
  const outcome = useWatch({ control: form.control, name: 'outcome' });
  const hasVotes = councilOutcomes.includes(outcome) && isVoted(outcome);
  return (
    <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
      <FormSelect
        form={form}
        name="outcome"
        label="Ce que le conseil a décidé"
        options={councilOutcomes.map((id) => ({ id, label: councilOutcomeLabels[id] }))}
      />
      {hasVotes && (
        <>
          <FormText form={form} name="number" label="Numéro de la délibération" />
          <FieldRow>
            <FormInteger form={form} name="votesFor" label="Pour" />
            <FormInteger form={form} name="votesAgainst" label="Contre" />
            <FormInteger form={form} name="abstentions" label="Abstentions" />
          </FieldRow>
        </>
      )}
      <FormTextArea
        form={form}
        name="note"
        label="Précision"
        help="Ce que le conseil a modifié, ou pourquoi le point est reporté."
      />
      <FormActions>
        <Button type="submit" isPending={form.isPending}>
          Noter la décision
        </Button>
      </FormActions>
    </Form>
  );
}

const followed = ({ followed: value, followedWhy }: OpinionView) => ({ followed: value, followedWhy });

function FollowUpForm({ opinion }: { opinion: OpinionView }) {
  const save = useCommand('opinion.saveFollowUp');
  const form = useAutosaveForm({
    schema: followUpSchema,
    values: followed(opinion),
    save: async (patch) => {
      const result = await save({ id: opinion.id, ...followed(opinion), ...patch });
      return result.ok ? { ok: true, values: followed(result.data) } : result;
    },
  });
  return (
    <Stack>
      <FormSelect
        form={form}
        name="followed"
        label="Suite donnée à l’avis"
        noneLabel="Pas encore connue"
        options={followUps.map((id) => ({ id, label: followUpLabels[id] }))}
      />
      <FormTextArea
        form={form}
        name="followedWhy"
        label={followedWhyLabel}
        help="Les élus ne doivent pas de raison&nbsp;: ce qui est su s’écrit ici."
      />
    </Stack>
  );
}

/** What the elected body did with the point and with the avis. */
export function FollowUpCard({ opinion }: { opinion: OpinionView }) {
  return (
    <Card heading="Suites données">
      <Stack gap="large">
        <DecisionForm opinion={opinion} />
        {opinion.decision && <FollowUpForm opinion={opinion} />}
      </Stack>
    </Card>
  );
}
