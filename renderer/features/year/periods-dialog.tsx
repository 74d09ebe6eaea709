import { useId, useState } from 'react';
import { closedPeriodSchema } from '../../../db/domain/closed-period.ts';
import { readPeriodLines } from '../../../db/domain/closed-period-lines.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormDate, FormText } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { FieldRow, Row, Stack } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useCommand, useRoute } from '../../use-route.ts';

type Period = RouteOutput<'planning.periods'>[number];
const blank = { label: '', startDate: '', endDate: '' };

const spanOf = ({ startDate, endDate }: Omit<Period, 'id' | 'label'>): string =>
  startDate === endDate
    ? `le ${formatDate(startDate, 'long')}`
    : `du ${formatDate(startDate, 'long')} au ${formatDate(endDate, 'long')}`;

/** Adds one period, or changes `period`. */
function PeriodForm({ period, onDone }: { period: Period | null; onDone: () => void }) {
  const { today } = useAppStatus();
  const add = useCommand('planning.addPeriods');
  const update = useCommand('planning.updatePeriod');
  const form = useSubmitForm({
    schema: closedPeriodSchema,
    defaultValues: period
      ? { label: period.label, startDate: period.startDate, endDate: period.endDate }
      : blank,
    submit: async (values) => {
      const result = period
        ? await update({ id: period.id, patch: values })
        : await add({ periods: [values] });
      if (result.ok) {
        onDone();
        if (!period) form.reset();
      }
      return result;
    },
  });
  return (
    <Form onSubmit={form.onSubmit} message={form.message}>
      <FieldRow>
        <FormText form={form} name="label" label="Intitulé" isRequired placeholder="Vacances de Noël" />
        <FormDate form={form} name="startDate" label="Premier jour" today={today} isRequired />
        <FormDate form={form} name="endDate" label="Dernier jour" today={today} isRequired />
      </FieldRow>
      <Row>
        <Button type="submit" variant={period ? 'primary' : 'secondary'} isPending={form.isPending}>
          {period ? 'Enregistrer' : 'Ajouter la période'}
        </Button>
        {period && (
          <Button variant="quiet" onPress={onDone}>
            Renoncer
          </Button>
        )}
      </Row>
    </Form>
  );
}

/** A list pasted, read as it is typed: what will be added, and what is set aside with its reason. */
function PasteForm({ onDone }: { onDone: () => void }) {
  const { today } = useAppStatus();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const add = useCommand('planning.addPeriods');
  const undoToast = useUndoToast();
  const { taken, aside } = readPeriodLines(text, today);
  const send = async () => {
    const result = await add({ periods: taken });
    if (!result.ok) {
      setFault(result.message);
      return;
    }
    onDone();
    undoToast(`${count(taken.length, 'période ajoutée', 'périodes ajoutées')}.`);
  };
  return (
    <Stack>
      <TextArea
        label="Une période par ligne"
        help="Par exemple&nbsp;: Vacances de Noël du 19/12/2026 au 03/01/2027"
        rows={4}
        value={text}
        onChange={setText}
        error={fault}
      />
      {(taken.length > 0 || aside.length > 0) && (
        <ul className="text-sm" aria-label="Ce qui est compris">
          {taken.map((period) => (
            <li key={`${period.label}${period.startDate}`}>
              <FrenchText>{`${period.label}, ${spanOf(period)}`}</FrenchText>
            </li>
          ))}
          {aside.map(({ line, why }) => (
            <li key={line} className="text-amber">
              «&nbsp;{line}&nbsp;» laissée de côté&nbsp;: {why}
            </li>
          ))}
        </ul>
      )}
      <Row>
        <Button isDisabled={taken.length === 0} onPress={() => void send()}>
          {taken.length === 0
            ? 'Ajouter ces périodes'
            : `Ajouter ${count(taken.length, 'période', 'périodes')}`}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          Renoncer
        </Button>
      </Row>
    </Stack>
  );
}

function PeriodLine({ period, onEdit }: { period: Period; onEdit: () => void }) {
  const remove = useCommand('planning.removePeriod');
  const undoToast = useUndoToast();
  const removeIt = async () => {
    const result = await remove({ id: period.id });
    undoToast(result.ok ? `${period.label}\u00a0: période supprimée.` : result.message, result.ok);
  };
  return (
    <li className="flex items-center gap-2 border-t border-line py-1 first:border-t-0">
      <span className="min-w-0 flex-1">
        <span className="font-semibold">
          <FrenchText>{period.label}</FrenchText>
        </span>
        <span className="block text-sm text-muted">
          <FrenchText>{spanOf(period)}</FrenchText>
        </span>
      </span>
      <Button variant="quiet" size="small" aria-label={`Modifier ${period.label}`} onPress={onEdit}>
        Modifier
      </Button>
      <Button
        variant="quiet"
        size="small"
        tone="muted"
        aria-label={`Supprimer ${period.label}`}
        onPress={() => void removeIt()}
      >
        Supprimer
      </Button>
    </li>
  );
}

/** School breaks and closures: the days on which no meeting is planned. */
export function PeriodsDialog({ onClose }: { onClose: () => void }) {
  const periods = useRoute('planning.periods', {});
  const [mode, setMode] = useState<'add' | 'paste' | Period>('add');
  const headingId = useId();
  const back = () => setMode('add');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      heading="Périodes sans réunion"
      actions={
        <Button variant="primary" onPress={onClose}>
          Terminer
        </Button>
      }
    >
      <Stack>
        <p className="text-muted">
          Vacances scolaires, fermetures, congrès&nbsp;: les réunions planifiées les évitent. Les jours fériés
          et les week-ends sont évités d’office.
        </p>
        {mode === 'paste' ? (
          <PasteForm onDone={back} />
        ) : (
          <>
            <PeriodForm
              key={typeof mode === 'object' ? mode.id : 'new'}
              period={typeof mode === 'object' ? mode : null}
              onDone={back}
            />
            {mode === 'add' && (
              <div className="-mt-2 -ml-3">
                <Button variant="quiet" size="small" onPress={() => setMode('paste')}>
                  Coller une liste de périodes
                </Button>
              </div>
            )}
          </>
        )}
        {periods.length > 0 && (
          <section aria-labelledby={headingId}>
            <h3 id={headingId} className="pb-1 text-sm font-semibold text-muted">
              {count(periods.length, 'période', 'périodes')}
            </h3>
            <ul>
              {periods.map((period) => (
                <PeriodLine key={period.id} period={period} onEdit={() => setMode(period)} />
              ))}
            </ul>
          </section>
        )}
      </Stack>
    </Dialog>
  );
}
