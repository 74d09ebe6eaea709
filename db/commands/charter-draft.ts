import type { ArticleContent, CharterContent } from '../domain/charter-content.ts';
import type { CharterRuleKind } from '../domain/charter-rules.ts';
import { Failure } from '../domain/failure.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { getCharterText } from '../queries/charter-text.ts';
import { insertArticle } from './charter-article.ts';
import { insertChapter } from './charter-chapter.ts';
import { writeRule } from './charter-rule.ts';
import { lastAdopted, openDraft } from './charter-version.ts';

const fill = (tx: WriteHandle, versionId: number, { preamble, chapters }: CharterContent): void => {
  const ruled = new Set<CharterRuleKind>();
  const write = (chapterId: number | null, { rules, ...article }: ArticleContent, index: number): void => {
    const id = insertArticle(tx, { ...article, versionId, chapterId, position: index + 1 });
    for (const rule of rules) {
      // A rule is said once in a version: where it comes first.
      if (!ruled.has(rule.kind)) writeRule(tx, { id, versionId }, rule);
      ruled.add(rule.kind);
    }
  };
  if (preamble) write(null, preamble, 0);
  chapters.forEach(({ key, title, articles }, index) => {
    const chapterId = insertChapter(tx, { versionId, key, title, position: index + 1 });
    articles.forEach((article, at) => write(chapterId, article, at));
  });
};

/** Writes a draft from what a plan or a document gives. @throws Failure `refused` when there is one already */
export const beginCharter = (tx: WriteHandle, content: CharterContent, context: CommandContext): void =>
  fill(tx, openDraft(tx, { title: content.title, basedOn: null }, context), content);

/** Starts the next draft from the version adopted last: its text, keys and rules. @throws Failure `refused` */
export const draftNext = (tx: WriteHandle, context: CommandContext): void => {
  const last = lastAdopted(tx);
  if (!last)
    throw new Failure(
      'refused',
      'Aucune version de la charte n’est encore adoptée\u00a0: il n’y a rien dont partir. Commencez par en écrire une.',
    );
  const { title, number: basedOn } = last;
  const text = getCharterText(tx, last.id);
  const contentOf = (chapterId: number | null): ArticleContent[] =>
    text.articles
      .filter((article) => article.chapterId === chapterId)
      .map(({ id, key, title: heading, body }) => ({
        key,
        title: heading,
        body,
        rules: text.rules.filter(({ articleId }) => articleId === id).map(({ rule }) => rule),
      }));
  fill(tx, openDraft(tx, { title, basedOn }, context), {
    title,
    preamble: contentOf(null)[0] ?? null,
    chapters: text.chapters.map(({ id, key, title: heading }) => ({
      key,
      title: heading,
      articles: contentOf(id),
    })),
  });
};
