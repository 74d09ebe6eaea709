import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RemarkChannel, RemarkStance } from '../domain/charter-remark.ts';
import type { CharterRuleKind } from '../domain/charter-rules.ts';
import { collectivityTable, memberTable } from './collective.ts';
import { meetingTable } from './meeting.ts';

/** The draft (no number), and the versions adopted, which nothing writes any more. */
export const charterVersionTable = sqliteTable('charter_version', {
  id: integer().primaryKey({ autoIncrement: true }),
  title: text().notNull(),
  /** 1, 2… once adopted; null for the draft, of which there is one at most. */
  number: integer(),
  /** Number of the version it started from; null for a first one. */
  basedOn: integer(),
  createdAt: text().notNull(),
  /** Civil dates, null for the draft. */
  adoptedOn: text(),
  effectiveFrom: text(),
  meetingId: integer().references(() => meetingTable.id, { onDelete: 'set null' }),
  /** What was said at the adoption, disagreements first: they are written down, never voted away. */
  adoptionNote: text().notNull(),
  /** SHA-256 of the text adopted, 64 lower-case hexadecimal digits; null for the draft. */
  textHash: text(),
});

export const charterChapterTable = sqliteTable(
  'charter_chapter',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    versionId: integer()
      .notNull()
      .references(() => charterVersionTable.id, { onDelete: 'cascade' }),
    /** The same from version to version. */
    key: text().notNull(),
    position: integer().notNull(),
    title: text().notNull(),
  },
  (table) => [
    index('charter_chapter_version').on(table.versionId, table.position),
    uniqueIndex('charter_chapter_key').on(table.versionId, table.key),
  ],
);

export const charterArticleTable = sqliteTable(
  'charter_article',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    versionId: integer()
      .notNull()
      .references(() => charterVersionTable.id, { onDelete: 'cascade' }),
    /** Null for the preamble, which has no number; one at most in a version. */
    chapterId: integer().references(() => charterChapterTable.id, { onDelete: 'cascade' }),
    /** The same from version to version: links, remarks and comparisons hold on to it. */
    key: text().notNull(),
    /** Within its chapter. */
    position: integer().notNull(),
    title: text().notNull(),
    /** Article text (db/domain/article-text.ts), '' when empty. */
    body: text().notNull(),
  },
  (table) => [
    index('charter_article_version').on(table.versionId),
    index('charter_article_chapter').on(table.chapterId, table.position),
    uniqueIndex('charter_article_key').on(table.versionId, table.key),
  ],
);

/** A rule that acts, said by an article of a version. */
export const charterRuleTable = sqliteTable(
  'charter_rule',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    versionId: integer()
      .notNull()
      .references(() => charterVersionTable.id, { onDelete: 'cascade' }),
    articleId: integer()
      .notNull()
      .references(() => charterArticleTable.id, { onDelete: 'cascade' }),
    kind: text().$type<CharterRuleKind>().notNull(),
    /** A CharterRule, as JSON. */
    value: text().notNull(),
  },
  (table) => [
    uniqueIndex('charter_rule_once').on(table.versionId, table.kind),
    index('charter_rule_article').on(table.articleId),
  ],
);

/** What a collectivity says of an article; it stays with the article from draft to draft. */
export const charterRemarkTable = sqliteTable(
  'charter_remark',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    articleKey: text().notNull(),
    /** Null once the collectivity is gone: its name stays. */
    collectivityId: integer().references(() => collectivityTable.id, { onDelete: 'set null' }),
    collectivityName: text().notNull(),
    /** Who said it, '' when not noted. */
    speaker: text().notNull(),
    stance: text().$type<RemarkStance>().notNull(),
    text: text().notNull(),
    saidOn: text().notNull(),
    channel: text().$type<RemarkChannel>().notNull(),
    /** Civil date; null while it is open. */
    settledOn: text(),
    /** How it was settled, '' when not noted. */
    settlement: text().notNull(),
  },
  (table) => [
    index('charter_remark_article').on(table.articleKey),
    index('charter_remark_collectivity').on(table.collectivityId),
  ],
);

/** A signature of an adopted version, with its signatory as they were that day. */
export const charterAdhesionTable = sqliteTable(
  'charter_adhesion',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    versionId: integer()
      .notNull()
      .references(() => charterVersionTable.id, { onDelete: 'cascade' }),
    collectivityId: integer().references(() => collectivityTable.id, { onDelete: 'set null' }),
    memberId: integer().references(() => memberTable.id, { onDelete: 'set null' }),
    collectivityName: text().notNull(),
    signatoryName: text().notNull(),
    signatoryFunction: text().notNull(),
    /** Civil date. */
    signedOn: text().notNull(),
  },
  (table) => [
    index('charter_adhesion_version').on(table.versionId),
    index('charter_adhesion_collectivity').on(table.collectivityId),
    index('charter_adhesion_member').on(table.memberId),
  ],
);
