import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

export type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  heading: string;
  children: ReactNode;
  /** Buttons, the primary one last. */
  actions?: ReactNode;
  size?: 'medium' | 'large';
  /** An alert interrupts: for what would be lost. Only its buttons and Escape close it. */
  role?: 'dialog' | 'alertdialog';
  /** A choice stands first, and everything else hangs on it. */
  startsWithChoice?: boolean;
};

/** One types or answers at once: the first field, else the first button (« Annuler »), takes the focus. */
const focusFirst = (sheet: HTMLElement | null): void => {
  const first =
    sheet?.querySelector<HTMLElement>('input, textarea') ?? sheet?.querySelector<HTMLElement>('button');
  first?.focus();
};

/** The same where everything else hangs on a choice that stands first. */
const focusChoice = (sheet: HTMLElement | null): void =>
  sheet?.querySelector<HTMLElement>('button[aria-haspopup=listbox]')?.focus();

/** Text that does not hold is a stop of Tab, for the arrows to go down it: with nothing to reach in it, none would. */
const reachWhatIsLong = (body: HTMLElement | null): void => {
  if (body && body.scrollHeight > body.clientHeight && !body.querySelector('input, textarea, button, a'))
    body.tabIndex = 0;
};

/** A sheet over the page. Escape closes it, the focus stays inside and comes back where it was. */
export function Dialog({
  isOpen,
  onClose,
  heading,
  children,
  actions,
  size = 'medium',
  role = 'dialog',
  startsWithChoice = false,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      className="fixed inset-0 z-40 flex items-center justify-center bg-veil p-4"
    >
      <Modal className={`flex max-h-full w-full ${size === 'large' ? 'max-w-3xl' : 'max-w-lg'}`}>
        <AriaDialog
          ref={startsWithChoice ? focusChoice : focusFirst}
          role={role}
          className="flex max-h-full w-full flex-col rounded-lg border border-edge bg-surface text-ink shadow-over outline-none"
        >
          <Heading slot="title" className="px-6 pt-5 pb-2 text-xl">
            {heading}
          </Heading>
          <div
            ref={reachWhatIsLong}
            className="min-h-0 flex-1 overflow-y-auto px-6 pt-1 pb-5 -outline-offset-3"
          >
            {children}
          </div>
          {actions !== undefined && (
            <div className="flex flex-wrap justify-end gap-3 border-t border-line px-6 py-4">{actions}</div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
