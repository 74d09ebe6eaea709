import type { FormEvent, ReactNode } from 'react';
import { Notice } from '../ui/notice.tsx';

type FormProps = {
  onSubmit: (event: FormEvent) => void;
  /** The sentence about the whole form. */
  message?: string | null;
  children: ReactNode;
};

/** A form element whose errors are ours, not the browser's. */
export function Form({ onSubmit, message = null, children }: FormProps) {
  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {message !== null && (
        <Notice kind="error" announces>
          {message}
        </Notice>
      )}
      {children}
    </form>
  );
}
