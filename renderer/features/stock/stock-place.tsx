import { LinkTabs } from '../../ui/tabs.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { RecurringList } from './recurring-list.tsx';
import { ReserveList } from './reserve-list.tsx';
import { TemplateList } from './template-list.tsx';

const tabs = [
  { id: 'reserve', label: 'Réserve', href: '#/reserve' },
  { id: 'modeles', label: 'Modèles', href: '#/reserve/modeles' },
  { id: 'recurrents', label: 'Points récurrents', href: '#/reserve/recurrents' },
] as const;

export type StockTab = (typeof tabs)[number]['id'];

const views = { reserve: ReserveList, modeles: TemplateList, recurrents: RecurringList };

/** What waits for an agenda: points in reserve, models of agenda, points that come back by their rhythm. */
export function StockPlace({ tab, point }: { tab: StockTab; point: number | null }) {
  const View = views[tab];
  return (
    <>
      <PageHeader
        title="Réserve et modèles"
        tabs={
          <LinkTabs
            label="Réserve et modèles"
            links={tabs.map(({ id, label, href }) => ({ label, href, isCurrent: id === tab }))}
          />
        }
      />
      <PageBody>
        <View point={point} />
      </PageBody>
    </>
  );
}
