/**
 * What happened to an item between meetings: moved before the meeting was held, put in the reserve or taken out of
 * it, postponed from a meeting that was held.
 */
export const moveKinds = ['moved', 'reserved', 'taken', 'postponed'] as const;
export type MoveKind = (typeof moveKinds)[number];
