import type { FieldValues } from 'react-hook-form';
import type { BoundForm, FieldNamed } from '../../forms/bound-form.ts';
import { useBoundField } from '../../forms/use-bound-field.ts';
import { DateField } from '../../ui/date-field.tsx';

type HistoryDateProps<V extends FieldValues> = {
  form: BoundForm<V>;
  name: FieldNamed<V, string>;
  label: string;
  help?: string;
  today: string;
  isRequired?: boolean;
};

/** A day of a person's history: one long past is usual there, and not remarked upon as `FormDate` does. */
export function HistoryDate<V extends FieldValues>({ form, name, label, ...rest }: HistoryDateProps<V>) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  const text = typeof value === 'string' ? value : '';
  return <DateField {...rest} {...props} value={text} onChange={onChange} inputRef={ref} />;
}
