import { formatNumber } from '../../db/domain/plural.ts';
import { type Reading, TypedField, type TypedFieldProps } from './typed-field.tsx';

export type IntegerFieldProps = Omit<TypedFieldProps, 'value' | 'onChange'> & {
  /** null for none, or the very text typed when it is no number. */
  value: number | string | null;
  onChange: (value: number | string | null) => void;
};

const write = (value: string) => (/^\d+$/.test(value) ? { text: formatNumber(Number(value)) } : null);

const read = (text: string): Reading => {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{1,9}$/.test(digits)) return { ok: false, message: 'Indiquez un nombre entier, en chiffres.' };
  return { ok: true, value: String(Number(digits)), text: formatNumber(Number(digits)) };
};

/** A whole number, written with its thousands apart. */
export function IntegerField({ value, onChange, ...rest }: IntegerFieldProps) {
  return (
    <TypedField
      {...rest}
      value={value === null ? '' : String(value)}
      onChange={(next) => onChange(next === '' ? null : read(next).ok ? Number(next) : next)}
      read={read}
      write={write}
    />
  );
}
