import { PaperActions } from '../../paper/paper-actions.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

type ReminderPlaceProps = { memberId: number | null; collectivityId: number | null };

/** Open actions by who does them, as they print. */
export function ReminderPlace({ memberId, collectivityId }: ReminderPlaceProps) {
  const document = { kind: 'actionReminder', memberId, collectivityId } as const;
  return (
    <>
      <PageHeader
        title="Liste de relance"
        breadcrumb={[
          { label: 'Suivi', href: '#/suivi' },
          { label: 'Actions', href: '#/suivi/actions' },
        ]}
        subtitle="Les actions en cours, par personne et par collectivité"
        actions={
          <>
            <LinkButton href="#/suivi/relance/envoyer">Envoyer…</LinkButton>
            <PaperActions document={document} label="Liste de relance" />
          </>
        }
      />
      <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)]">
        <PaperPane document={document} current={null} onItem={() => undefined} />
      </div>
    </>
  );
}
