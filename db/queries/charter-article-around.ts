import { eq, sql } from 'drizzle-orm';
import { numbered } from '../domain/charter.ts';
import { type CharterRuleKind, charterRuleKinds } from '../domain/charter-rules.ts';
import type { ReadHandle } from '../handles.ts';
import { charterArticleTable } from '../schema/charter.ts';
import { chapterPlaces } from './charter-chapter-places.ts';

/** As the text is stored: a quotation mark that she typed is never alone there. */
const noteMark = '"type":"note"';
const valueMark = (kind: CharterRuleKind): string => `"part":"${kind}.`;

const times = (mark: string) =>
  sql<number>`(length(${charterArticleTable.body}) - length(replace(${charterArticleTable.body}, ${mark}, ''))) / length(${mark})`;

/** The articles of a version as they are read, each with its number, how many notes it calls, and its text's values. */
const articlesOf = (db: ReadHandle, versionId: number) => {
  const articles = db
    .select({
      id: charterArticleTable.id,
      chapterId: charterArticleTable.chapterId,
      position: charterArticleTable.position,
      notes: times(noteMark),
      withValues: sql<string>`iif(instr(${charterArticleTable.body}, '"type":"ruleValue"') > 0, ${charterArticleTable.body}, '')`,
    })
    .from(charterArticleTable)
    .where(eq(charterArticleTable.versionId, versionId))
    .all();
  return numbered(chapterPlaces(db, versionId), articles).articles;
};

/** What an article's place says of the others of its version; `kinds` are the rules the article holds. */
export const aroundArticle = (
  db: ReadHandle,
  article: { id: number; versionId: number },
  kinds: readonly CharterRuleKind[],
) => {
  const articles = articlesOf(db, article.versionId);
  const at = articles.findIndex(({ id }) => id === article.id);
  const others = articles.filter(({ id }) => id !== article.id);
  const saying = (kind: CharterRuleKind): string[] =>
    others.filter(({ withValues }) => withValues.includes(valueMark(kind))).map(({ number }) => number);
  return {
    number: articles[at]?.number ?? '',
    notesBefore: articles.slice(0, Math.max(at, 0)).reduce((sum, { notes }) => sum + notes, 0),
    valuesElsewhere: charterRuleKinds
      .filter((kind) => kinds.includes(kind))
      .map((kind) => ({ kind, numbers: saying(kind) }))
      .filter(({ numbers }) => numbers.length > 0),
  };
};
