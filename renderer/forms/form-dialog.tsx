import { type ReactNode, useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Dialog, type DialogProps } from '../ui/dialog.tsx';
import { Form } from './form.tsx';
import { unsent, type useSubmitForm } from './use-submit-form.ts';

type FormDialogProps = Pick<DialogProps, 'heading' | 'size' | 'onClose' | 'children' | 'startsWithChoice'> & {
  form: Pick<ReturnType<typeof useSubmitForm>, 'onSubmit' | 'message' | 'isPending' | 'hasUnsent'>;
  /** What the button that sends it says. */
  submitLabel: string;
  /** Buttons of other ways out, before those two. */
  otherActions?: ReactNode;
};

/**
 * A form sent once, in a sheet over the page: its fields, « Renoncer », and the button that sends it. Escape, or a click
 * beside it, may be a slip: what was typed is asked about first.
 */
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
  const [isAsking, setAsking] = useState(false);
  return (
    <Dialog
      isOpen
      onClose={() => (form.hasUnsent() ? setAsking(true) : onClose())}
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
      <ConfirmDialog
        isOpen={isAsking}
        heading="Ce que vous avez écrit serait perdu"
        cancelLabel="Rester"
        confirmLabel="Fermer sans garder"
        isDangerous
        onCancel={() => setAsking(false)}
        onConfirm={onClose}
      >
        <p>{unsent}</p>
      </ConfirmDialog>
    </Dialog>
  );
}
