import { LinkTabs } from '../../ui/tabs.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { CollectivityList } from './collectivity-list.tsx';
import { MemberList } from './member-list.tsx';

const tabs = [
  { id: 'membres', label: 'Membres', href: '#/collectif' },
  { id: 'collectivites', label: 'Collectivités', href: '#/collectif/collectivites' },
] as const;

/** Who the collective is: its collectivities, equal in voice, and the people who direct them. */
export function CollectivePlace({ tab }: { tab: (typeof tabs)[number]['id'] }) {
  return (
    <>
      <PageHeader
        title="Collectif"
        tabs={
          <LinkTabs
            label="Collectif"
            links={tabs.map(({ id, label, href }) => ({ label, href, isCurrent: id === tab }))}
          />
        }
      />
      <PageBody>{tab === 'membres' ? <MemberList /> : <CollectivityList />}</PageBody>
    </>
  );
}
