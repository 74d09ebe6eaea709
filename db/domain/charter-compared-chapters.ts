import { chapterMoveSentence } from './charter-change-sentences.ts';
import type { ComparedChapter, ComparedVersion, VersionChapter } from './charter-comparison.ts';
import { keptInOrder, woven, type Counterparts } from './charter-moves.ts';
import { diffTitles } from './line-diff.ts';

type ComparedPlace = {
  before: VersionChapter | null;
  after: VersionChapter | null;
  chapter: ComparedChapter;
};

/** The chapters of the later version in their order, those that are gone at the place they had. */
export const comparedChapters = (
  from: ComparedVersion,
  to: ComparedVersion,
  { earlier, later }: Counterparts<VersionChapter>,
): ComparedPlace[] => {
  const common = to.chapters.filter((chapter) => earlier(chapter) !== null);
  const order = new Map(from.chapters.map((chapter, index) => [chapter, index]));
  const kept = keptInOrder(common.map((chapter) => order.get(earlier(chapter) ?? chapter) ?? 0));
  const moved = new Set(common.filter((_, index) => !kept.has(index)));
  const inLater = new Set(to.chapters);
  return woven(from.chapters, to.chapters, later).map((chapter) => {
    const after = inLater.has(chapter) ? chapter : null;
    const before = after ? earlier(after) : chapter;
    return {
      before,
      after,
      chapter: {
        key: chapter.key,
        fromNumber: before?.number ?? '',
        toNumber: after?.number ?? '',
        titleLine: diffTitles(before?.title, after?.title),
        sentence: before && moved.has(chapter) ? chapterMoveSentence(before) : '',
      },
    };
  });
};
