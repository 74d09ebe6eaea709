import type { ArticleBlock, ArticleInline, ArticleText } from '../../db/domain/article-text.ts';
import type { ComparedVersion } from '../../db/domain/charter-comparison.ts';
import type { CharterRule } from '../../db/domain/charter-rules.ts';
import { numbered } from '../../db/domain/charter.ts';

/** What stands in a sentence, as tests write it: words, or a node. */
type Words = string | ArticleInline;

export const paragraphOf = (...words: Words[]): ArticleBlock => ({
  type: 'paragraph',
  content: words.map((word) => (typeof word === 'string' ? { type: 'text', text: word } : word)),
});
export const bodyOf = (...content: ArticleBlock[]): string =>
  JSON.stringify({ type: 'doc', content } satisfies ArticleText);

/** A body of plain paragraphs, a line each. */
export const plainBody = (text: string): string =>
  text === '' ? '' : bodyOf(...text.split('\n').map((line) => paragraphOf(line)));

export type WrittenArticle = {
  key: string;
  title?: string;
  /** A line per paragraph; `body` says it in full. */
  text?: string;
  body?: string;
  rules?: readonly CharterRule[];
};
export type WrittenChapter = { key: string; title?: string; articles: readonly WrittenArticle[] };

/** A version as a comparison takes it, numbered; chapters and articles without a title are named by their key. */
export const versionOf = (
  chapters: readonly WrittenChapter[],
  { preamble, title = 'Charte de fonctionnement' }: { preamble?: WrittenArticle; title?: string } = {},
): ComparedVersion => {
  let id = 0;
  const nextId = (): number => (id += 1);
  const rules: { rule: CharterRule; articleId: number }[] = [];
  const articleOf = (written: WrittenArticle, chapterId: number | null, position: number) => {
    const article = {
      id: nextId(),
      key: written.key,
      chapterId,
      position,
      title: written.title ?? `Article ${written.key}`,
      body: written.body ?? plainBody(written.text ?? ''),
    };
    rules.push(...(written.rules ?? []).map((rule) => ({ rule, articleId: article.id })));
    return article;
  };
  const rows = chapters.map(({ key, title: name, articles }, position) => {
    const chapter = { id: nextId(), key, position, title: name ?? `Chapitre ${key}` };
    return { chapter, articles: articles.map((article, place) => articleOf(article, chapter.id, place)) };
  });
  const all = rows.flatMap(({ articles }) => articles);
  return {
    version: { title },
    ...numbered(
      rows.map(({ chapter }) => chapter),
      preamble ? [articleOf(preamble, null, 0), ...all] : all,
    ),
    rules,
  };
};
