import { type ReactNode, useId } from 'react';

type CardProps = {
  /** With one, the focus can be brought to it. */
  id?: string;
  heading?: ReactNode;
  /** On the heading's line, at the right. */
  aside?: ReactNode;
  /** `flush` lets lists and tables reach the edges. */
  padding?: 'normal' | 'flush';
  children: ReactNode;
};

/** A sheet laid on the paper, named by its heading. */
export function Card({ id, heading, aside, padding = 'normal', children }: CardProps) {
  const headingId = useId();
  return (
    <section
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      aria-labelledby={heading === undefined ? undefined : headingId}
      className="min-w-0 overflow-clip rounded-lg border border-line bg-surface outline-offset-2"
    >
      {heading !== undefined && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-5 pt-3.5 pb-2.5">
          <h2 id={headingId} className="text-lg">
            {heading}
          </h2>
          {aside}
        </div>
      )}
      <div className={padding === 'normal' ? 'px-5 py-4' : ''}>{children}</div>
    </section>
  );
}
