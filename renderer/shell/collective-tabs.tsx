import { LinkTabs } from '../ui/tabs.tsx';

const tabs = [
  { id: 'membres', label: 'Membres', href: '#/collectif' },
  { id: 'collectivites', label: 'Collectivités', href: '#/collectif/collectivites' },
  { id: 'referents', label: 'Référents', href: '#/collectif/referents' },
  { id: 'tours', label: 'Tours', href: '#/collectif/tours' },
] as const;

export type CollectiveTab = (typeof tabs)[number]['id'];

/** The places of Collectif, which two features share: the same row on each. */
export function CollectiveTabs({ tab }: { tab: CollectiveTab }) {
  return (
    <LinkTabs
      label="Collectif"
      links={tabs.map(({ id, label, href }) => ({ label, href, isCurrent: id === tab }))}
    />
  );
}
