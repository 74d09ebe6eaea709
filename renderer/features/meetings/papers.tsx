import { PaperActions } from '../../paper/paper-actions.tsx';
import { type Paper, type Papers, usePapers } from '../../paper/paper-choice.tsx';
import type { MeetingView } from './meeting-place.tsx';

/** The papers of a meeting. The first is the one shown, and read ahead, when the place opens. */
const papersOf = (id: number): [Paper, ...Paper[]] => [
  { id: 'agenda', label: 'Ordre du jour', document: { kind: 'agenda', id } },
  {
    id: 'summary',
    label: 'Ordre du jour résumé',
    description: 'Numéros, intitulés et horaires',
    document: { kind: 'agenda', id, variant: 'summary' },
  },
  { id: 'signIn', label: 'Feuille d’émargement', document: { kind: 'signIn', id } },
  {
    id: 'nameCards',
    label: 'Chevalets',
    description: 'Deux par feuille, à couper et à plier',
    document: { kind: 'nameCards', id, perPage: 2 },
  },
  {
    id: 'largeCards',
    label: 'Grands chevalets',
    description: 'Un par feuille, à plier',
    document: { kind: 'nameCards', id, perPage: 1 },
  },
];

/** Offered where a point has a restricted note; back to the usual ordre du jour whenever the meeting is left. */
const restricted = (id: number): Paper => ({
  id: 'restricted',
  label: 'Ordre du jour avec les notes réservées',
  description: 'Exemplaire à ne pas diffuser',
  document: { kind: 'agenda', id, withRestricted: true },
  startsGroup: true,
});

/** The paper on the desk, and the choice of another. */
export const useMeetingPapers = (meeting: MeetingView) => {
  const hasRestricted = meeting.items.some(({ restrictedNote }) => restrictedNote !== '');
  const usual = papersOf(meeting.id);
  return usePapers(hasRestricted ? [...usual, restricted(meeting.id)] : usual);
};

/** What can be done with the paper shown. */
export function MeetingPaperActions({ shown }: Pick<Papers, 'shown'>) {
  const isPageOnly = shown.document.kind === 'nameCards';
  return (
    <PaperActions
      document={shown.document}
      label={shown.label}
      pageOnly={isPageOnly ? 'Les chevalets ne s’exportent qu’en PDF' : null}
    />
  );
}
