import { PaperActions } from '../../paper/paper-actions.tsx';
import { type Paper, type Papers, usePapers } from '../../paper/paper-choice.tsx';

/** The papers of a version. The first is the one shown, and read ahead, when the place opens. */
const papersOf = (id: number): [Paper, ...Paper[]] => [
  { id: 'charter', label: 'Charte', document: { kind: 'charter', id } },
  {
    id: 'summary',
    label: 'Charte en une page',
    description: 'Ce qu’il faut en retenir',
    document: { kind: 'charterSummary', id },
  },
  {
    id: 'insert',
    label: 'Encart de fiche de poste',
    description: 'Ce qu’apporte une direction au collectif',
    document: { kind: 'jobInsert' },
  },
];

export const useCharterPapers = (id: number) => usePapers(papersOf(id));

/** What can be done with the paper shown. */
export function CharterPaperActions({
  shown,
  isSecondary = false,
}: Pick<Papers, 'shown'> & { isSecondary?: boolean }) {
  return (
    <PaperActions
      document={shown.document}
      label={shown.label}
      formats={['docx', 'odt', 'txt']}
      isSecondary={isSecondary}
    />
  );
}
