/** A text cut to `most` characters at the end of a word, which an ellipsis says. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const within = text.slice(0, most);
  return `${within.slice(0, Math.max(within.lastIndexOf(' '), 1)).replace(/[\s,;:.]+$/, '')}…`;
};

/** The same, at the end of a sentence where there is one. */
export const firstSentences = (text: string, most: number): string =>
  text.length <= most ? text : (/^.*[.!?…](?=\s)/s.exec(text.slice(0, most))?.[0] ?? shortened(text, most));

/** A title as a running foot holds it on one line. */
export const footTitle = (title: string): string => shortened(title, 75);
