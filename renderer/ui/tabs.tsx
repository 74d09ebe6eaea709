import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

export type TabView = { id: string; label: string; content: ReactNode };

const tabClass =
  'border-b-3 px-3.5 pt-2 pb-1.5 text-base outline-offset-[-3px] transition-colors border-transparent text-muted hover:text-ink';

/** Views of one place, switched without leaving it; all arrows work. */
export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
}: {
  label: string;
  tabs: readonly TabView[];
  selected: string;
  onSelect: (id: string) => void;
}) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
    >
      <TabList aria-label={label} className="flex shrink-0 flex-wrap gap-1 border-b border-line px-4">
        {tabs.map(({ id, label: name }) => (
          <Tab
            key={id}
            id={id}
            className={`${tabClass} -mb-px selected:border-teal selected:font-semibold selected:text-teal`}
          >
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="flex min-h-0 flex-1 flex-col outline-offset-[-3px]">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

export type TabLink = { href: string; label: string; isCurrent: boolean };

/** The same drawing when each view has its own address: links, to be put in `PageHeader`'s `tabs`. */
export function LinkTabs({ label, links }: { label: string; links: readonly TabLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="-mb-px flex flex-wrap gap-1">
        {links.map(({ href, label: name, isCurrent }) => (
          <li key={href} className="flex">
            <a
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className={`${tabClass} aria-[current]:border-teal aria-[current]:font-semibold aria-[current]:text-teal`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
