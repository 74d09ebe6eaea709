/** The year: meetings planned from the conseils, closed periods. */
export const planningRoutes = {};
