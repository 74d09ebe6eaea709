/** What comes from files and from the clipboard, and what leaves for a spreadsheet. */
export const importRoutes = {};
