import { type CalendarDate, parseDate } from '@internationalized/date';
import { useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  Dialog,
  DialogTrigger,
  Popover,
} from 'react-aria-components';
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

const stepClass =
  'flex size-8 items-center justify-center rounded-md text-teal hover:bg-teal-wash disabled:text-edge';

/** The arrows must move among the days as soon as the month opens. */
const focusDay = (grid: HTMLTableElement | null): void =>
  grid?.querySelector<HTMLElement>('[role="button"][tabindex="0"]')?.focus();

/** Opens a month, Monday first. `today` is marked from the value given, not from the computer's clock. */
export function CalendarButton({ label, value, today, onPick, isDisabled }: CalendarButtonProps) {
  const [isOpen, setOpen] = useState(false);
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
      <Popover className={`${popoverClass} p-3`} offset={4} placement="bottom end">
        <Dialog aria-label={label} className="outline-none">
          <Calendar<CalendarDate>
            value={value === null ? null : parseDate(value)}
            defaultFocusedValue={parseDate(value ?? today)}
            firstDayOfWeek="mon"
            onChange={(date) => {
              onPick(date.toString());
              setOpen(false);
            }}
          >
            <header className="mb-2 flex items-center justify-between gap-2">
              <Button slot="previous" className={stepClass}>
                <Icon name="left" />
              </Button>
              <CalendarHeading className="text-md font-semibold" />
              <Button slot="next" className={stepClass}>
                <Icon name="right" />
              </Button>
            </header>
            <CalendarGrid ref={focusDay} weekdayStyle="short" className="border-separate border-spacing-0.5">
              <CalendarGridHeader>
                {(day) => (
                  <CalendarHeaderCell className="w-9 text-xs font-normal text-muted">
                    {day}
                  </CalendarHeaderCell>
                )}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => (
                  <CalendarCell
                    date={date}
                    className={({ isSelected, isOutsideMonth }) =>
                      [
                        'marks-state flex size-9 items-center justify-center rounded-md border text-md',
                        isOutsideMonth && 'invisible',
                        date.toString() === today ? 'border-edge font-semibold' : 'border-transparent',
                        isSelected ? 'bg-primary text-on-primary' : 'hover:bg-teal-wash',
                      ]
                        .filter(Boolean)
                        .join(' ')
                    }
                  />
                )}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
