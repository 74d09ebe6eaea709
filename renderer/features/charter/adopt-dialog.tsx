import { useId } from 'react';
import { useWatch } from 'react-hook-form';
import { adoptionSchema } from '../../../db/domain/charter-adoption.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { FormDate, FormSelect, FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { FieldRow } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCommand, useRoute } from '../../use-route.ts';

/** What is worth a look first: it warns, and never blocks. */
function Warnings() {
  const { warnings } = useRoute('charter.beforeAdoption', {});
  if (warnings.length === 0) return null;
  return (
    <Notice kind="warn" heading="À regarder avant d’adopter">
      <ul className="mt-1 list-disc pl-5">
        {warnings.map((warning) => (
          <li key={warning}>
            <FrenchText>{warning}</FrenchText>
          </li>
        ))}
      </ul>
      <p className="mt-1">Rien n’empêche d’adopter la charte en l’état.</p>
    </Notice>
  );
}

/** The draft becomes a version that nothing changes any more; what was said that day is kept with it. */
export function AdoptDialog({ number, onClose }: { number: number; onClose: () => void }) {
  const { today } = useAppStatus();
  const formId = useId();
  const adopt = useCommand('charter.adopt');
  const undoToast = useUndoToast();
  const meetings = useRoute('meeting.list', {}).filter(({ date }) => date <= today);
  const form = useSubmitForm({
    schema: adoptionSchema,
    defaultValues: {
      adoptedOn: meetings[0]?.date ?? today,
      effectiveFrom: meetings[0]?.date ?? today,
      meetingId: meetings[0]?.id ?? null,
      adoptionNote: '',
    },
    submit: async (values) => {
      const result = await adopt(values);
      if (!result.ok) return result;
      undoToast(`La version ${number} est adoptée.`);
      onClose();
      return result;
    },
  });
  const [adoptedOn, effectiveFrom, meetingId] = useWatch({
    control: form.control,
    name: ['adoptedOn', 'effectiveFrom', 'meetingId'],
  });
  const met = meetings.find(({ id }) => id === meetingId);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      heading={`Adopter la version ${number}`}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={form.isPending} type="submit" form={formId}>
            Adopter cette version
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <Warnings />
        <p className="text-md">
          Le texte sera figé. La version suivante en partira, et les deux pourront être comparées.
        </p>
        <FormSelect
          form={form}
          name="meetingId"
          label="Réunion où elle est adoptée"
          help="Les réunions tenues sont proposées, pas celles qui sont à venir."
          noneLabel="Une autre réunion, ou aucune"
          options={meetings.map(({ id, date }) => ({
            id,
            label: `Réunion du ${formatDate(date, 'full')}`,
          }))}
        />
        {met && met.date !== adoptedOn && (
          <p className="-mt-2">
            <Button
              size="small"
              variant="quiet"
              onPress={() => {
                if (effectiveFrom === adoptedOn) form.setValue('effectiveFrom', met.date);
                form.setValue('adoptedOn', met.date);
              }}
            >
              Prendre sa date, le {formatDate(met.date, 'long')}
            </Button>
          </p>
        )}
        <FieldRow>
          <FormDate form={form} name="adoptedOn" label="Adoptée le" today={today} isRequired />
          <FormDate
            form={form}
            name="effectiveFrom"
            label="S’applique à partir du"
            help="Les délais et les tours suivent cette version à partir de ce jour."
            today={today}
            isRequired
          />
        </FieldRow>
        <FormTextArea
          form={form}
          name="adoptionNote"
          label="Ce qui a été dit ce jour-là"
          help="Les désaccords s’écrivent ici, tels qu’ils ont été dits&nbsp;: ils s’impriment avec la charte."
        />
      </Form>
    </Dialog>
  );
}
