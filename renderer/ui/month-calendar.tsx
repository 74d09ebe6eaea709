import { type CalendarDate, parseDate } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

const stepClass =
  'flex size-8 items-center justify-center rounded-md text-teal hover:bg-teal-wash disabled:text-edge';

/** The arrows must move among the days as soon as the month opens. */
const focusDay = (grid: HTMLTableElement | null): void =>
  grid?.querySelector<HTMLElement>('[role="button"][tabindex="0"]')?.focus();

type MonthCalendarProps = {
  /** `YYYY-MM-DD` */
  value: string | null;
  today: string;
  onPick: (date: string) => void;
};

/** A month, Monday first. `today` is drawn from the day given; React Aria alone reads the computer's clock. */
export default function MonthCalendar({ value, today, onPick }: MonthCalendarProps) {
  return (
    <Calendar<CalendarDate>
      value={value === null ? null : parseDate(value)}
      defaultFocusedValue={parseDate(value ?? today)}
      firstDayOfWeek="mon"
      onChange={(date) => onPick(date.toString())}
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
            <CalendarHeaderCell className="w-9 text-xs font-normal text-muted">{day}</CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className={({ isSelected, isOutsideMonth }) =>
                cx(
                  'marks-state flex size-9 items-center justify-center rounded-md border text-md',
                  isOutsideMonth && 'invisible',
                  date.toString() === today ? 'border-edge font-semibold' : 'border-transparent',
                  isSelected ? 'bg-primary text-on-primary' : 'hover:bg-teal-wash',
                )
              }
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
