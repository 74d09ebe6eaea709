import { type ReactNode, useId, useState } from 'react';
import { Icon } from './icon.tsx';

/** Groups opened since the window was: going from one form to the next keeps them open. */
const opened = new Set<string>();

type DisclosureProps = {
  label: string;
  /** What is inside, in a few words, while it is folded. */
  summary?: ReactNode;
  /** Remembered as open, for the next form that has a group of this name. */
  name: string;
  /** Open at first, whatever is remembered: it holds something that must be seen. */
  startsOpen?: boolean;
  children: ReactNode;
};

/** A group of fields folded under its title. What is inside is not made until it is opened. */
export function Disclosure({ label, summary, name, startsOpen = false, children }: DisclosureProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen || opened.has(name));
  return (
    <div className="border-t border-line pt-2">
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => {
            if (isOpen) opened.delete(name);
            else opened.add(name);
            setOpen(!isOpen);
          }}
          className="-mx-2 flex w-[calc(100%+1rem)] items-start gap-2 rounded-md px-2 py-1.5 text-left hover:bg-sunk"
        >
          <Icon name={isOpen ? 'down' : 'right'} className="mt-1 size-4 text-muted" />
          <span className="min-w-0 flex-1">
            <span className="block text-sm font-semibold">{label}</span>
            {!isOpen && summary !== undefined && (
              <span className="block text-xs font-normal text-muted">{summary}</span>
            )}
          </span>
        </button>
      </h2>
      {isOpen && (
        <div id={id} className="flex flex-col gap-4 pt-2 pb-2">
          {children}
        </div>
      )}
    </div>
  );
}
