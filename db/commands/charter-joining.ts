import { eq } from 'drizzle-orm';
import { joinedBody, relinked, splitOff } from '../domain/article-joining.ts';
import { articleReferences } from '../domain/article-words.ts';
import { kindOfPart } from '../domain/charter-rules.ts';
import { Failure } from '../domain/failure.ts';
import type { WriteHandle } from '../handles.ts';
import { charterArticleTable } from '../schema/charter.ts';
import {
  articlesOf,
  insertArticleAfter,
  removeArticle,
  writableArticle,
  writeBody,
} from './charter-article.ts';
import { moveOpenRemarks } from './charter-remark.ts';
import { moveRules } from './charter-rule.ts';

/** The rules whose words a text says. */
const kindsIn = (body: string) => new Set([...articleReferences(body).parts].map(kindOfPart));

/**
 * Makes the text after the cursor an article of its own, just after; the rules that only it says go with it. Returns
 * its id.
 * @throws Failure `not-found`; `refused` in an adopted version, or for the preamble, of which there is one
 */
export const splitArticle = (
  tx: WriteHandle,
  id: number,
  { before, after }: { before: string; after: string },
): number => {
  const { versionId, chapterId, title } = writableArticle(tx, id);
  if (chapterId === null)
    throw new Failure(
      'refused',
      'Le préambule reste d’un seul tenant\u00a0: ajoutez un article à un chapitre, et portez-y ce texte.',
    );
  writeBody(tx, id, before);
  const addedId = insertArticleAfter(tx, { versionId, chapterId, ...splitOff(title, after) }, id);
  const kept = kindsIn(before);
  moveRules(
    tx,
    id,
    addedId,
    [...kindsIn(after)].filter((kind) => !kept.has(kind)),
  );
  return addedId;
};

/**
 * Joins an article to the one before it: its text, its rules, its open remarks and the links that led to it. Returns
 * the id of that one.
 * @throws Failure `not-found`; `refused` in an adopted version, or when it is the first of its chapter
 */
export const mergeArticle = (tx: WriteHandle, id: number): number => {
  const article = writableArticle(tx, id);
  const order = articlesOf(tx, article);
  const into = order[order.findIndex((each) => each.id === id) - 1];
  if (!into)
    throw new Failure(
      'refused',
      article.chapterId === null
        ? 'Le préambule vient en tête\u00a0: aucun article n’est avant lui auquel le joindre.'
        : 'Cet article est le premier de son chapitre\u00a0: déplacez-le d’abord après celui auquel le joindre.',
    );
  writeBody(tx, into.id, joinedBody(into, article));
  moveRules(tx, id, into.id);
  moveOpenRemarks(tx, article.key, into.key);
  removeArticle(tx, id);
  const all = tx
    .select()
    .from(charterArticleTable)
    .where(eq(charterArticleTable.versionId, article.versionId))
    .all();
  for (const other of all) {
    const body = relinked(other.body, article.key, into.key);
    if (body !== other.body) writeBody(tx, other.id, body);
  }
  return into.id;
};
