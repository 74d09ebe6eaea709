import { isClockTime } from '../../db/domain/clock-time.ts';
import { formatTime, parseFrenchTime } from '../../db/domain/french-dates.ts';
import { type Reading, TypedField, type TypedFieldProps } from './typed-field.tsx';

const write = (value: string) => (isClockTime(value) ? { text: formatTime(value) } : null);

const read = (text: string): Reading => {
  const parsed = parseFrenchTime(text);
  return parsed.ok ? { ok: true, value: parsed.time, text: formatTime(parsed.time) } : parsed;
};

/** A time typed « 18h30 », shown « 18 h 30 ». The value is `HH:MM`. */
export function TimeField(props: TypedFieldProps) {
  return <TypedField placeholder="18h30" {...props} read={read} write={write} />;
}
