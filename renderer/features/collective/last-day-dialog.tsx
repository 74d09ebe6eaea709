import { type ReactNode, useId } from 'react';
import { lastDaySchema } from '../../../db/domain/post.ts';
import { Form } from '../../forms/form.tsx';
import { type SubmitReply, useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { HistoryDate } from './history-date.tsx';

type LastDayDialogProps = {
  heading: string;
  confirmLabel: string;
  /** What it changes, and what it leaves. */
  children: ReactNode;
  submit: (lastDay: string) => Promise<SubmitReply>;
  onClose: () => void;
};

/** The last day of a post or of a person in the collective, today unless told otherwise. */
export function LastDayDialog({ heading, confirmLabel, children, submit, onClose }: LastDayDialogProps) {
  const { today } = useAppStatus();
  const formId = useId();
  const form = useSubmitForm({
    schema: lastDaySchema,
    defaultValues: { endDate: today },
    submit: async ({ endDate }) => {
      const result = await submit(endDate);
      if (result.ok) onClose();
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading={heading}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={form.isPending} type="submit" form={formId}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <HistoryDate form={form} name="endDate" label="Dernier jour" today={today} isRequired />
        <p className="text-sm text-muted">{children}</p>
      </Form>
    </Dialog>
  );
}
