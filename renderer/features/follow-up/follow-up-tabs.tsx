import { LinkTabs } from '../../ui/tabs.tsx';

const tabs = [
  { id: 'decisions', label: 'Décisions', href: '#/suivi' },
  { id: 'actions', label: 'Actions', href: '#/suivi/actions' },
] as const;

/** The two registers: the same row on each. */
export function FollowUpTabs({ tab }: { tab: (typeof tabs)[number]['id'] }) {
  return (
    <LinkTabs
      label="Suivi"
      links={tabs.map(({ id, label, href }) => ({ label, href, isCurrent: id === tab }))}
    />
  );
}
