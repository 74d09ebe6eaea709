import { type OpinionOption, opinionOptionSchema, optionParts } from '../../../db/domain/opinion-question.ts';
import { FormText, FormTextArea } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { type SubmitReply, useSubmitForm } from '../../forms/use-submit-form.ts';

const blank: OpinionOption = { title: '', cost: '', staffing: '', calendar: '', effects: '' };

type OptionDialogProps = {
  /** Null for one to add. */
  option: OpinionOption | null;
  save: (option: OpinionOption) => Promise<SubmitReply>;
  onClose: () => void;
};

/** One way to answer the question, with what it costs and whom it touches. */
export function OptionDialog({ option, save, onClose }: OptionDialogProps) {
  const form = useSubmitForm({
    schema: opinionOptionSchema,
    defaultValues: option ?? blank,
    submit: async (written) => {
      const result = await save(written);
      if (result.ok) onClose();
      return result;
    },
  });
  return (
    <FormDialog
      form={form}
      size="large"
      heading={option ? 'Modifier la solution' : 'Ajouter une solution'}
      submitLabel={option ? 'Enregistrer' : 'Ajouter'}
      onClose={onClose}
    >
      <FormText form={form} name="title" label="Solution" isRequired />
      {optionParts.map(({ name, label }) => (
        <FormTextArea key={name} form={form} name={name} label={label} rows={2} />
      ))}
    </FormDialog>
  );
}
