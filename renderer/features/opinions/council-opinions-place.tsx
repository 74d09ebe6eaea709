import { formatDate } from '../../../db/domain/french-dates.ts';
import { PaperActions } from '../../paper/paper-actions.tsx';
import { PaperChoice, usePapers } from '../../paper/paper-choice.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';

/** The papers of a conseil: its avis one after another, and what became of each. */
export function CouncilOpinionsPlace({ id }: { id: number }) {
  const { date } = useRoute('council.get', { id });
  const papers = usePapers([
    { id: 'recueil', label: 'Recueil des avis', document: { kind: 'councilOpinions', id } },
    { id: 'suites', label: 'Tableau des suites', document: { kind: 'followUps', id } },
  ]);
  const { document, label } = papers.shown;
  return (
    <>
      <PageHeader
        title={`Avis pour le conseil du ${formatDate(date, 'long')}`}
        breadcrumb={[{ label: 'Avis', href: '#/avis' }]}
        actions={<PaperActions document={document} label={label} />}
      />
      <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)]">
        <PaperPane
          document={document}
          current={null}
          onItem={() => undefined}
          choice={<PaperChoice {...papers} />}
        />
      </div>
    </>
  );
}
