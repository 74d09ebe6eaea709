import { formatNumber } from '../../db/domain/plural.ts';
import { type Reading, TypedField, type TypedFieldProps } from './typed-field.tsx';

export type IntegerFieldProps = Omit<TypedFieldProps, 'value' | 'onChange'> & {
  /** null for none, or the very text typed when it is no number. */
  value: number | string | null;
  onChange: (value: number | string | null) => void;
  /** A number that names rather than counts, as a port: its figures stay together. */
  isName?: boolean;
};

const readerOf =
  (spell: (value: number) => string) =>
  (text: string): Reading => {
    const digits = text.replace(/\s/g, '');
    if (!/^\d{1,9}$/.test(digits)) return { ok: false, message: 'Indiquez un nombre entier, en chiffres.' };
    return { ok: true, value: String(Number(digits)), text: spell(Number(digits)) };
  };

/** A whole number, written with its thousands apart. */
export function IntegerField({ value, onChange, isName = false, ...rest }: IntegerFieldProps) {
  const spell = isName ? String : formatNumber;
  const read = readerOf(spell);
  const write = (text: string) => (/^\d+$/.test(text) ? { text: spell(Number(text)) } : null);
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
