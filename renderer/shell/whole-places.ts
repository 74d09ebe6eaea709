/** Places that take the whole window: a meeting as it is held, and the avis spoken of in it. */
export const isWhole = (path: string, inMeeting: boolean): boolean =>
  /^\/reunions\/\d+\/seance$/.test(path) || (inMeeting && /^\/avis\/\d+\/seance$/.test(path));

/** Places made for the screen of the room, which others look at. */
export const isProjected = (path: string): boolean => isWhole(path, true);
