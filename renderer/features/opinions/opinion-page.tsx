import { OpinionStateTag } from '../../opinions/opinion-state-tag.tsx';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { PaperActions } from '../../paper/paper-actions.tsx';
import { type Paper, PaperChoice, usePapers } from '../../paper/paper-choice.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';
import type { OpinionView } from './opinion-view.ts';

/** The avis, and the forms on which positions are given while there is still somebody to note them. */
const papersOf = ({ id, closedOn, state }: OpinionView): [Paper, ...Paper[]] => {
  const forms: Paper[] = [
    {
      id: 'form',
      label: 'Formulaire de réponse',
      description: 'une page vierge, à joindre à un message',
      document: { kind: 'replyForm', id },
      startsGroup: true,
    },
    {
      id: 'forms',
      label: 'Un formulaire par collectivité',
      description: 'une page au nom de chacune',
      document: { kind: 'replyForms', id },
    },
  ];
  return [
    { id: 'opinion', label: 'Avis technique', document: { kind: 'opinion', id } },
    ...(closedOn === null && state !== 'superseded' ? forms : []),
  ];
};

/** The papers of an avis as they print, and what can be done with them. */
export function OpinionPage({ id }: { id: number }) {
  const opinion = useRoute('opinion.get', { id });
  const papers = usePapers(papersOf(opinion));
  const { document, label } = papers.shown;
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
        actions={<PaperActions document={document} label={label} />}
      />
      <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)]">
        <PaperPane
          document={document}
          current={null}
          onItem={() => undefined}
          {...(papers.papers.length > 1 && { choice: <PaperChoice {...papers} /> })}
        />
      </div>
    </>
  );
}
