import { useWatch } from 'react-hook-form';
import {
  type CouncilDecision,
  councilDecisionSchema,
  councilOutcomeLabels,
  councilOutcomes,
  isVoted,
} from '../../db/domain/council-decision.ts';
import type { RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { FormInteger, FormSelect, FormText, FormTextArea } from '../forms/fields.tsx';
import { useSubmitForm } from '../forms/use-submit-form.ts';
import { FieldRow } from '../ui/layout.tsx';
import { useCommand } from '../use-route.ts';

type Decision = RouteOutput<'decision.get'>['decision'];

const fields = councilDecisionSchema.omit({ consequences: true });

/** What communes have to deliberate is written elsewhere: it is kept as it is. */
const consequencesOf = (decision: Decision): CouncilDecision['consequences'] =>
  (decision?.consequences ?? []).map(({ collectivityId, subject, dueOn, doneOn }) => ({
    collectivityId,
    subject,
    dueOn,
    doneOn,
  }));

/** A form of what the conseil did with a point. */
export const useDecisionForm = (councilItemId: number, decision: Decision, onDone: () => void) => {
  const save = useCommand('decision.save');
  return useSubmitForm({
    schema: fields,
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
      const result = await save({ councilItemId, ...decided, consequences: consequencesOf(decision) });
      if (result.ok) onDone();
      return result;
    },
  });
};

/** Its fields; what a vote gives is asked for when there was one. */
export function DecisionFields({ form }: { form: ReturnType<typeof useDecisionForm> }) {
  const outcome = useWatch({ control: form.control, name: 'outcome' });
  const hasVotes = councilOutcomes.includes(outcome) && isVoted(outcome);
  return (
    <>
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
    </>
  );
}
