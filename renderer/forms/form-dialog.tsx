import { type ReactNode, useId } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog, type DialogProps } from '../ui/dialog.tsx';
import { Form } from './form.tsx';
import type { useSubmitForm } from './use-submit-form.ts';

type FormDialogProps = Pick<DialogProps, 'heading' | 'size' | 'onClose' | 'children' | 'startsWithChoice'> & {
  form: Pick<ReturnType<typeof useSubmitForm>, 'onSubmit' | 'message' | 'isPending'>;
  /** What the button that sends it says. */
  submitLabel: string;
  /** Buttons of other ways out, before those two. */
  otherActions?: ReactNode;
};

/** A form sent once, in a sheet over the page: its fields, « Renoncer », and the button that sends it. */
export function FormDialog({
  form,
  heading,
  submitLabel,
  size = 'medium',
  otherActions,
  startsWithChoice = false,
  onClose,
  children,
}: FormDialogProps) {
  const id = useId();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading={heading}
      size={size}
      startsWithChoice={startsWithChoice}
      actions={
        <>
          {otherActions}
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={form.isPending} type="submit" form={id}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <Form id={id} onSubmit={form.onSubmit} message={form.message}>
        {children}
      </Form>
    </Dialog>
  );
}
