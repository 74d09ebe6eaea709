import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { collectivityKinds } from '../domain/collectivity.ts';
import type { DeadlineReference } from '../domain/deadline-rule.ts';
import type { LetterheadAccent } from '../domain/letterhead.ts';
import type { civilities } from '../domain/member.ts';
import type { memberFunctions } from '../domain/post.ts';
import type { roleKinds } from '../domain/role.ts';
import { storedFileTable } from './annex.ts';

/** One row, id 1: a data file holds one collective. */
export const collectiveTable = sqliteTable('collective', {
  id: integer().primaryKey(),
  name: text().notNull(),
  /** SIREN of the EPCI it was founded from, '' when typed by hand. */
  epciSiren: text().notNull(),
  secretariat: text().notNull(),
  deadlineHours: integer().notNull(),
  deadlineReference: text().$type<DeadlineReference>().notNull(),
  foundedAt: text().notNull(),
  /** Letterhead of every paper: lines under the name ('' for those the application composes), accent and logo. */
  letterheadLines: text().notNull().default(''),
  letterheadAccent: text().$type<LetterheadAccent>().notNull().default('teal'),
  logoHash: text().references(() => storedFileTable.hash, { onDelete: 'set null' }),
  /** Rules that hold while no charter says otherwise (db/domain/charter-rules.ts). */
  meetingDaysBefore: integer().notNull().default(8),
  hostTurns: integer({ mode: 'boolean' }).notNull().default(true),
  facilitatorTurns: integer({ mode: 'boolean' }).notNull().default(true),
  attributesVoices: integer({ mode: 'boolean' }).notNull().default(false),
  replyDays: integer().notNull().default(5),
  confidentialMention: integer({ mode: 'boolean' }).notNull().default(false),
  /** The Word document, of the collective's own, that the charter is written into; its name is a label. */
  charterTemplateHash: text().references(() => storedFileTable.hash, { onDelete: 'set null' }),
  charterTemplateName: text().notNull().default(''),
});

export const collectivityTable = sqliteTable('collectivity', {
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text().$type<(typeof collectivityKinds)[number]>().notNull(),
  name: text().notNull(),
  inseeCode: text().notNull(),
  siren: text().notNull(),
  population: integer(),
  /** Department code, '' when unknown; commands the two more holidays of Alsace and Moselle. */
  department: text().notNull(),
});

/** A person; what they do, where and when is told by their posts. */
export const memberTable = sqliteTable('member', {
  id: integer().primaryKey({ autoIncrement: true }),
  civility: text().$type<(typeof civilities)[number]>().notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  email: text().notNull(),
  phone: text().notNull(),
});

/** A post held over time: one SG may serve several communes, posts fall vacant, interims happen. */
export const postTable = sqliteTable(
  'post',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    memberId: integer()
      .notNull()
      .references(() => memberTable.id, { onDelete: 'cascade' }),
    collectivityId: integer().references(() => collectivityTable.id, { onDelete: 'set null' }),
    function: text().$type<(typeof memberFunctions)[number]>().notNull(),
    functionTitle: text().notNull(),
    interim: integer({ mode: 'boolean' }).notNull(),
    /** First and last day in the post, both included; '' when not known, or not ended. */
    startDate: text().notNull(),
    endDate: text().notNull(),
  },
  (table) => [index('post_member').on(table.memberId), index('post_collectivity').on(table.collectivityId)],
);

/** A role beside posts: a réseau métier and its referents, or a duty of the collective. */
export const roleTable = sqliteTable('role', {
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text().$type<(typeof roleKinds)[number]>().notNull(),
  name: text().notNull(),
  description: text().notNull(),
  position: integer().notNull(),
});

/** Who holds a role for a collectivity: a member, or somebody named who is not one (a head of HR). */
export const roleHolderTable = sqliteTable(
  'role_holder',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    roleId: integer()
      .notNull()
      .references(() => roleTable.id, { onDelete: 'cascade' }),
    collectivityId: integer().references(() => collectivityTable.id, { onDelete: 'cascade' }),
    memberId: integer().references(() => memberTable.id, { onDelete: 'set null' }),
    holderName: text().notNull(),
    email: text().notNull(),
    startDate: text().notNull(),
    endDate: text().notNull(),
  },
  (table) => [
    index('role_holder_role').on(table.roleId),
    index('role_holder_collectivity').on(table.collectivityId),
  ],
);

/** Days on which no meeting is planned: school breaks, closures. Both ends included. */
export const closedPeriodTable = sqliteTable(
  'closed_period',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    label: text().notNull(),
    startDate: text().notNull(),
    endDate: text().notNull(),
  },
  (table) => [uniqueIndex('closed_period_dates').on(table.label, table.startDate)],
);
