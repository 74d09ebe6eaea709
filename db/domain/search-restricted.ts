import type { SearchKind } from './search-kinds.ts';

/**
 * Texts that are the secretary's own, or one person's, and how a result that shows one is marked. They are found like
 * the rest, except while others look at the screen: then they are neither searched nor shown.
 */
export const restrictedMarks: Readonly<Partial<Record<SearchKind, string>>> = {
  item: 'note réservée',
  sittingNote: 'notes réservées',
  opinion: 'parole d’une collectivité',
  member: 'coordonnées',
  role: 'coordonnées',
  sending: 'adresses',
};

/** Said under the search wherever others look at the screen. */
export const leftOutSentence =
  'Écran partagé\u00a0: la recherche laisse de côté notes réservées, notes de séance, paroles des collectivités et coordonnées.';
