import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

type NoticeProps = {
  kind?: 'info' | 'warn' | 'error';
  /** What happened, in a few words; the sentence that follows says what is safe and what to do. */
  heading?: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
  /** Read aloud as it appears: for what answers a gesture, not for what was already there. */
  announces?: boolean;
};

const kinds = {
  info: { look: 'border-l-teal bg-teal-wash', word: 'À savoir' },
  warn: { look: 'border-l-amber bg-amber-wash', word: 'Attention' },
  error: { look: 'border-l-brick bg-brick-wash', word: 'Problème' },
};

export function Notice({ kind = 'info', heading, children, actions, announces = false }: NoticeProps) {
  const { look, word } = kinds[kind];
  return (
    <div
      role={announces ? 'alert' : undefined}
      className={cx('rounded-md border border-line border-l-4 px-4 py-3 text-md text-ink', look)}
    >
      <p className={heading === undefined ? 'sr-only' : 'font-semibold'}>{heading ?? `${word}\u00a0:`}</p>
      <div>{children}</div>
      {actions !== undefined && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
