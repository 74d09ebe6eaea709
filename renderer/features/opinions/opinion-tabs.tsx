import { LinkTabs } from '../../ui/tabs.tsx';

const tabs = [
  { id: 'registre', label: 'Registre', href: '#/avis' },
  { id: 'bilan', label: 'Au fil des années', href: '#/avis/bilan' },
] as const;

/** The places of avis: the same row on each. */
export function OpinionTabs({ tab }: { tab: (typeof tabs)[number]['id'] }) {
  return (
    <LinkTabs
      label="Avis"
      links={tabs.map(({ id, label, href }) => ({ label, href, isCurrent: id === tab }))}
    />
  );
}
