import { eq } from 'drizzle-orm';
import { numbered } from '../domain/charter.ts';
import { planOf } from '../domain/charter-plan-view.ts';
import { readRule } from '../domain/charter-rules.ts';
import { Failure } from '../domain/failure.ts';
import type { ReadHandle } from '../handles.ts';
import { charterArticleTable, charterChapterTable, charterRuleTable } from '../schema/charter.ts';
import { remarksOn } from './charter-remarks.ts';

const numberOf = (db: ReadHandle, { id, versionId }: { id: number; versionId: number }): string => {
  const { articles } = numbered(
    db
      .select({ id: charterChapterTable.id, position: charterChapterTable.position })
      .from(charterChapterTable)
      .where(eq(charterChapterTable.versionId, versionId))
      .all(),
    db
      .select({
        id: charterArticleTable.id,
        chapterId: charterArticleTable.chapterId,
        position: charterArticleTable.position,
      })
      .from(charterArticleTable)
      .where(eq(charterArticleTable.versionId, versionId))
      .all(),
  );
  return articles.find((article) => article.id === id)?.number ?? '';
};

/** An article with all that its place shows. @throws Failure `not-found` */
export const getArticle = (db: ReadHandle, id: number) => {
  const article = db.select().from(charterArticleTable).where(eq(charterArticleTable.id, id)).get();
  if (!article)
    throw new Failure(
      'not-found',
      'Cet article n’existe plus\u00a0: il a été supprimé, ou son projet abandonné.',
    );
  const { versionId, key, chapterId, title, body } = article;
  const rules = db
    .select()
    .from(charterRuleTable)
    .where(eq(charterRuleTable.versionId, versionId))
    .all()
    .flatMap(({ articleId, value }) => {
      const rule = readRule(value);
      return rule ? [{ articleId, rule }] : [];
    });
  return {
    id,
    versionId,
    key,
    chapterId,
    number: numberOf(db, article),
    title,
    body,
    ...planOf(key),
    rules: rules.filter(({ articleId }) => articleId === id).map(({ rule }) => rule),
    versionRules: rules.map(({ rule }) => rule),
    ...remarksOn(db, key),
  };
};
