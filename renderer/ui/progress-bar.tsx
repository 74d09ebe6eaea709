import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';

type ProgressBarProps = {
  label: string;
  /** What is said instead of a percentage. */
  valueLabel: string;
  value: number;
  max: number;
};

/** How far something long is; it says so aloud when asked, not at each step. */
export function ProgressBar({ label, valueLabel, value, max }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={value}
      maxValue={Math.max(max, 1)}
      valueLabel={valueLabel}
      className="flex flex-col gap-1.5"
    >
      {({ percentage = 0 }) => (
        <>
          <div className="flex justify-between gap-4 text-md">
            <Label>{label}</Label>
            <span className="text-muted tabular-nums">{valueLabel}</span>
          </div>
          <div className="h-2 overflow-hidden rounded-sm bg-sunk forced-colors:border forced-colors:border-[CanvasText]">
            <div
              className="h-full bg-primary forced-colors:bg-[Highlight]"
              style={{ width: `${percentage}%` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
