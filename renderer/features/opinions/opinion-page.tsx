import { OpinionStateTag } from '../../opinions/opinion-state-tag.tsx';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { PaperActions } from '../../paper/paper-actions.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import type { DocumentRef } from '../../paper/use-paper.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';

/** The avis as it prints, and what can be done with it. */
export function OpinionPage({ id }: { id: number }) {
  const opinion = useRoute('opinion.get', { id });
  const document: DocumentRef = { kind: 'opinion', id };
  return (
    <>
      <PageHeader
        title={opinion.title}
        breadcrumb={[
          { label: 'Avis', href: '#/avis' },
          { label: 'Cet avis', href: `#/avis/${id}` },
        ]}
        subtitle={
          <span className="flex flex-wrap items-center gap-x-3">
            <OpinionStateTag state={opinion.state} stateLabel={opinion.stateLabel} />
            {opinion.closedOn !== null && `clos le ${formatDate(opinion.closedOn, 'long')}`}
          </span>
        }
        actions={<PaperActions document={document} label="Avis technique" />}
      />
      <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)]">
        <PaperPane document={document} current={null} onItem={() => undefined} />
      </div>
    </>
  );
}
