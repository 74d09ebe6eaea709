import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { type ButtonLook, buttonClass } from './button-look.ts';

type LinkProps = {
  href: string;
  children: ReactNode;
  'aria-label'?: string;
  /** The id of what tells it from another of the same name. */
  'aria-describedby'?: string;
};

const looks = {
  text: 'text-teal underline decoration-1 underline-offset-2 hover:decoration-2',
  quiet: 'underline-offset-2 hover:underline',
};

/** A link inside text; `quiet` where its place already says that it leads somewhere. */
export function Link({ look = 'text', children, ...rest }: LinkProps & { look?: keyof typeof looks }) {
  return (
    <AriaLink {...rest} className={`rounded-sm ${looks[look]}`}>
      {children}
    </AriaLink>
  );
}

/** Goes somewhere, drawn as a button because it is one of the place's actions. */
export function LinkButton({ children, variant, size, tone, ...rest }: LinkProps & ButtonLook) {
  return (
    <AriaLink
      {...rest}
      className={buttonClass({ ...(variant && { variant }), ...(size && { size }), ...(tone && { tone }) })}
    >
      {children}
    </AriaLink>
  );
}
