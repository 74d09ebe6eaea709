import {
  readArticleText,
  type ArticleBlock,
  type ArticleFlow,
  type ArticleInline,
} from '../../db/domain/article-text.ts';
import { PREAMBLE_TITLE } from '../../db/domain/charter.ts';
import { ruleWords } from '../../db/domain/charter-rules.ts';
import { assertNever } from '../../db/domain/failure.ts';
import type { CharterText } from '../../db/queries/charter-text.ts';
import type { Block, ProseBlock, ProseFlow, ProseInline } from './model.ts';

type CharterArticle = CharterText['articles'][number];
type Note = { number: number; text: string };

/** The name of an article within its document. */
export const articleTarget = ({ number }: Pick<CharterArticle, 'number'>): string =>
  number === '' ? 'preambule' : `article-${number.replace('.', '-')}`;

/** The name of a chapter within its document. */
export const chapterTarget = ({ number }: { number: string }): string => `chapitre-${number}`;

const referenceTo = (target: CharterArticle | undefined): ProseInline => {
  if (!target) return { type: 'reference', label: 'article supprimé', number: '', target: '' };
  const label = target.number === '' ? PREAMBLE_TITLE.toLowerCase() : 'article';
  return { type: 'reference', label, number: target.number, target: articleTarget(target) };
};

/** What turns the texts of one version into blocks: its links and values resolved, its notes numbered as they come. */
export const proseReader = ({ articles, rules }: Pick<CharterText, 'articles' | 'rules'>) => {
  const byKey = new Map(articles.map((article) => [article.key, article]));
  const acting = rules.map(({ rule }) => rule);
  let lastNote = 0;

  const inline = (node: ArticleInline, notes: Note[]): ProseInline => {
    switch (node.type) {
      case 'note': {
        lastNote += 1;
        const note = { number: lastNote, text: node.attrs.text };
        notes.push(note);
        return { type: 'noteCall', ...note };
      }
      case 'articleLink':
        return referenceTo(byKey.get(node.attrs.key));
      case 'ruleValue':
        return { type: 'text', text: ruleWords(node.attrs.part, acting) };
      case 'text':
      case 'hardBreak':
        return node;
      default:
        return assertNever(node);
    }
  };
  const line = (content: readonly ArticleInline[] | undefined, notes: Note[]): ProseInline[] =>
    (content ?? []).map((node) => inline(node, notes));
  const flow = (block: ArticleFlow, notes: Note[]): ProseFlow =>
    block.type === 'paragraph'
      ? { type: 'paragraph', content: line(block.content, notes) }
      : {
          type: block.type,
          content: block.content.map(({ content }) => ({
            type: 'listItem',
            content: content.map((each) => flow(each, notes)),
          })),
        };
  const prose = (block: ArticleBlock, notes: Note[]): ProseBlock => {
    if (block.type === 'heading') return { type: 'heading', content: line(block.content, notes) };
    if (block.type !== 'table') return flow(block, notes);
    return {
      type: 'table',
      hasHead: block.content[0]?.content.every(({ type }) => type === 'tableHeader') ?? false,
      rows: block.content.map((row) =>
        row.content.map((cell) => cell.content.map((each) => flow(each, notes))),
      ),
    };
  };

  /** The text of an article under its title, its notes at the end. Articles are given in the order they are read. */
  return ({ id: itemId, body }: CharterArticle): Block[] => {
    const notes: Note[] = [];
    const blocks = (readArticleText(body)?.content ?? []).map(
      (block): Block => ({ type: 'prose', itemId, content: prose(block, notes) }),
    );
    return notes.length > 0 ? [...blocks, { type: 'endnotes', itemId, notes }] : blocks;
  };
};
