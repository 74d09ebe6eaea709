import { lazy, Suspense, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { popoverClass } from './option-list.tsx';

type CalendarButtonProps = {
  label: string;
  /** `YYYY-MM-DD` */
  value: string | null;
  today: string;
  onPick: (date: string) => void;
  isDisabled: boolean;
};

const MonthCalendar = lazy(() => import('./month-calendar.tsx'));

/** At the end of a date field: opens a month to pick the day in. */
export function CalendarButton({ label, value, today, onPick, isDisabled }: CalendarButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const pick = (date: string) => {
    onPick(date);
    setOpen(false);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        slot={null}
        isDisabled={isDisabled}
        aria-label={`Calendrier\u00a0: ${label}`}
        className="absolute inset-y-1 right-1 flex w-9 items-center justify-center rounded-md text-teal hover:bg-teal-wash disabled:text-edge"
      >
        <Icon name="calendar" className="size-4.5" />
      </Button>
      <Popover className={`${popoverClass} overflow-y-auto p-3`} offset={4} placement="bottom end">
        <Dialog aria-label={label} className="outline-none">
          {/* Loaded when first opened: it weighs more than all other fields. */}
          <Suspense fallback={<p className="size-64 text-muted">Calendrier…</p>}>
            <MonthCalendar value={value} today={today} onPick={pick} />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
