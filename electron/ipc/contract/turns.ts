/** Turns of hosting and facilitating. */
export const turnsRoutes = {};
