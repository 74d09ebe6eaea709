import { useId } from 'react';
import { agendaItemSchema, blankItem } from '../../../db/domain/agenda-item.ts';
import { sectionOfKind } from '../../../db/domain/agenda-section.ts';
import { FormDuration, FormRichText, FormSelect, FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import type { ReserveItem } from './reserve-list.tsx';
import { useSectionOptions } from './section-options.ts';
import { StockPreparation } from './stock-preparation.tsx';

/** What the dialog edits; the rest of the point is prepared once it is on an agenda. */
const formSchema = agendaItemSchema.pick({
  title: true,
  question: true,
  expectedOutcome: true,
  note: true,
  restrictedNote: true,
  sectionId: true,
  originId: true,
  minutes: true,
});

/** A point written straight in the reserve, or changed there. */
export function ReserveDialog({ item, onClose }: { item: ReserveItem | null; onClose: () => void }) {
  const formId = useId();
  const save = useCommand('reserve.save');
  const undoToast = useUndoToast();
  const { collectivities } = useRoute('collective.get', {});
  const sections = useRoute('section.list', {});
  const fresh = blankItem('', sectionOfKind(sections, 'exchange'));
  const { title, question, expectedOutcome, note, restrictedNote, sectionId, originId, minutes } =
    item ?? fresh;
  const options = useSectionOptions(sectionId);
  const form = useSubmitForm({
    schema: formSchema,
    defaultValues: { title, question, expectedOutcome, note, restrictedNote, sectionId, originId, minutes },
    submit: async (values) => {
      const kept = item ? agendaItemSchema.parse(item) : fresh;
      const result = await save({ id: item?.id ?? null, item: { ...kept, ...values } });
      if (result.ok) {
        onClose();
        undoToast(item ? 'Point de la réserve modifié.' : 'Point mis en réserve.');
      }
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      heading={item ? 'Modifier le point' : 'Ajouter un point à la réserve'}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.isPending}>
            {item ? 'Enregistrer' : 'Mettre en réserve'}
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
            <FormSelect
              form={form}
              name="originId"
              label="Demandé par"
              noneLabel="Le collectif lui-même"
              options={collectivities.map(({ id, name }) => ({ id, label: name }))}
            />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <StockPreparation form={form} outcome="expectedOutcome" note="note" />
            {restrictedNote !== '' && (
              <FormRichText
                form={form}
                name="restrictedNote"
                label="Note réservée"
                help="Sujet sensible&nbsp;: jamais imprimée ni envoyée, sauf si vous le choisissez."
              />
            )}
          </div>
        </div>
      </Form>
    </Dialog>
  );
}
