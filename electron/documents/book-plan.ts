import type { Article, Block, Chapter } from './model.ts';

/** Where a heading of a charter stands for a word processor. */
export type BookPlace = {
  /** Counted from 1. */
  index: number;
  level: 1 | 2;
  number: string;
  /** Counting by itself, the word processor comes to its number. */
  isCounted: boolean;
};

/** A reference as a word processor writes it: what stands before the number it can follow, '' when it can follow none. */
export const followed = (text: string, place: BookPlace): { before: string; number: string } =>
  place.isCounted && text.endsWith(place.number)
    ? { before: text.slice(0, -place.number.length), number: place.number }
    : { before: text, number: '' };

export type BookPlan = {
  of(heading: Chapter | Article): BookPlace;
  /** The heading a reference leads to; undefined when there is none. */
  at(target: string): BookPlace | undefined;
};

/** Chapters and articles in the order they are read, told apart from those a word processor would number otherwise. */
export const bookPlan = (blocks: readonly Block[], isBook: boolean): BookPlan => {
  const places = new Map<Block, BookPlace>();
  const targets = new Map<string, BookPlace>();
  let chapters = 0;
  let articles = 0;
  const isNext = (block: Chapter | Article): boolean => {
    if (!isBook) return false;
    if (block.type === 'chapter') {
      if (block.number !== String(chapters + 1)) return false;
      chapters += 1;
      articles = 0;
      return true;
    }
    if (chapters === 0 || block.number !== `${chapters}.${articles + 1}`) return false;
    articles += 1;
    return true;
  };
  let hasChapter = false;
  for (const block of blocks) {
    if (block.type !== 'chapter' && block.type !== 'article') continue;
    hasChapter ||= block.type === 'chapter';
    const place: BookPlace = {
      index: places.size + 1,
      // A preamble stands as high as the chapters it comes before.
      level: block.type === 'chapter' || !hasChapter ? 1 : 2,
      number: block.number,
      isCounted: isNext(block),
    };
    places.set(block, place);
    if (block.target !== '' && !targets.has(block.target)) targets.set(block.target, place);
  }
  return {
    of: (heading) => {
      const place = places.get(heading);
      if (!place) throw new Error('a heading of another document');
      return place;
    },
    at: (target) => targets.get(target),
  };
};
