import type { Ref } from 'react';
import { TextField as AriaTextField, TextArea as AriaTextArea } from 'react-aria-components';
import { ariaField, boxClass, FieldFault, type FieldProps, FieldHead, fieldClass } from './field-parts.tsx';

export type TextAreaProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  /** Lines shown when there is less; it grows with the text. */
  rows?: number;
  placeholder?: string;
  inputRef?: Ref<HTMLTextAreaElement>;
};

export function TextArea({ value, onChange, rows = 2, placeholder, inputRef, ...field }: TextAreaProps) {
  return (
    <AriaTextField {...ariaField(field)} value={value} onChange={onChange} className={fieldClass}>
      <FieldHead {...field} />
      <AriaTextArea
        ref={inputRef}
        rows={rows}
        placeholder={placeholder}
        className={`${boxClass} field-sizing-content max-h-96 resize-none`}
        style={{ minHeight: `calc(${rows} * 1.5rem + 1rem)` }}
      />
      <FieldFault error={field.error} />
    </AriaTextField>
  );
}
