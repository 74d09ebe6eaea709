import type { ReactNode } from 'react';

/** An empty place: two lines that say what will be here, and the first thing to do. */
export function EmptyState({
  heading,
  children,
  action,
}: {
  heading: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-prose flex-col items-center px-5 py-10 text-center">
      <p className="text-lg font-semibold">{heading}</p>
      <p className="mt-1 text-pretty text-muted">{children}</p>
      {action !== undefined && (
        <div className="mt-5 flex w-max max-w-[min(100vw-3rem,36rem)] flex-wrap justify-center gap-3">
          {action}
        </div>
      )}
    </div>
  );
}
