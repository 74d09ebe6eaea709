import type { ReactNode, Ref } from 'react';
import { CheckboxButton, CheckboxField, FieldError, Text } from 'react-aria-components';
import { Icon } from './icon.tsx';

export type CheckboxProps = {
  children: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  onFocus?: () => void;
  onBlur?: () => void;
  isDisabled?: boolean;
  inputRef?: Ref<HTMLInputElement>;
};

export function Checkbox({ children, help, error, inputRef, ...rest }: CheckboxProps) {
  return (
    <CheckboxField
      {...rest}
      {...(inputRef && { inputRef })}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="flex flex-col"
    >
      <CheckboxButton className="group flex items-start gap-2.5 text-base disabled:text-muted">
        <span className="mt-[3px] flex size-[1.125rem] shrink-0 items-center justify-center rounded-sm border border-edge bg-surface text-on-primary group-focus-visible:outline-3 group-focus-visible:outline-offset-1 group-focus-visible:outline-focus group-invalid:border-brick group-selected:border-teal group-selected:bg-primary group-disabled:bg-sunk forced-colors:text-[CanvasText]">
          <Icon name="check" className="size-3.5 opacity-0 group-selected:opacity-100" />
        </span>
        <span>{children}</span>
      </CheckboxButton>
      {help !== undefined && (
        <Text slot="description" className="ml-7 text-xs text-muted">
          {help}
        </Text>
      )}
      <FieldError className="mt-1 text-sm text-brick">{error}</FieldError>
    </CheckboxField>
  );
}
