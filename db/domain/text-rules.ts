import { z } from 'zod';

/** Thin French grouping of thousands for counts inside messages. */
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');

// Bidirectional overrides and control characters (but not tab and line feed) can disguise a printed line.
const hidden = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const withoutControls = (text: string): string => text.replace(/\r\n?/g, '\n').replace(hidden, '');

const oneLine = (text: string): string =>
  withoutControls(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();

const tooLong = (subject: string, max: number) => (issue: { input?: unknown }) => {
  const length = typeof issue.input === 'string' ? issue.input.length : 0;
  return `${subject} compte ${grouped(length)} caractères\u202f; ${grouped(max)} au plus sont admis. Raccourcissez le texte\u00a0: rien n’est perdu tant que vous restez ici.`;
};

/**
 * A line that must be filled. `subject` opens the sentence (« L’intitulé »), `ask` is the whole sentence
 * shown when it is empty (« Donnez un intitulé au point. »).
 */
export const requiredLine = (subject: string, ask: string, max: number) =>
  z
    .string({ error: ask })
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(1, ask)
        .max(max, { error: tooLong(subject, max) }),
    );

/** A line that may be left empty; the empty text stays '' and never becomes null. */
export const optionalLine = (subject: string, max: number) =>
  z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(max, { error: tooLong(subject, max) }));

/** A line being typed, kept as it is whatever its length: what it becomes has a limit, what she has typed is hers. */
export const draftLine = z.string().transform(oneLine);

/** Several lines, possibly none. */
export const optionalText = (subject: string, max: number) =>
  z
    .string()
    .transform((text) => withoutControls(text).trim())
    .pipe(z.string().max(max, { error: tooLong(subject, max) }));
