import { cx } from './class-names.ts';

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** `small` is for rows and bars: 32 px high instead of 40; `tool` for the tools of an editor. */
  size?: 'medium' | 'small' | 'tool';
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
  medium: 'min-h-10 gap-2 px-4 py-2 text-md font-semibold',
  small: 'min-h-8 gap-2 px-3 py-1 text-sm font-semibold',
  tool: 'min-h-7 gap-1 px-1.5 py-0.5 text-sm',
};

/** A tool of an editor that is no button of a form: pressed or not, in words. */
export const toolClass =
  'inline-flex min-h-7 items-center gap-1 rounded-md px-1.5 py-0.5 text-sm text-muted hover:bg-teal-wash ' +
  'disabled:text-edge selected:bg-teal-wash selected:text-teal forced-colors:selected:outline-2';

export const buttonClass = ({ variant = 'secondary', size = 'medium', tone = 'plain' }: ButtonLook): string =>
  cx(
    'inline-flex shrink-0 items-center justify-center rounded-md border text-center no-underline',
    'transition-colors disabled:opacity-100 disabled:border-line disabled:bg-sunk disabled:text-muted',
    'aria-disabled:text-muted pending:border-line pending:bg-sunk pending:text-muted',
    variants[variant],
    variant === 'quiet' && (tone === 'muted' ? 'text-muted' : 'text-teal'),
    sizes[size],
  );
