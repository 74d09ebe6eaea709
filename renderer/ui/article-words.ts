import { type CharterRule, ruleWords, type RulePart, rulePartLabels } from '../../db/domain/charter-rules.ts';

/** An article that a text may link to; `number` is '' for the preamble. */
export type ArticleName = { key: string; number: string; title: string };

/** What an atom of the text shows, and what it stands for. */
export type AtomLabel = { words: string; title: string; isMissing: boolean };

/**
 * The words that links and values show in the editor. They follow renumbering and rules while the text itself stays as
 * it is: told from outside, heard by the atoms on screen, never a step of the text's own undo.
 */
export class ArticleWords {
  #articles = new Map<string, ArticleName>();
  #rules: readonly CharterRule[] = [];
  readonly #listeners = new Set<() => void>();

  tell(articles: readonly ArticleName[], rules: readonly CharterRule[]): void {
    this.#articles = new Map(articles.map((article) => [article.key, article]));
    this.#rules = rules;
    for (const listener of this.#listeners) listener();
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  link(key: string): AtomLabel {
    const article = this.#articles.get(key);
    if (!article) {
      return { words: 'article supprimé', title: 'Cet article n’existe plus', isMissing: true };
    }
    const words = article.number === '' ? 'préambule' : `article\u00a0${article.number}`;
    return { words, title: article.title, isMissing: false };
  }

  value(part: RulePart): AtomLabel {
    const words = ruleWords(part, this.#rules);
    const isMissing = !this.#rules.some(({ kind }) => part.startsWith(`${kind}.`));
    return { words, title: rulePartLabels[part], isMissing };
  }
}
