import type { FieldValues } from 'react-hook-form';
import { daysBetween, isCivilDate } from '../../db/domain/civil-date.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { ComboBox, type ComboBoxProps } from '../ui/combo-box.tsx';
import { DateField, type DateFieldProps } from '../ui/date-field.tsx';
import { DurationField } from '../ui/duration-field.tsx';
import { IntegerField, type IntegerFieldProps } from '../ui/integer-field.tsx';
import type { OptionChoice, OptionId } from '../ui/option-list.tsx';
import { RadioGroup, type RadioGroupProps } from '../ui/radio-group.tsx';
import { Select, type SelectProps } from '../ui/select.tsx';
import { RichTextField, type RichTextProps } from '../ui/rich-text-field.tsx';
import { TextArea, type TextAreaProps } from '../ui/text-area.tsx';
import { TextField, type TextFieldProps } from '../ui/text-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import type { TypedFieldProps } from '../ui/typed-field.tsx';
import type { BoundForm, FieldNamed } from './bound-form.ts';
import { useBoundField } from './use-bound-field.ts';

/** The form, the field's name among those of type `T`, its label, and the component's own options. */
type Bound<V extends FieldValues, T, Props> = Omit<
  Props,
  'value' | 'onChange' | 'selected' | 'onSelect' | 'error' | 'name' | 'inputRef' | 'buttonRef' | 'onBlur'
> & { form: BoundForm<V>; name: FieldNamed<V, T>; label: string };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const idOf = (value: unknown): OptionId | null =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null;

export function FormText<V extends FieldValues>({
  form,
  name,
  label,
  ...rest
}: Bound<V, string, TextFieldProps>) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  return <TextField {...rest} {...props} value={textOf(value)} onChange={onChange} inputRef={ref} />;
}

export function FormTextArea<V extends FieldValues>({
  form,
  name,
  label,
  ...rest
}: Bound<V, string, TextAreaProps>) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  return <TextArea {...rest} {...props} value={textOf(value)} onChange={onChange} inputRef={ref} />;
}

/** A text with lists and emphasis. */
export function FormRichText<V extends FieldValues>({
  form,
  name,
  label,
  ...rest
}: Bound<V, string, Omit<RichTextProps, 'handle'>>) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  const { error, onBlur } = props;
  return (
    <RichTextField
      {...rest}
      label={label}
      error={error}
      onBlur={onBlur}
      value={textOf(value)}
      onChange={onChange}
      handle={ref}
    />
  );
}

const longPast = 'Cette date est passée depuis plus d’un an\u00a0: vérifiez l’année.';

/** More than a year before today, which a slip of the year gives. */
export const isLongPast = (value: unknown, today: string): boolean =>
  typeof value === 'string' && isCivilDate(value) && daysBetween(value, today) > 366;

/** `YYYY-MM-DD`; in a nullable field an empty text is null. */
export function FormDate<V extends FieldValues>(
  all: Bound<V, string | null, DateFieldProps> & { emptyIsNull?: boolean },
) {
  const { form, name, label, emptyIsNull = false, ...rest } = all;
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  const change = (next: string) => onChange(next === '' && emptyIsNull ? null : next);
  const remark = isLongPast(value, rest.today) ? { help: longPast } : {};
  return (
    <DateField {...rest} {...remark} {...props} value={textOf(value)} onChange={change} inputRef={ref} />
  );
}

/** `HH:MM` */
export function FormTime<V extends FieldValues>({
  form,
  name,
  label,
  ...rest
}: Bound<V, string, TypedFieldProps>) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  return <TimeField {...rest} {...props} value={textOf(value)} onChange={onChange} inputRef={ref} />;
}

/** Minutes. */
export function FormDuration<V extends FieldValues>({
  form,
  name,
  label,
  ...rest
}: Bound<V, number, TypedFieldProps>) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  const shown = typeof value === 'number' || typeof value === 'string' ? value : null;
  return <DurationField {...rest} {...props} value={shown} onChange={onChange} inputRef={ref} />;
}

/** A whole number; in a nullable field an empty text is null. */
export function FormInteger<V extends FieldValues>({
  form,
  name,
  label,
  ...rest
}: Bound<V, number | null, Pick<IntegerFieldProps, 'isName'> & TypedFieldProps>) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  const shown = typeof value === 'number' || typeof value === 'string' ? value : null;
  return <IntegerField {...rest} {...props} value={shown} onChange={onChange} inputRef={ref} />;
}

const none = 'none';

type FormSelectProps<V extends FieldValues> = Bound<V, OptionId | null, SelectProps> & {
  /** Adds a first choice (« Aucune »), which gives `noneValue`: null, or '' where the schema wants a text. */
  noneLabel?: string;
  noneValue?: '' | null;
};

export function FormSelect<V extends FieldValues>(all: FormSelectProps<V>) {
  const { form, name, label, noneLabel, noneValue = null, options, ...rest } = all;
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  const choice: OptionChoice =
    noneLabel === undefined ? options : [{ id: none, label: noneLabel }, ...options];
  return (
    <Select
      {...rest}
      {...props}
      options={choice}
      selected={idOf(value) ?? (noneLabel === undefined ? null : none)}
      onSelect={(id) => onChange(id === none ? noneValue : id)}
      buttonRef={ref}
    />
  );
}

type ComboOptions = Omit<ComboBoxProps, 'text' | 'onTextChange' | 'allowsCustomValue'>;

/** A choice among many, by typing: the field holds the option's id, or null when the text is emptied. */
export function FormComboBox<V extends FieldValues>({
  form,
  name,
  label,
  ...rest
}: Bound<V, OptionId | null, ComboOptions>) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  return <ComboBox {...rest} {...props} selected={idOf(value)} onSelect={onChange} inputRef={ref} />;
}

/** Free text with suggestions: the field holds the text itself. */
export function FormSuggest<V extends FieldValues>({
  form,
  name,
  label,
  ...rest
}: Bound<V, string, ComboOptions>) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  const options = rest.options.flatMap((entry) => ('options' in entry ? entry.options : [entry]));
  // The suggestion that is written counts as chosen, else the list would open again on it.
  const written = options.find((option) => option.label === textOf(value));
  return (
    <ComboBox
      {...rest}
      {...props}
      allowsCustomValue
      selected={written?.id ?? null}
      onSelect={() => undefined}
      text={textOf(value)}
      onTextChange={onChange}
      inputRef={ref}
    />
  );
}

export function FormRadioGroup<V extends FieldValues>({
  form,
  name,
  label,
  ...rest
}: Bound<V, string, RadioGroupProps>) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  return <RadioGroup {...rest} {...props} value={textOf(value)} onChange={onChange} inputRef={ref} />;
}

type FormCheckboxProps<V extends FieldValues> = {
  form: BoundForm<V>;
  name: FieldNamed<V, boolean>;
  label: string;
  help?: string;
  isDisabled?: boolean;
};

export function FormCheckbox<V extends FieldValues>({ form, name, label, ...rest }: FormCheckboxProps<V>) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  return (
    <Checkbox
      {...rest}
      error={props.error}
      onBlur={props.onBlur}
      isSelected={value === true}
      onChange={onChange}
      inputRef={ref}
    >
      {label}
    </Checkbox>
  );
}
