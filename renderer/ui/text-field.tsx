import type { Ref } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components';
import { ariaField, boxClass, FieldFault, type FieldProps, FieldHead, fieldClass } from './field-parts.tsx';

export type TextFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'password';
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
};

export function TextField({
  value,
  onChange,
  type = 'text',
  placeholder,
  inputRef,
  ...field
}: TextFieldProps) {
  return (
    <AriaTextField
      {...ariaField(field)}
      value={value}
      onChange={onChange}
      type={type}
      className={fieldClass}
      autoComplete="off"
    >
      <FieldHead {...field} />
      <Input ref={inputRef} {...(placeholder !== undefined && { placeholder })} className={boxClass} />
      <FieldFault error={field.error} />
    </AriaTextField>
  );
}
