/** Posts over time, roles and their holders. */
export const peopleRoutes = {};
