import { useId } from 'react';
import { sectionOfKind } from '../../../db/domain/agenda-section.ts';
import {
  type RecurringItem,
  recurringItemSchema,
  rhythmUnitLabels,
  rhythmUnits,
} from '../../../db/domain/recurrence.ts';
import { FormDate, FormDuration, FormInteger, FormSelect, FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import type { Recurring } from './recurring-list.tsx';
import { useSectionOptions } from './section-options.ts';
import { StockPreparation } from './stock-preparation.tsx';

const blank = (sectionId: number): RecurringItem => ({
  title: '',
  question: '',
  expectedOutcome: '',
  sectionId,
  minutes: 15,
  note: '',
  rhythmUnit: 'month',
  rhythmEvery: 3,
  startDate: '',
});

/** A recurring point and its rhythm. */
export function RecurringDialog({ item, onClose }: { item: Recurring | null; onClose: () => void }) {
  const formId = useId();
  const { today } = useAppStatus();
  const save = useCommand('recurring.save');
  const undoToast = useUndoToast();
  const sections = useRoute('section.list', {});
  const values = item ? recurringItemSchema.parse(item) : blank(sectionOfKind(sections, 'exchange'));
  const options = useSectionOptions(values.sectionId);
  const form = useSubmitForm({
    schema: recurringItemSchema,
    defaultValues: values,
    submit: async (next) => {
      const result = await save({ id: item?.id ?? null, item: next });
      if (result.ok) {
        onClose();
        undoToast(item ? 'Point récurrent modifié.' : 'Point récurrent ajouté.');
      }
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      heading={item ? 'Modifier le point récurrent' : 'Ajouter un point récurrent'}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.isPending}>
            {item ? 'Enregistrer' : 'Ajouter'}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <div className="grid items-start gap-5 frame:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-4">
            <FormTextArea form={form} name="title" label="Intitulé" isRequired />
            <FormTextArea form={form} name="question" label="Question posée au collectif" />
            <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-start gap-4">
              <FormSelect form={form} name="sectionId" label="Rubrique" options={options} />
              <FormDuration form={form} name="minutes" label="Durée" />
            </div>
            <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-start gap-4">
              <FormInteger form={form} name="rhythmEvery" label="Tous les" />
              <FormSelect
                form={form}
                name="rhythmUnit"
                label="Réunions ou mois"
                options={rhythmUnits.map((id) => ({ id, label: rhythmUnitLabels[id] }))}
              />
            </div>
            <FormDate
              form={form}
              name="startDate"
              label="À partir du"
              today={today}
              help="Laissez vide pour que le rythme vaille dès maintenant."
            />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <StockPreparation form={form} outcome="expectedOutcome" note="note" />
          </div>
        </div>
      </Form>
    </Dialog>
  );
}
