import { z } from 'zod';
import { optionalText } from './text-rules.ts';

/** Colours of a letterhead, in measure: each is legible on paper and on a grey printer. */
export const letterheadAccents = ['teal', 'ink', 'green', 'plum'] as const;
export type LetterheadAccent = (typeof letterheadAccents)[number];

export const letterheadSchema = z.object({
  /** Lines under the collective's name; '' for those the application composes. */
  letterheadLines: optionalText('Le texte sous le nom', 300),
  letterheadAccent: z.enum(letterheadAccents),
});
