import { compareVersions } from '../domain/charter-compare.ts';
import type { ReadHandle } from '../handles.ts';
import { getCharterText } from './charter-text.ts';
import { getVersionLine } from './charter-versions.ts';

/** Two versions side by side, article by article; the paper says the words. @throws Failure `not-found` */
export const compareCharters = (db: ReadHandle, fromId: number, toId: number, now: string) => {
  const { counts, sections } = compareVersions(getCharterText(db, fromId), getCharterText(db, toId));
  return {
    from: getVersionLine(db, fromId, now),
    to: getVersionLine(db, toId, now),
    counts,
    articles: sections
      .flatMap(({ articles }) => articles)
      .map(({ titleLine: _titleLine, lines: _lines, ...article }) => article),
  };
};
