import { signCharter, unsignCharter } from '../../db/commands/charter-adhesion.ts';
import { adoptDraft } from '../../db/commands/charter-adoption.ts';
import { addArticle, moveArticle, removeArticle, updateArticle } from '../../db/commands/charter-article.ts';
import { addChapter, moveChapters, removeChapter, updateChapter } from '../../db/commands/charter-chapter.ts';
import { beginCharter, draftNext } from '../../db/commands/charter-draft.ts';
import { mergeArticle, splitArticle } from '../../db/commands/charter-joining.ts';
import {
  addRemark,
  removeRemark,
  reopenRemark,
  settleRemark,
  updateRemark,
} from '../../db/commands/charter-remark.ts';
import { removeRule, setRule } from '../../db/commands/charter-rule.ts';
import { discardDraft, renameDraft } from '../../db/commands/charter-version.ts';
import type { CharterContent } from '../../db/domain/charter-content.ts';
import { remarkStances } from '../../db/domain/charter-remark.ts';
import { charterRuleKinds, proposedRule } from '../../db/domain/charter-rules.ts';
import type { WriteHandle } from '../../db/handles.ts';
import type { OpenData } from '../../db/open.ts';
import { testNow } from './app.ts';
import { link, paragraph, textOf, value } from './charter-text.ts';

const context = { now: testNow };
const today = '2026-11-22';

/** Numbers and a text from which a step picks its rows and values. */
type Step = { a: number; b: number; text: string };
type Rows = {
  chapter: number[];
  article: number[];
  remark: number[];
  adhesion: number[];
  version: number[];
  place: number[];
  member: number[];
};
type Act = (tx: WriteHandle, rows: Rows, step: Step) => unknown;

export const charterRows = ({ sqlite }: OpenData): Rows => {
  const ids = (table: string): number[] =>
    sqlite
      .prepare<[], { id: number }>(`SELECT id FROM ${table} ORDER BY id`)
      .all()
      .map(({ id }) => id);
  return {
    chapter: ids('charter_chapter'),
    article: ids('charter_article'),
    remark: ids('charter_remark'),
    adhesion: ids('charter_adhesion'),
    version: ids('charter_version'),
    place: ids('collectivity'),
    member: ids('member'),
  };
};

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];
const rowOf = (list: readonly number[], n: number): number =>
  n % 11 === 10 ? 99_999 : (pick(list, n) ?? 99_999);

const keys = ['article-first', 'article-second', 'article-third', 'article-fourth'] as const;
const bodyOf = (n: number, text: string): string =>
  n % 4 === 0
    ? ''
    : textOf(
        paragraph(`Texte ${text}`, link(pick(keys, n) ?? keys[0])),
        paragraph(value(n % 2 === 0 ? 'sendingDelay.hours' : 'review.on')),
      );
const ruleOf = (n: number) => proposedRule(pick(charterRuleKinds, n) ?? 'review', today);

const remarkFrom = (rows: Rows, { a, b, text }: Step) => ({
  collectivityId: rowOf(rows.place, a),
  speaker: text,
  stance: pick(remarkStances, b) ?? 'comment',
  text: `R${text}`,
  saidOn: b % 7 === 0 ? '2026-11-23' : '2026-11-20',
  channel: 'mail' as const,
});

/** Two chapters of two articles, with a rule and a link. */
const content: CharterContent = {
  title: 'Charte de fonctionnement',
  preamble: null,
  chapters: [0, 1].map((chapter) => ({
    key: null,
    title: `Chapitre ${chapter}`,
    articles: [0, 1].map((index) => ({
      key: keys[chapter * 2 + index] ?? null,
      title: `Article ${chapter}-${index}`,
      body: bodyOf(chapter * 2 + index + 1, ''),
      rules: chapter === 0 ? [ruleOf(index)] : [],
    })),
  })),
};

export const charterActs: Record<string, Act> = {
  charterBegin: (tx) => beginCharter(tx, content, context),
  charterDiscard: (tx) => discardDraft(tx),
  charterNext: (tx) => draftNext(tx, context),
  charterTitle: (tx, _, { text }) => renameDraft(tx, `C ${text}`),
  charterAdopt: (tx, _, { a, text }) =>
    adoptDraft(
      tx,
      {
        adoptedOn: '2026-11-20',
        effectiveFrom: a % 5 === 0 ? '2026-11-19' : '2026-12-01',
        meetingId: null,
        adoptionNote: text,
      },
      context,
    ),
  charterSign: (tx, rows, { a, b }) =>
    signCharter(
      tx,
      rowOf(rows.version, a),
      { collectivityId: rowOf(rows.place, b), memberId: rowOf(rows.member, b), signedOn: '2026-11-21' },
      context,
    ),
  charterUnsign: (tx, rows, { a }) => unsignCharter(tx, rowOf(rows.adhesion, a)),
  chapterAdd: (tx, rows, { a, text }) =>
    addChapter(tx, `Ch ${text}`, a % 3 === 0 ? null : rowOf(rows.chapter, a)),
  chapterTitle: (tx, rows, { a, text }) => updateChapter(tx, rowOf(rows.chapter, a), `Ch ${text}`),
  chapterMove: (tx, rows, { a, b }) =>
    moveChapters(tx, [rowOf(rows.chapter, a)], {
      beside: rowOf(rows.chapter, b),
      side: a % 2 === 0 ? 'before' : 'after',
    }),
  chapterRemove: (tx, rows, { a }) => removeChapter(tx, rowOf(rows.chapter, a)),
  articleAdd: (tx, rows, { a, b, text }) =>
    addArticle(tx, {
      chapterId: a % 7 === 0 ? null : rowOf(rows.chapter, a),
      afterId: b % 3 === 0 ? null : rowOf(rows.article, b),
      title: `A ${text}`,
      body: bodyOf(b, text),
    }),
  articleChange: (tx, rows, { a, b, text }) =>
    updateArticle(tx, rowOf(rows.article, a), { title: `A ${text}`, body: bodyOf(b, text) }),
  articleMove: (tx, rows, { a, b }) =>
    moveArticle(tx, rowOf(rows.article, a), rowOf(rows.chapter, b), (a + b) % 5),
  articleRemove: (tx, rows, { a }) => removeArticle(tx, rowOf(rows.article, a)),
  articleSplit: (tx, rows, { a, b, text }) =>
    splitArticle(tx, rowOf(rows.article, a), { before: bodyOf(a, text), after: bodyOf(b, text) }),
  articleMerge: (tx, rows, { a }) => mergeArticle(tx, rowOf(rows.article, a)),
  rule: (tx, rows, { a, b }) => setRule(tx, rowOf(rows.article, a), ruleOf(b)),
  ruleRemove: (tx, rows, { a, b }) => removeRule(tx, rowOf(rows.article, a), ruleOf(b).kind),
  remark: (tx, rows, step) => addRemark(tx, rowOf(rows.article, step.a), remarkFrom(rows, step), context),
  remarkChange: (tx, rows, step) =>
    updateRemark(
      tx,
      { articleId: rowOf(rows.article, step.a), id: rowOf(rows.remark, step.b) },
      remarkFrom(rows, step),
      context,
    ),
  remarkSettle: (tx, rows, { a, b, text }) =>
    settleRemark(
      tx,
      { articleId: rowOf(rows.article, a), id: rowOf(rows.remark, b) },
      { settledOn: '2026-11-21', settlement: text },
      context,
    ),
  remarkReopen: (tx, rows, { a, b }) =>
    reopenRemark(tx, { articleId: rowOf(rows.article, a), id: rowOf(rows.remark, b) }),
  remarkRemove: (tx, rows, { a, b }) =>
    removeRemark(tx, { articleId: rowOf(rows.article, a), id: rowOf(rows.remark, b) }),
};

/** An adopted version that one collectivity signed, the next draft, and eight remarks, two on each article. */
export const fillCharter = (tx: WriteHandle, collectivityId: number, memberId: number): void => {
  beginCharter(tx, content, context);
  const first = { adoptedOn: '2026-11-01', effectiveFrom: '2026-11-01', meetingId: null, adoptionNote: '' };
  adoptDraft(tx, first, context);
  signCharter(tx, 1, { collectivityId, memberId, signedOn: '2026-11-02' }, context);
  draftNext(tx, context);
  for (const articleId of [1, 2, 3, 4])
    for (const stance of ['asks', 'agrees'] as const)
      addRemark(
        tx,
        articleId,
        { collectivityId, speaker: '', stance, text: '', saidOn: '2026-11-20', channel: 'meeting' },
        context,
      );
};
