import { useEffect } from 'react';
import { type FieldPath, type FieldValues, useController } from 'react-hook-form';
import type { BoundForm } from './bound-form.ts';

/** Ties one field of the form to a component of ui/: value, error, focus, and the saving that follows. */
export function useBoundField<V extends FieldValues>(form: BoundForm<V>, name: FieldPath<V>, label: string) {
  const { field, fieldState } = useController<V>({ control: form.control, name });
  const { watch } = form;
  useEffect(() => watch?.label(name, label), [watch, name, label]);
  const value: unknown = field.value;
  return {
    value,
    ref: field.ref,
    onChange: (next: unknown) => {
      field.onChange(next);
      watch?.typed(name);
    },
    props: {
      label,
      name: field.name,
      error: fieldState.error?.message,
      onBlur: () => {
        field.onBlur();
        watch?.left(name);
      },
    },
  };
}
