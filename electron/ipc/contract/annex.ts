/** Annexes of items and the files kept for them. */
export const annexRoutes = {};
