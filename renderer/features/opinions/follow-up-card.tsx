import { useId } from 'react';
import {
  followedWhyLabel,
  followUpLabels,
  followUps,
  followUpSchema,
} from '../../../db/domain/council-decision.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { addresseeLabels } from '../../../db/domain/opinion-words.ts';
import { DecisionFields, useDecisionForm } from '../../opinions/decision-form.tsx';
import { FormSelect, FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { FormActions, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCommand } from '../../use-route.ts';
import type { OpinionView } from './opinion-view.ts';

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

function DecisionForm({ opinion }: { opinion: OpinionView }) {
  const formId = useId();
  const undoToast = useUndoToast();
  const form = useDecisionForm(opinion.councilItemId, opinion.decision, () =>
    undoToast('Décision du conseil notée.'),
  );
  return (
    <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
      <DecisionFields form={form} />
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

/** A point put off: its avis follows it to the conseil that takes it up. */
function PutOff({ opinion, onCarry }: { opinion: OpinionView; onCarry: () => void }) {
  const { carriedTo } = opinion;
  if (carriedTo)
    return (
      <p>
        <Link href={`#/avis/${carriedTo.id}`}>
          <FrenchText>{`Avis repris pour le conseil du ${formatDate(carriedTo.sessionDate, 'long')}`}</FrenchText>
        </Link>
      </p>
    );
  return (
    <Notice
      heading="Le point est reporté"
      actions={
        <Button size="small" onPress={onCarry}>
          Reprendre l’avis…
        </Button>
      }
    >
      Son avis peut le suivre dans le conseil qui le reprendra.
    </Notice>
  );
}

/** What the elected body did with the point and with the avis. */
export function FollowUpCard({ opinion, onCarry }: { opinion: OpinionView; onCarry: () => void }) {
  const { decision, closedOn } = opinion;
  return (
    <Card heading="Suites données">
      <Stack gap="large">
        <DecisionForm opinion={opinion} />
        {decision?.outcome === 'postponed' && closedOn !== null && (
          <PutOff opinion={opinion} onCarry={onCarry} />
        )}
        {decision && <FollowUpForm opinion={opinion} />}
      </Stack>
    </Card>
  );
}
