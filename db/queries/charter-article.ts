import { eq } from 'drizzle-orm';
import { planOf } from '../domain/charter-plan-view.ts';
import { readRule } from '../domain/charter-rules.ts';
import { Failure } from '../domain/failure.ts';
import type { ReadHandle } from '../handles.ts';
import { charterArticleTable, charterRuleTable } from '../schema/charter.ts';
import { aroundArticle } from './charter-article-around.ts';
import { remarksOn } from './charter-remarks.ts';

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
  const held = rules.filter(({ articleId }) => articleId === id).map(({ rule }) => rule);
  return {
    id,
    versionId,
    key,
    chapterId,
    title,
    body,
    ...planOf(key),
    rules: held,
    versionRules: rules.map(({ rule }) => rule),
    ...aroundArticle(
      db,
      article,
      held.map(({ kind }) => kind),
    ),
    ...remarksOn(db, key),
  };
};
