import { ruleWords, type CharterRule, type RulePart } from './charter-rules.ts';
import { PREAMBLE_TITLE } from './charter.ts';

/** A version as it is read, in its order and numbered (charter.ts). */
export type NumberedCharter = {
  title: string;
  chapters: readonly { id: number; number: string; title: string }[];
  articles: readonly { chapterId: number | null; key: string; number: string; title: string; body: string }[];
  rules: readonly { rule: CharterRule; number: string }[];
};

/** What a link to an article reads: « article 2.3 », « préambule »; `number` undefined is an article that is no more. */
export const linkWords = (number: string | undefined): string => {
  if (number === undefined) return 'article supprimé';
  return number === '' ? PREAMBLE_TITLE.toLowerCase() : `article\u00a0${number}`;
};

type Node = { type?: unknown; attrs?: { key?: string; part?: RulePart } } & Record<string, unknown>;

/** Keys in one order, whatever wrote them; links and values as the words they read. */
const frozen = (value: unknown, words: (node: Node) => string | null): unknown => {
  if (Array.isArray(value)) return value.map((each) => frozen(each, words));
  if (typeof value !== 'object' || value === null) return value;
  const node = value as Node;
  const read = words(node);
  if (read !== null) return [node.type, read];
  return Object.fromEntries(
    Object.keys(node)
      .toSorted()
      .map((key) => [key, frozen(node[key], words)]),
  );
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};

/**
 * The text adopted as one string, of which the hash is kept: title, numbers, articles with the words of their links and
 * values, rules. A JSON array a line: two versions that differ in anything read give two strings. What an adopted
 * version reads must never change from one release to the next: a change of words or of form takes a new form here,
 * beside this one.
 */
export const canonicalCharter = ({ title, chapters, articles, rules }: NumberedCharter): string => {
  const numbers = new Map(articles.map(({ key, number }) => [key, number]));
  const acting = rules.map(({ rule }) => rule);
  const words = ({ type, attrs }: Node): string | null => {
    if (type === 'articleLink') return linkWords(numbers.get(attrs?.key ?? ''));
    return type === 'ruleValue' && attrs?.part ? ruleWords(attrs.part, acting) : null;
  };
  const articleLines = (of: number | null): unknown[] =>
    articles
      .filter(({ chapterId }) => chapterId === of)
      .map((article) => ['article', article.number, article.title, frozen(parsed(article.body), words)]);
  const lines: unknown[] = [
    ['charte', 1, title],
    ...articleLines(null),
    ...chapters.flatMap((chapter) => [
      ['chapitre', chapter.number, chapter.title],
      ...articleLines(chapter.id),
    ]),
    ...rules
      .toSorted((a, b) => (a.rule.kind < b.rule.kind ? -1 : 1))
      .map(({ rule, number }) => ['règle', number, frozen(rule, () => null)]),
  ];
  return lines.map((line) => JSON.stringify(line)).join('\n');
};
