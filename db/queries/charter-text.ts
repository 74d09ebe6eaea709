import { eq } from 'drizzle-orm';
import { numbered } from '../domain/charter.ts';
import { readRule } from '../domain/charter-rules.ts';
import { Failure } from '../domain/failure.ts';
import type { ReadHandle } from '../handles.ts';
import {
  charterArticleTable,
  charterChapterTable,
  charterRuleTable,
  charterVersionTable,
} from '../schema/charter.ts';

const gone = (): Failure =>
  new Failure(
    'not-found',
    'Cette version de la charte n’existe plus\u00a0: revenez à la liste des versions.',
  );

/**
 * A version whole, in the order it is read: the preamble first, then by chapter, numbered, with its rules.
 * @throws Failure `not-found` when the version is gone
 */
export const getCharterText = (db: ReadHandle, versionId: number) => {
  const version = db.select().from(charterVersionTable).where(eq(charterVersionTable.id, versionId)).get();
  if (!version) throw gone();
  const { chapters, articles } = numbered(
    db.select().from(charterChapterTable).where(eq(charterChapterTable.versionId, versionId)).all(),
    db.select().from(charterArticleTable).where(eq(charterArticleTable.versionId, versionId)).all(),
  );
  const rules = db
    .select()
    .from(charterRuleTable)
    .where(eq(charterRuleTable.versionId, versionId))
    .all()
    .flatMap(({ articleId, value }) => {
      const rule = readRule(value);
      return rule
        ? [{ rule, articleId, number: articles.find(({ id }) => id === articleId)?.number ?? '' }]
        : [];
    });
  return { version, chapters, articles, rules };
};

export type CharterText = ReturnType<typeof getCharterText>;
