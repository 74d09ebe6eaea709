import { useId } from 'react';
import { settleRemarkSchema } from '../../../db/domain/charter-remark.ts';
import { FormDate, FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCommand } from '../../use-route.ts';
import type { RemarkView } from './article-remarks.tsx';

type SettleDialogProps = { articleId: number; remark: RemarkView; onClose: () => void };

/** A remark that is settled: when, and what was agreed. It stays in sight, and can be opened again. */
export function SettleDialog({ articleId, remark, onClose }: SettleDialogProps) {
  const formId = useId();
  const { today } = useAppStatus();
  const settle = useCommand('charter.settleRemark');
  const undoToast = useUndoToast();
  const form = useSubmitForm({
    schema: settleRemarkSchema,
    defaultValues: { settledOn: today, settlement: '' },
    submit: async (values) => {
      const result = await settle({ articleId, id: remark.id, ...values });
      if (result.ok) {
        onClose();
        undoToast('Remarque notée comme réglée.');
      }
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading={`Remarque réglée\u00a0: ${remark.collectivityName}`}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.isPending}>
            Noter comme réglée
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FormDate form={form} name="settledOn" label="Date" today={today} isRequired />
        <FormTextArea
          form={form}
          name="settlement"
          label="Ce qui a été convenu"
          help="Facultatif&nbsp;: une reformulation, un désaccord qui demeure, une suite donnée."
          rows={3}
        />
      </Form>
    </Dialog>
  );
}
