import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { type ButtonLook, buttonClass } from './button-look.ts';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending'> &
  ButtonLook & {
    children: ReactNode;
    /** Shows `pendingLabel` and ignores presses, keeping the focus. */
    isPending?: boolean;
    pendingLabel?: string;
    ref?: Ref<HTMLButtonElement>;
  };

/** One primary button at most on a screen. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  tone = 'plain',
  children,
  isPending = false,
  pendingLabel,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} isPending={isPending} className={buttonClass({ variant, size, tone })}>
      {isPending && pendingLabel ? pendingLabel : children}
    </AriaButton>
  );
}
