import { cx } from './class-names.ts';

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** `small` is for rows and bars: 32 px high instead of 40. */
  size?: 'medium' | 'small';
  /** `muted` writes a quiet button in grey: what is there but not proposed. */
  tone?: 'plain' | 'muted';
};

const variants = {
  primary: 'border-primary bg-primary text-on-primary hover:bg-primary-deep pressed:bg-primary-deep',
  secondary: 'border-edge bg-surface text-ink hover:bg-sunk pressed:bg-sunk',
  quiet: 'border-transparent bg-transparent hover:bg-teal-wash pressed:bg-teal-wash',
  danger: 'border-danger bg-danger text-on-primary hover:bg-danger-deep pressed:bg-danger-deep',
};
const sizes = {
  medium: 'min-h-10 px-4 py-2 text-md',
  small: 'min-h-8 px-3 py-1 text-sm',
};

export const buttonClass = ({ variant = 'secondary', size = 'medium', tone = 'plain' }: ButtonLook): string =>
  cx(
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-md border text-center font-semibold no-underline',
    'transition-colors disabled:opacity-100 disabled:border-line disabled:bg-sunk disabled:text-muted',
    'aria-disabled:text-muted pending:border-line pending:bg-sunk pending:text-muted',
    variants[variant],
    variant === 'quiet' && (tone === 'muted' ? 'text-muted' : 'text-teal'),
    sizes[size],
  );
