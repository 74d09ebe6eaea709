import type { FieldValues } from 'react-hook-form';
import { addDays, daysBetween, isCivilDate } from '../../../db/domain/civil-date.ts';
import { formatDate, parseFrenchDate } from '../../../db/domain/french-dates.ts';
import type { BoundForm, FieldNamed } from '../../forms/bound-form.ts';
import { useBoundField } from '../../forms/use-bound-field.ts';
import { CalendarButton } from '../../ui/calendar-button.tsx';
import { type Reading, TypedField } from '../../ui/typed-field.tsx';

/** Today and the days around it, half a year either way: where a day typed without its year is looked for. */
const halfYear = 183;

const writings = (date: string) => ({
  text: formatDate(date, 'numeric'),
  full: formatDate(date, 'full'),
});

/** « 31 août » is the nearest one: posts begin and end in the past as often as later. */
const readNearest = (text: string, today: string): Reading => {
  const parsed = parseFrenchDate(text, { today });
  if (!parsed.ok) return parsed;
  const earlier = parseFrenchDate(text, { today: addDays(today, -halfYear) });
  // « hier » and « lundi » move with the day they are read from, but never by whole years.
  const isYearless = earlier.ok && daysBetween(earlier.date, parsed.date) > 2 * halfYear - 2;
  const date = isYearless ? earlier.date : parsed.date;
  return { ok: true, value: date, ...writings(date) };
};

type HistoryDateProps<V extends FieldValues> = {
  form: BoundForm<V>;
  name: FieldNamed<V, string>;
  label: string;
  help?: string;
  today: string;
  isRequired?: boolean;
};

/** A day of a person's history: past ones are usual there, and not remarked upon as `FormDate` does. */
export function HistoryDate<V extends FieldValues>({
  form,
  name,
  label,
  today,
  ...rest
}: HistoryDateProps<V>) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  const text = typeof value === 'string' ? value : '';
  return (
    <TypedField
      placeholder="jj/mm/aaaa"
      {...rest}
      {...props}
      value={text}
      onChange={onChange}
      inputRef={ref}
      read={(typed) => readNearest(typed, today)}
      write={(date) => (isCivilDate(date) ? writings(date) : null)}
      end={
        <CalendarButton
          label={label}
          value={isCivilDate(text) ? text : null}
          today={today}
          onPick={onChange}
          isDisabled={false}
        />
      }
    />
  );
}
