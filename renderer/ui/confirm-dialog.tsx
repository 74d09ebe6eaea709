import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type ConfirmDialogProps = {
  isOpen: boolean;
  heading: string;
  /** What will be lost, and what will not. */
  children: ReactNode;
  /** The verb itself: « Effacer le collectif », never « OK ». */
  confirmLabel: string;
  cancelLabel?: string;
  isDangerous?: boolean;
  isPending?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
};

/** For what cannot be undone; everything else is done at once and undone with « Annuler ». */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, heading, children, confirmLabel, cancelLabel = 'Annuler', isDangerous = false } = props;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={props.onCancel}
      heading={heading}
      role="alertdialog"
      actions={
        <>
          <Button onPress={props.onCancel}>{cancelLabel}</Button>
          <Button
            variant={isDangerous ? 'danger' : 'primary'}
            isPending={props.isPending ?? false}
            onPress={props.onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
