import type { CharterRule } from '../../db/domain/charter-rules.ts';
import {
  charterArticleTable,
  charterChapterTable,
  charterRuleTable,
  charterVersionTable,
} from '../../db/schema/charter.ts';
import { write } from '../../db/write.ts';
import type { TestApp } from './app.ts';

export type AdoptedVersion = {
  /** Null for the draft. */
  number: number | null;
  effectiveFrom: string;
  /** Said by articles 1.1, 1.2… in their order. */
  rules: readonly CharterRule[];
};

/** A version of the charter whose articles say `rules`, adopted in one undoable step. Gives the ids of its articles. */
export const adoptRules = (app: TestApp, { number, effectiveFrom, rules }: AdoptedVersion): number[] =>
  write(app.data, { label: 'adoption de la charte' }, (tx) => {
    const isDraft = number === null;
    const { id: versionId } = tx
      .insert(charterVersionTable)
      .values({
        title: 'Charte de fonctionnement',
        number,
        basedOn: null,
        createdAt: '2026-01-01T08:00:00Z',
        adoptedOn: isDraft ? null : effectiveFrom,
        effectiveFrom: isDraft ? null : effectiveFrom,
        meetingId: null,
        adoptionNote: '',
        textHash: isDraft ? null : '0'.repeat(64),
      })
      .returning({ id: charterVersionTable.id })
      .get();
    const { id: chapterId } = tx
      .insert(charterChapterTable)
      .values({ versionId, key: 'rules', position: 1, title: 'Nos règles' })
      .returning({ id: charterChapterTable.id })
      .get();
    return rules.map((rule, index) => {
      const { id: articleId } = tx
        .insert(charterArticleTable)
        .values({
          versionId,
          chapterId,
          key: `rule-${index}`,
          position: index + 1,
          title: rule.kind,
          body: '',
        })
        .returning({ id: charterArticleTable.id })
        .get();
      tx.insert(charterRuleTable)
        .values({ versionId, articleId, kind: rule.kind, value: JSON.stringify(rule) })
        .run();
      return articleId;
    });
  });
