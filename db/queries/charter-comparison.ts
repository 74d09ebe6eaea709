import type { ReadHandle } from '../handles.ts';
import { getCharterText } from './charter-text.ts';
import { getVersionLine } from './charter-versions.ts';

/** Two versions side by side, article by article, by their keys. @throws Failure `not-found` */
export const compareCharters = (db: ReadHandle, fromId: number, toId: number, now: string) => {
  const [from, to] = [getCharterText(db, fromId), getCharterText(db, toId)];
  const before = new Map(from.articles.map((article) => [article.key, article]));
  const after = new Set(to.articles.map(({ key }) => key));
  const kept = to.articles.map(({ key, number, title, body }) => {
    const former = before.get(key);
    const isReworded = former?.title !== title || former.body !== body;
    const change = former ? (isReworded ? ('reworded' as const) : ('same' as const)) : ('inserted' as const);
    return { key, change, fromNumber: former?.number ?? '', toNumber: number, title, sentence: '' };
  });
  const gone = from.articles
    .filter(({ key }) => !after.has(key))
    .map(({ key, number, title }) => {
      const change = 'removed' as const;
      return { key, change, fromNumber: number, toNumber: '', title, sentence: '' };
    });
  const articles = [...kept, ...gone];
  const counts = { same: 0, reworded: 0, moved: 0, 'moved-reworded': 0, inserted: 0, removed: 0 };
  for (const { change } of articles) counts[change] += 1;
  return { from: getVersionLine(db, fromId, now), to: getVersionLine(db, toId, now), counts, articles };
};
