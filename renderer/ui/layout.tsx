import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

const gaps = { small: 'gap-2', medium: 'gap-4', large: 'gap-6' };
type Gap = keyof typeof gaps;

/** Things one under the other. */
export function Stack({ gap = 'medium', children }: { gap?: Gap; children: ReactNode }) {
  return <div className={cx('flex min-w-0 flex-col', gaps[gap])}>{children}</div>;
}

/** Things on a line, wrapping when there is no room. */
export function Row({ gap = 'small', children }: { gap?: Gap; children: ReactNode }) {
  return <div className={cx('flex min-w-0 flex-wrap items-center', gaps[gap])}>{children}</div>;
}

/** Fields side by side, as many as fit at a width one can type in. */
export function FieldRow({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,10rem),1fr))] items-start gap-4">
      {children}
    </div>
  );
}

/** A group of fields under a heading (fieldset and legend). */
export function FieldGroup({
  heading,
  help,
  children,
}: {
  heading: string;
  help?: string;
  children: ReactNode;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-lg font-semibold">{heading}</legend>
      {help !== undefined && <p className="mt-0.5 text-sm text-muted">{help}</p>}
      <div className="mt-3 flex flex-col gap-4">{children}</div>
    </fieldset>
  );
}

/** Cards side by side where the place is wide. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-5 wide:grid-cols-2">{children}</div>;
}

/** Keeps a form at a width one can read. */
export function Measure({ children }: { children: ReactNode }) {
  return <div className="max-w-2xl">{children}</div>;
}

/** The line of actions that ends a form: primary first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="mt-2 flex flex-wrap items-center gap-3">{children}</div>;
}
