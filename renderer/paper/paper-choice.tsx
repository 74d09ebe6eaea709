import { startTransition, useState } from 'react';
import { Menu } from '../ui/menu.tsx';
import type { DocumentRef } from './use-paper.ts';

/** A paper that a place can show on its desk. */
export type Paper = {
  id: string;
  label: string;
  description?: string;
  document: DocumentRef;
  startsGroup?: boolean;
};

/** The paper on the desk, and the choice of another; the first one is shown when the place opens. */
export const usePapers = (papers: readonly [Paper, ...Paper[]]) => {
  const [chosen, setChosen] = useState(papers[0].id);
  const shown = papers.find(({ id }) => id === chosen) ?? papers[0];
  // The former page stays until the next one is there.
  const show = (id: string) => startTransition(() => setChosen(id));
  return { papers, shown, show };
};

export type Papers = ReturnType<typeof usePapers>;

/** Which paper is on the desk: above the page, with the number of its pages. */
export function PaperChoice({ papers, shown, show }: Papers) {
  return (
    <Menu
      label={shown.label}
      aria-label={`Document affiché\u00a0: ${shown.label}`}
      variant="quiet"
      size="small"
      actions={papers.map(({ document: _document, ...paper }) => ({
        ...paper,
        onAction: () => show(paper.id),
      }))}
    />
  );
}
