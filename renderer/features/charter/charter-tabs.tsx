import { LinkTabs } from '../../ui/tabs.tsx';

const tabs = [
  { id: 'rediger', label: 'Rédiger', href: '#/charte' },
  { id: 'versions', label: 'Versions', href: '#/charte/versions' },
  { id: 'adhesions', label: 'Adhésions', href: '#/charte/adhesions' },
] as const;

/** The places of the charter: the same row on each. */
export function CharterTabs({ tab }: { tab: (typeof tabs)[number]['id'] }) {
  return (
    <LinkTabs
      label="Charte"
      links={tabs.map(({ id, label, href }) => ({ label, href, isCurrent: id === tab }))}
    />
  );
}
