import { desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { readRule, ruleWords, versionInForce } from '../domain/charter-rules.ts';
import { formatDate } from '../domain/french-dates.ts';
import { joined, storedWords } from '../domain/searched-text.ts';
import type { ReadHandle } from '../handles.ts';
import {
  charterArticleTable,
  charterChapterTable,
  charterRemarkTable,
  charterRuleTable,
  charterVersionTable,
} from '../schema/charter.ts';
import { blankDoc, bySelect, grouped, type SearchSource } from './source.ts';

type Version = typeof charterVersionTable.$inferSelect;

/** Says of a version whether it is the draft, in force, or a former one. */
const versionReader = (db: ReadHandle, today: string) => {
  const adopted = db
    .select()
    .from(charterVersionTable)
    .where(isNotNull(charterVersionTable.number))
    .all()
    .flatMap(({ id, number, effectiveFrom }) =>
      number === null || effectiveFrom === null ? [] : [{ id, number, effectiveFrom }],
    );
  const inForce = versionInForce(adopted, today);
  return (version: Version): { context: string; isFormer: boolean } => {
    const { id, number, effectiveFrom } = version;
    if (number === null) return { context: 'projet', isFormer: false };
    if (id === inForce?.id) return { context: `version\u00a0${number}, en vigueur`, isFormer: false };
    if (effectiveFrom !== null && effectiveFrom > today)
      return {
        context: `version\u00a0${number}, à partir du ${formatDate(effectiveFrom, 'long')}`,
        isFormer: false,
      };
    return { context: `version\u00a0${number}, ancienne`, isFormer: true };
  };
};

const ofVersion = 'SELECT id FROM charter_article WHERE version_id = $row.';

const articles: SearchSource = {
  kind: 'article',
  table: 'charter_article',
  key: 'id',
  watched: [
    bySelect('charter_rule', `${ofVersion}version_id`),
    bySelect('charter_chapter', 'SELECT id FROM charter_article WHERE chapter_id = $row.id'),
  ],
  read: (db, ids, today) => {
    const versionOf = versionReader(db, today);
    const rows = db
      .select({
        article: charterArticleTable,
        version: charterVersionTable,
        chapter: charterChapterTable.title,
      })
      .from(charterArticleTable)
      .innerJoin(charterVersionTable, eq(charterArticleTable.versionId, charterVersionTable.id))
      .leftJoin(charterChapterTable, eq(charterArticleTable.chapterId, charterChapterTable.id))
      .where(inArray(charterArticleTable.id, [...ids]))
      .all();
    const versionIds = [...new Set(rows.map(({ version }) => version.id))];
    const rules = grouped(
      db.select().from(charterRuleTable).where(inArray(charterRuleTable.versionId, versionIds)).all(),
      ({ versionId }) => versionId,
    );
    return rows.map(({ article: { id, title, body }, version, chapter }) => {
      const values = rules(version.id).flatMap(({ value }) => readRule(value) ?? []);
      return {
        ...blankDoc,
        ...versionOf(version),
        id,
        label: 'Article de la charte',
        title,
        text: storedWords(body, (part) => ruleWords(part, values)),
        words: chapter ?? '',
        date: version.adoptedOn ?? version.createdAt.slice(0, 10),
        target:
          version.number === null
            ? { place: 'charter' as const, articleId: id, remarkId: null }
            : { place: 'charterVersion' as const, id: version.id, articleId: id, remarkId: null },
      };
    });
  },
};

const versions: SearchSource = {
  kind: 'charterVersion',
  table: 'charter_version',
  key: 'id',
  watched: [],
  read: (db, ids, today) => {
    const versionOf = versionReader(db, today);
    return db
      .select()
      .from(charterVersionTable)
      .where(inArray(charterVersionTable.id, [...ids]))
      .all()
      .map((version) => ({
        ...blankDoc,
        ...versionOf(version),
        id: version.id,
        label: 'Charte',
        title: version.title,
        text: version.adoptionNote,
        date: version.adoptedOn ?? version.createdAt.slice(0, 10),
        target:
          version.number === null
            ? { place: 'charter' as const, articleId: null, remarkId: null }
            : { place: 'charterVersion' as const, id: version.id, articleId: null, remarkId: null },
      }));
  },
};

/** The article a remark is about, as one can still see it: of the draft, else of the last version that has it. */
const articleOf = (db: ReadHandle, key: string) =>
  db
    .select({ id: charterArticleTable.id, title: charterArticleTable.title, version: charterVersionTable })
    .from(charterArticleTable)
    .innerJoin(charterVersionTable, eq(charterArticleTable.versionId, charterVersionTable.id))
    .where(eq(charterArticleTable.key, key))
    .orderBy(desc(charterVersionTable.id))
    .get();

const remarks: SearchSource = {
  kind: 'remark',
  table: 'charter_remark',
  key: 'id',
  watched: [],
  read: (db, ids) =>
    db
      .select()
      .from(charterRemarkTable)
      .where(inArray(charterRemarkTable.id, [...ids]))
      .all()
      .map((remark) => {
        const article = articleOf(db, remark.articleKey);
        return {
          ...blankDoc,
          id: remark.id,
          label: 'Remarque sur la charte',
          title: '',
          text: joined(remark.text, remark.settlement, remark.collectivityName, remark.speaker),
          context: article ? `«\u00a0${article.title}\u00a0»` : '',
          date: remark.saidOn,
          target:
            !article || article.version.number === null
              ? { place: 'charter' as const, articleId: article?.id ?? null, remarkId: remark.id }
              : {
                  place: 'charterVersion' as const,
                  id: article.version.id,
                  articleId: article.id,
                  remarkId: remark.id,
                },
        };
      }),
};

export const charterSources = [articles, versions, remarks] as const;
