import { createHash } from 'node:crypto';
import { canonicalCharter } from '../domain/charter-canonical.ts';
import type { CharterText } from './charter-text.ts';

/** SHA-256 of the text of a version, in lower-case hexadecimal digits. */
export const textHashOf = ({ version: { title }, chapters, articles, rules }: CharterText): string =>
  createHash('sha256').update(canonicalCharter({ title, chapters, articles, rules })).digest('hex');
