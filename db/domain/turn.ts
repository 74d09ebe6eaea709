/** What goes round: receiving the collective, and facilitating the meeting (source 002, animations tournantes). */
export const turnKinds = ['host', 'facilitator'] as const;
export type TurnKind = (typeof turnKinds)[number];
