import { isCivilDate } from '../../db/domain/civil-date.ts';
import { formatDate, parseFrenchDate } from '../../db/domain/french-dates.ts';
import { CalendarButton } from './calendar-button.tsx';
import { type Reading, TypedField, type TypedFieldProps } from './typed-field.tsx';

export type DateFieldProps = TypedFieldProps & {
  /** Today as `YYYY-MM-DD`: completes « 16 déc » with its year and marks the calendar. */
  today: string;
};

const write = (value: string) =>
  isCivilDate(value) ? { text: formatDate(value, 'numeric'), full: formatDate(value, 'full') } : null;

/** A day typed the French way or picked in the calendar. The value is `YYYY-MM-DD`. */
export function DateField({ today, ...rest }: DateFieldProps) {
  const read = (text: string): Reading => {
    const parsed = parseFrenchDate(text, { today });
    if (!parsed.ok) return parsed;
    return {
      ok: true,
      value: parsed.date,
      text: formatDate(parsed.date, 'numeric'),
      full: formatDate(parsed.date, 'full'),
    };
  };
  const isFixed = rest.isDisabled === true || rest.isReadOnly === true;
  return (
    <TypedField
      placeholder="jj/mm/aaaa"
      {...rest}
      read={read}
      write={write}
      end={
        <CalendarButton
          label={rest.label}
          value={isCivilDate(rest.value) ? rest.value : null}
          today={today}
          onPick={rest.onChange}
          isDisabled={isFixed}
        />
      }
    />
  );
}
