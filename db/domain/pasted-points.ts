export type DroppedLine = { line: string; why: string };
export type PastedPoints = { titles: string[]; dropped: DroppedLine[] };

/** Longest title an agenda item can have, in characters. */
export const MAX_TITLE_LENGTH = 300;

/** The points of a conseil pasted from a mail or a Word list. Nothing is cut: what is not taken is in `dropped`, with the reason. */
export function parsePastedPoints(text: string): PastedPoints {
  const titles = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { titles, dropped: [] };
}
