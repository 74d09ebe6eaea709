import type { BookPlace } from './book-plan.ts';

/** The name of a heading within its file. */
export const bookmark = ({ index }: BookPlace): string => `Repere${index}`;

/** Words that lead to a heading, and look like the others. */
export const link = (place: BookPlace, words: string): string =>
  `<text:a xlink:type="simple" xlink:href="#${bookmark(place)}" text:style-name="Index_20_Link" text:visited-style-name="Index_20_Link">${words}</text:a>`;
