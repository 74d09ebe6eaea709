const paths = {
  down: 'M4 6.5 8 10.5 12 6.5',
  left: 'M10 3.5 5.5 8 10 12.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  close: 'M4 4 12 12 M12 4 4 12',
  search: 'M7 2.75a4.25 4.25 0 1 0 0 8.5a4.25 4.25 0 0 0 0-8.5 M10.25 10.25 13.5 13.5',
  calendar: 'M2.75 4h10.5v9.25H2.75z M2.75 7h10.5 M5.5 2.25v3 M10.5 2.25v3',
  grip: 'M6 4h.01 M10 4h.01 M6 8h.01 M10 8h.01 M6 12h.01 M10 12h.01',
  check: 'M3.25 8.5 6.5 11.75 12.75 4.75',
  minus: 'M3.5 8h9',
};

/** A small drawing beside words or on a named button; never the only bearer of a meaning. */
export function Icon({ name, className = 'size-4' }: { name: keyof typeof paths; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'grip' ? 2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
