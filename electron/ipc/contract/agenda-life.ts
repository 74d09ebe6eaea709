/** What an agenda receives and what leaves it: reserve, templates, recurring items, items carried over. */
export const agendaLifeRoutes = {};
