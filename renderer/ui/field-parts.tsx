import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

/** What every field takes. `error` is a whole sentence that says what to do. */
export type FieldProps = {
  label: string;
  /** For a lone field whose placeholder says the same: the label is only heard. */
  hidesLabel?: boolean;
  help?: ReactNode;
  error?: string | undefined;
  name?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  onFocus?: () => void;
  onBlur?: () => void;
};

export const fieldClass = 'flex min-w-0 flex-col';

export const boxClass =
  'w-full min-w-0 min-h-10 rounded-md border border-edge bg-surface px-3 py-[0.4375rem] text-base text-ink ' +
  'outline-offset-1 invalid:border-brick disabled:border-line disabled:bg-sunk disabled:text-muted';

/** Label above, help under the label. Must sit in a React Aria field, which ties them to the control. */
export function FieldHead({
  label,
  hidesLabel = false,
  help,
  isRequired,
}: Pick<FieldProps, 'label' | 'hidesLabel' | 'help' | 'isRequired'>) {
  if (hidesLabel) return <Label className="sr-only">{label}</Label>;
  return (
    <>
      <Label className="text-sm font-semibold text-ink">
        {label}
        {isRequired && <span className="font-normal text-muted"> (obligatoire)</span>}
      </Label>
      {help !== undefined && (
        <Text slot="description" className="text-xs text-muted">
          {help}
        </Text>
      )}
      <span className="h-1" />
    </>
  );
}

/** The error under the control, tied to it. */
export function FieldFault({ error }: { error: string | undefined }) {
  return <FieldError className="mt-1 text-sm text-brick">{error}</FieldError>;
}

/** The part of the props React Aria's fields share, without undefined values. */
export const ariaField = ({
  error,
  name,
  isRequired,
  isDisabled,
  isReadOnly,
  onFocus,
  onBlur,
}: FieldProps) => ({
  isInvalid: error !== undefined && error !== '',
  validationBehavior: 'aria' as const,
  ...(name !== undefined && { name }),
  ...(isRequired && { isRequired }),
  ...(isDisabled && { isDisabled }),
  ...(isReadOnly && { isReadOnly }),
  ...(onFocus && { onFocus }),
  ...(onBlur && { onBlur }),
});
