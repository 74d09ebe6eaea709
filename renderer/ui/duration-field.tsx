import { formatDuration, parseDuration } from '../../db/domain/french-durations.ts';
import { type Reading, TypedField, type TypedFieldProps } from './typed-field.tsx';

export type DurationFieldProps = Omit<TypedFieldProps, 'value' | 'onChange'> & {
  /** Minutes, null for none, or the very text typed when it means nothing. */
  value: number | string | null;
  onChange: (value: number | string | null) => void;
};

const write = (value: string) => (/^\d+$/.test(value) ? { text: formatDuration(Number(value)) } : null);

const read = (text: string): Reading => {
  const parsed = parseDuration(text);
  if (!parsed.ok) return parsed;
  return { ok: true, value: String(parsed.minutes), text: formatDuration(parsed.minutes) };
};

/**
 * A length typed « 25 » or « 1h15 », shown « 25 min » or « 1 h 15 ». The value is in minutes. The field is
 * narrow and ends its row: its error runs back over the row's width, rather than on five lines.
 */
export function DurationField({ value, onChange, ...rest }: DurationFieldProps) {
  return (
    <div className="flex min-w-0 flex-col [&_[slot=errorMessage]]:w-max [&_[slot=errorMessage]]:max-w-72 [&_[slot=errorMessage]]:self-end">
      <TypedField
        placeholder="25 min"
        {...rest}
        value={value === null ? '' : String(value)}
        onChange={(next) => onChange(next === '' ? null : read(next).ok ? Number(next) : next)}
        read={read}
        write={write}
      />
    </div>
  );
}
