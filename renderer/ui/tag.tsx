import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

export type Tone = 'neutral' | 'now' | 'soon' | 'late' | 'ok';

const tones: Record<Tone, string> = {
  neutral: 'bg-sunk text-ink',
  now: 'bg-teal-wash text-teal',
  soon: 'bg-amber-wash text-amber',
  late: 'bg-brick-wash font-semibold text-brick',
  ok: 'bg-green-wash text-green',
};

/** A state in words; the tone only seconds them. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-block max-w-full rounded-full border border-transparent px-2 text-xs forced-colors:border-[CanvasText]',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
