import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

export type NavItem = {
  label: string;
  href: string;
  isCurrent: boolean;
  /** Something waits there: the number, and what it counts (« avis à rendre »). */
  count?: { value: number; of: string };
};

type AppFrameProps = {
  /** The collective's name, and the line under it (« 11 communes et l’EPCI »). */
  name: string;
  detail?: string;
  items: NavItem[];
  /** At the foot of the navigation, before the status: Réglages. */
  footItems?: NavItem[];
  /** Save status, last backup. */
  status?: ReactNode;
  /** Opens the search, with the keys that do too. */
  search?: { label: string; keys: string; onOpen: () => void };
  children: ReactNode;
};

function NavLink({ item }: { item: NavItem }) {
  return (
    <a
      href={item.href}
      aria-current={item.isCurrent ? 'page' : undefined}
      className={cx(
        'marks-state flex min-h-9 items-center justify-between gap-2 rounded-md px-3 py-1.5',
        item.isCurrent ? 'bg-nav-current font-semibold text-on-nav-current' : 'hover:bg-nav-hover',
      )}
    >
      {item.label}
      {item.count && item.count.value > 0 && (
        <span
          className={cx(
            'rounded-full px-2 text-xs font-normal',
            item.isCurrent ? 'bg-[#0a3c4621]' : 'bg-nav-hover text-nav-ink',
          )}
        >
          {item.count.value}
          <span className="sr-only"> {item.count.of}</span>
        </span>
      )}
    </a>
  );
}

function NavList({ items }: { items: NavItem[] }) {
  return (
    <ul className="grid gap-0.5 max-frame:grid-cols-2 max-frame:gap-x-2">
      {items.map((item) => (
        <li key={item.href}>
          <NavLink item={item} />
        </li>
      ))}
    </ul>
  );
}

function SearchButton({ label, keys, onOpen }: NonNullable<AppFrameProps['search']>) {
  return (
    <button
      type="button"
      aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
      className="flex shrink-0 items-center gap-2 rounded-md border border-nav-muted px-3 py-1 text-sm hover:bg-nav-hover frame:mb-3 frame:min-h-9 frame:w-full"
      onClick={onOpen}
    >
      <Icon name="search" />
      <span className="max-narrow:sr-only">{label}</span>
      <kbd aria-hidden="true" className="ml-auto hidden font-sans text-xs text-nav-muted frame:inline">
        {keys}
      </kbd>
    </button>
  );
}

/** The window: navigation with words at the left (a bar with « Menu » when narrow), the place at the right. */
export function AppFrame({ name, detail, items, footItems = [], status, search, children }: AppFrameProps) {
  const main = useRef<HTMLElement>(null);
  const menuId = useId();
  const here = [...items, ...footItems].find((item) => item.isCurrent)?.href ?? '';
  // Kept with the place it was opened at: following one of its links closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === here;
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: KeyboardEvent) => event.key === 'Escape' && setOpenAt(null);
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen]);
  return (
    <div className="flex min-h-full flex-col frame:grid frame:h-full frame:grid-cols-[13rem_minmax(0,1fr)] print:block">
      {/* The router reads the hash: the link moves the focus itself. */}
      <a
        href="#contenu"
        className="sr-only z-50 rounded-md bg-surface px-4 py-2 font-semibold text-teal focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Aller au contenu
      </a>
      <header className="on-nav sticky top-0 z-30 flex flex-col bg-nav px-3 text-nav-ink max-frame:max-h-dvh frame:static frame:min-h-0 frame:overflow-y-auto frame:pt-4 frame:pb-3 print:hidden">
        <div className="flex min-h-12 items-center gap-3 frame:block frame:min-h-0 frame:px-3 frame:pb-4">
          <p className="min-w-0 truncate leading-tight font-semibold frame:whitespace-normal">{name}</p>
          {detail !== undefined && (
            <p className="mt-0.5 hidden text-xs text-nav-muted frame:block">{detail}</p>
          )}
          <div className="ml-auto truncate text-xs text-nav-muted frame:hidden">{status}</div>
          {search && (
            <div className="shrink-0 frame:hidden">
              <SearchButton {...search} />
            </div>
          )}
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={menuId}
            className="shrink-0 rounded-md border border-nav-muted px-3 py-1 text-sm font-semibold hover:bg-nav-hover frame:hidden"
            onClick={() => setOpenAt(isOpen ? null : here)}
          >
            Menu
          </button>
        </div>
        {search && (
          <div className="hidden frame:block">
            <SearchButton {...search} />
          </div>
        )}
        <nav
          id={menuId}
          aria-label="Principale"
          className={cx(
            'min-h-0 flex-1 flex-col overflow-y-auto pb-2 max-frame:-mx-1 max-frame:px-1 max-frame:pt-1 frame:flex frame:overflow-visible frame:pb-0',
            isOpen ? 'flex' : 'hidden',
          )}
        >
          <NavList items={items} />
          {footItems.length > 0 && (
            <div className="mt-2 border-t border-nav-line pt-2 text-sm frame:mt-auto">
              <NavList items={footItems} />
            </div>
          )}
        </nav>
        <div className="hidden px-3 pt-2 text-xs text-nav-muted frame:block">{status}</div>
      </header>
      <main
        ref={main}
        id="contenu"
        tabIndex={-1}
        className="flex min-w-0 flex-1 flex-col frame:min-h-0 frame:overflow-hidden"
      >
        {children}
      </main>
    </div>
  );
}
