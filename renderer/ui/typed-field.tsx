import { type ReactNode, type Ref, useState } from 'react';
import { TextField as AriaTextField, Group, Input } from 'react-aria-components';
import { useAnnounce } from './announcer.tsx';
import { cx } from './class-names.ts';
import { FrenchText } from './french-text.tsx';
import { ariaField, boxClass, FieldFault, FieldHead, type FieldProps, fieldClass } from './field-parts.tsx';

/** What a typed text means: the value kept, how it is written back, and in full under the field. */
export type Reading =
  | { ok: true; value: string; text: string; full?: string }
  | { ok: false; message: string };

export type TypedFieldProps = FieldProps & {
  /** The value in its exact shape, '' for none, or the very text typed when it means nothing. */
  value: string;
  /** Called when the field is left or Enter is pressed, if what is typed has changed. */
  onChange: (value: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  placeholder?: string;
};

type TypedFieldParts = {
  /** Reads what was typed. */
  read: (text: string) => Reading;
  /** Writes an exact value, null when `value` is not one. */
  write: (value: string) => { text: string; full?: string } | null;
  /** At the end of the box: a button. */
  end?: ReactNode;
};

/**
 * A text field whose text is understood when it is left: dates, times, durations. What cannot be read stays
 * as typed, with the sentence of `read` under it, and goes to `onChange` as it is so that a form refuses it.
 */
export function TypedField(props: TypedFieldProps & TypedFieldParts) {
  const { value, onChange, inputRef, placeholder, read, write, end, ...field } = props;
  const announce = useAnnounce();
  const [typing, setTyping] = useState<string | null>(null);
  const written = write(value);
  const settled = written?.text ?? value;
  const text = typing ?? settled;
  const reading =
    text === '' ? null : text === settled && written ? { ok: true as const, ...written } : read(text);
  const unread = typing === null && reading?.ok === false ? reading.message : undefined;
  const error = reading?.ok && typing !== null ? undefined : (unread ?? field.error);
  const commit = () => {
    if (typing !== null && typing !== settled) {
      const next = typing.trim() === '' ? null : read(typing);
      onChange(next === null ? '' : next.ok ? next.value : typing);
      if (next?.ok && next.full) announce(next.full);
    }
    setTyping(null);
  };
  return (
    <AriaTextField
      {...ariaField({ ...field, error })}
      value={text}
      onChange={setTyping}
      onBlur={() => {
        commit();
        field.onBlur?.();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        // React Aria keeps keys to the field unless told: F1 and Ctrl+P are the window's.
        event.continuePropagation();
      }}
      className={fieldClass}
      autoComplete="off"
    >
      <FieldHead {...field} />
      <Group className="relative">
        <Input
          ref={inputRef}
          {...(placeholder !== undefined && { placeholder })}
          className={cx(boxClass, end !== undefined && 'pr-11')}
        />
        {end}
      </Group>
      {reading?.ok && reading.full && (
        <p className="mt-1 text-sm text-muted">
          <FrenchText>{reading.full}</FrenchText>
        </p>
      )}
      <FieldFault error={error} />
    </AriaTextField>
  );
}
