import { type CollectiveTab, CollectiveTabs } from '../../shell/collective-tabs.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';
import { CollectivityList } from './collectivity-list.tsx';
import { ExportMenu } from './export-menu.tsx';
import { MemberList } from './member-list.tsx';
import { Referents } from './referents.tsx';
import { voicesSentence } from './voices.ts';

type CollectivePlaceProps = {
  tab: Exclude<CollectiveTab, 'tours'>;
  /** The réseau or role shown by « Référents », or all of them; the first one without it. */
  roleId?: number | 'all';
  /** The collectivity one was led to. */
  collectivityId?: number | null;
};

/** Who the collective is: its collectivities, equal in voice, the people who direct them, and their roles. */
export function CollectivePlace({ tab, roleId, collectivityId = null }: CollectivePlaceProps) {
  const directions = useRoute('collective.directions', {});
  const sentence = voicesSentence(directions);
  return (
    <>
      <PageHeader
        title="Collectif"
        {...(sentence !== '' && { subtitle: sentence })}
        actions={
          <>
            <ExportMenu />
            <LinkButton href="#/collectif/importer">Importer…</LinkButton>
          </>
        }
        tabs={<CollectiveTabs tab={tab} />}
      />
      <PageBody>
        {tab === 'membres' && <MemberList />}
        {tab === 'collectivites' && <CollectivityList key={collectivityId} found={collectivityId} />}
        {tab === 'referents' && <Referents roleId={roleId ?? null} />}
      </PageBody>
    </>
  );
}
