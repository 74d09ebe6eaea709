/** `dropped`: given up, which is said rather than left to look overdue. */
export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

export const actionStateLabels: Readonly<Record<ActionState, string>> = {
  open: 'À faire',
  done: 'Fait',
  dropped: 'Abandonné',
};
