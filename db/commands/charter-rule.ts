import { and, eq } from 'drizzle-orm';
import type { CharterRule, CharterRuleKind } from '../domain/charter-rules.ts';
import type { WriteHandle } from '../handles.ts';
import { charterRuleTable } from '../schema/charter.ts';
import { writableArticle } from './charter-article.ts';

/** Writes the rule of a kind, which a version has once: it leaves the article that said it so far. */
export const writeRule = (
  tx: WriteHandle,
  { id: articleId, versionId }: { id: number; versionId: number },
  rule: CharterRule,
): void => {
  const said = { articleId, value: JSON.stringify(rule) };
  tx.insert(charterRuleTable)
    .values({ ...said, versionId, kind: rule.kind })
    .onConflictDoUpdate({ target: [charterRuleTable.versionId, charterRuleTable.kind], set: said })
    .run();
};

/** Binds a rule to an article of the draft, or changes its value. @throws Failure `not-found`, `refused` */
export const setRule = (tx: WriteHandle, articleId: number, rule: CharterRule): void =>
  writeRule(tx, writableArticle(tx, articleId), rule);

/** Takes a rule away: the setting of the collective holds again. @throws Failure `not-found`, `refused` */
export const removeRule = (tx: WriteHandle, articleId: number, kind: CharterRuleKind): void => {
  writableArticle(tx, articleId);
  tx.delete(charterRuleTable)
    .where(and(eq(charterRuleTable.articleId, articleId), eq(charterRuleTable.kind, kind)))
    .run();
};

/** Gives the rules that one article says to another of the same version; those of `kinds` alone when they are named. */
export const moveRules = (
  tx: WriteHandle,
  fromId: number,
  toId: number,
  kinds: readonly CharterRuleKind[] | null = null,
): void => {
  const said = tx.select().from(charterRuleTable).where(eq(charterRuleTable.articleId, fromId)).all();
  for (const { id, kind } of said) {
    if (kinds !== null && !kinds.includes(kind)) continue;
    tx.update(charterRuleTable).set({ articleId: toId }).where(eq(charterRuleTable.id, id)).run();
  }
};
