import type { Block } from './model.ts';

/** Under the title, where the collective's rule has its preparatory papers say what they are. */
export const preparatoryMention = (isPreparatory: boolean): Block[] =>
  isPreparatory ? [{ type: 'paragraph', text: 'Document préparatoire', tone: 'quiet' }] : [];
