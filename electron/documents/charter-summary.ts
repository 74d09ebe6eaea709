import { PREAMBLE_TITLE } from '../../db/domain/charter.ts';
import { charterRuleLabels, ruleSentence } from '../../db/domain/charter-rules.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { count } from '../../db/domain/plural.ts';
import { atHead } from '../../db/domain/turns.ts';
import type { CharterText } from '../../db/queries/charter-text.ts';
import { chaptersTable } from './charter-chapters.ts';
import { proseReader } from './charter-prose.ts';
import { versionLine, versionName } from './charter-version.ts';
import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { Block, DocModel, ProseFlow, ProseInline, Table } from './model.ts';
import { firstSentences } from './first-sentences.ts';
import {
  headingHeight,
  letterheadHeight,
  paragraphHeight,
  roomUnder,
  tableHeight,
  titleHeight,
} from './summary-room.ts';

/** Beyond this many characters, the purpose is cut at the end of a sentence. */
const longestPurpose = 420;

/** An article that says what the collective is for, where there is no preamble. */
const saysPurpose = /\b(?:objet|finalités?|buts?|raison d['’]être|mission)/i;

const wordsOf = (nodes: readonly ProseInline[] = []): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      if (node.type === 'reference') return [node.label, node.number].join(' ').trim();
      return node.type === 'hardBreak' ? ' ' : '';
    })
    .join('');

const paragraphWords = (flow: ProseFlow): string[] =>
  flow.type === 'paragraph'
    ? [wordsOf(flow.content)]
    : flow.content.flatMap(({ content }) => content.flatMap(paragraphWords));

const purposeOf = (text: CharterText): string => {
  const article =
    text.articles.find(({ number }) => number === '') ??
    text.articles.find(({ title }) => saysPurpose.test(title));
  if (!article) return '';
  const paragraphs = proseReader(text)(article).flatMap((block) =>
    block.type === 'prose' && (block.content.type === 'paragraph' || block.content.type === 'bulletList')
      ? paragraphWords(block.content)
      : [],
  );
  return firstSentences(paragraphs.join(' ').replace(/\s+/g, ' ').trim(), longestPurpose);
};

const rulesTable = ({ articles, rules }: CharterText): Table => ({
  type: 'table',
  summary: 'Règles convenues, avec l’article de chacune',
  columns: [
    { label: 'Règle', share: 56 },
    { label: 'Ce qui est convenu', share: 94 },
    { label: 'Article', share: 20 },
  ],
  rows: articles.flatMap(({ id, number }) =>
    rules
      .filter(({ articleId }) => articleId === id)
      .map(({ rule }) => [
        { text: charterRuleLabels[rule.kind] },
        { text: atHead(ruleSentence(rule)) },
        { text: number === '' ? PREAMBLE_TITLE.toLowerCase() : number },
      ]),
  ),
  isForSigning: false,
  isDense: true,
});

const section = (text: string, note: string, table: Table): Block[] =>
  table.rows.length > 0 ? [{ type: 'heading', text, note }, table] : [];

/** The charter on one page, whatever its length: what it is for, the rules that act, what each chapter speaks of. */
export const charterSummaryDocument = (
  text: CharterText,
  view: CollectiveView,
  heading: Heading,
  now: string,
): DocModel => {
  const { version, chapters, articles } = text;
  const name = collectiveName(view);
  const letterhead = letterheadBlock(view, heading);
  const subtitle = `L’essentiel. ${versionLine(version, now)}`;
  const purpose = purposeOf(text);
  const rules = rulesTable(text);
  const room = roomUnder(
    letterheadHeight(letterhead),
    titleHeight(version.title, subtitle),
    paragraphHeight(purpose),
    rules.rows.length > 0 ? headingHeight + tableHeight(rules) : 0,
    headingHeight,
  );
  const written = articles.filter(({ number }) => number !== '').length;
  const extent = `${count(chapters.length, 'chapitre', 'chapitres')}, ${count(written, 'article', 'articles')}`;
  const day = version.adoptedOn ?? fromInstant(now).date;
  return {
    title: `L’essentiel de la charte – ${name} – ${versionName(version)}`,
    fileName: `${day} L’essentiel de la charte (${versionName(version).replace('\u00a0', ' ')})`,
    foot: `L’essentiel de la charte · ${name} · ${versionName(version)}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterhead,
      { type: 'title', text: version.title, subtitle },
      ...(purpose === '' ? [] : [{ type: 'paragraph' as const, text: purpose, tone: 'plain' as const }]),
      ...section('Règles convenues', '', rules),
      ...section('Ce que dit la charte', extent, chaptersTable(chapters, articles, room)),
    ],
  };
};
