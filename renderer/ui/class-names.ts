/** Joins class names, leaving out what does not apply. */
export const cx = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');
