import type { FormEvent, ReactNode } from 'react';
import { Notice } from '../ui/notice.tsx';

type FormProps = {
  /** For a button that stands outside the form, in the foot of a dialog: `form={id}`. */
  id?: string;
  onSubmit: (event: FormEvent) => void;
  /** The sentence about the whole form. */
  message?: string | null;
  children: ReactNode;
};

/** A form element whose errors are ours, not the browser's. */
export function Form({ id, onSubmit, message = null, children }: FormProps) {
  return (
    <form {...(id !== undefined && { id })} noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {message !== null && (
        <Notice kind="error" announces>
          {message}
        </Notice>
      )}
      {children}
    </form>
  );
}
