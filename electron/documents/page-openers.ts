import type { Block } from './model.ts';

const openers: readonly Block['type'][] = [
  'letterhead',
  'title',
  'heading',
  'subheading',
  'chapter',
  'article',
  'pageBreak',
];

/** Whether a page break can wait for this block, which opens a page by itself in Word and LibreOffice. */
export const opensByItself = ({ type }: Block): boolean => openers.includes(type);
