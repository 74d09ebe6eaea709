import { eq, sql } from 'drizzle-orm';
import { numbered } from '../domain/charter.ts';
import { readRule } from '../domain/charter-rules.ts';
import { viewsOf } from '../domain/charter-views.ts';
import type { ReadHandle } from '../handles.ts';
import { charterArticleTable, charterChapterTable, charterRuleTable } from '../schema/charter.ts';
import { openRemarks } from './charter-remarks.ts';
import { getVersionLine } from './charter-versions.ts';

/** The plan of a version: no text is read, so that it answers between two keys typed. @throws Failure `not-found` */
export const getOutline = (db: ReadHandle, versionId: number, now: string) => {
  const version = getVersionLine(db, versionId, now);
  const { chapters, articles } = numbered(
    db.select().from(charterChapterTable).where(eq(charterChapterTable.versionId, versionId)).all(),
    db
      .select({
        id: charterArticleTable.id,
        chapterId: charterArticleTable.chapterId,
        key: charterArticleTable.key,
        position: charterArticleTable.position,
        title: charterArticleTable.title,
        isEmpty: sql<number>`${charterArticleTable.body} = ''`.mapWith(Boolean),
      })
      .from(charterArticleTable)
      .where(eq(charterArticleTable.versionId, versionId))
      .all(),
  );
  const rules = db.select().from(charterRuleTable).where(eq(charterRuleTable.versionId, versionId)).all();
  const remarks = openRemarks(db);
  const keys = new Set(articles.map(({ key }) => key));
  return {
    version,
    chapters: chapters.map(({ id, key, number, title }) => ({ id, key, number, title })),
    articles: articles.map(({ position: _position, ...article }) => {
      const said = remarks.get(article.key) ?? [];
      return {
        ...article,
        openRemarks: said.length,
        viewsDiffer: viewsOf(said).differ,
        rules: rules.filter(({ articleId }) => articleId === article.id).map(({ kind }) => kind),
      };
    }),
    rules: articles.flatMap(({ id: articleId, number }) =>
      rules
        .filter((rule) => rule.articleId === articleId)
        .flatMap(({ value }) => {
          const rule = readRule(value);
          return rule ? [{ rule, articleId, number }] : [];
        }),
    ),
    strayRemarks: [...remarks].reduce((sum, [key, said]) => (keys.has(key) ? sum : sum + said.length), 0),
  };
};
