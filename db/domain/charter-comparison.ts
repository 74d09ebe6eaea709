import type { ChangedLine } from './changed-lines.ts';
import type { CharterRule } from './charter-rules.ts';
import type { ChangedTitle } from './line-diff.ts';

export type VersionChapter = { id: number; key: string; number: string; title: string };
export type VersionArticle = {
  id: number;
  key: string;
  /** Null for the preamble. */
  chapterId: number | null;
  number: string;
  title: string;
  /** Article text (article-text.ts). */
  body: string;
};
/** A version as it is compared, in the order it is read. */
export type ComparedVersion = {
  version: { title: string };
  chapters: readonly VersionChapter[];
  articles: readonly VersionArticle[];
  rules: readonly { rule: CharterRule; articleId: number }[];
};

export const changeKinds = ['same', 'reworded', 'moved', 'moved-reworded', 'inserted', 'removed'] as const;
/** Moved: in another chapter, or out of the order its neighbours kept. Another number alone is no move. */
export type ChangeKind = (typeof changeKinds)[number];

export type ComparedArticle = {
  key: string;
  change: ChangeKind;
  /** '' on the side where the article is not, and for the preamble. */
  fromNumber: string;
  toNumber: string;
  title: string;
  titleLine: ChangedTitle;
  lines: ChangedLine[];
  /** What the words alone do not tell: where it was, what it was part of, what its rule became. '' when nothing. */
  sentence: string;
};

export type ComparedChapter = {
  key: string;
  /** '' on the side where the chapter is not. */
  fromNumber: string;
  toNumber: string;
  titleLine: ChangedTitle;
  sentence: string;
};

export type Comparison = {
  title: ChangedTitle;
  counts: Record<ChangeKind, number>;
  /** In the order of the later version, what was removed at the place it had; `chapter` is null for the preamble. */
  sections: { chapter: ComparedChapter | null; articles: ComparedArticle[] }[];
};
