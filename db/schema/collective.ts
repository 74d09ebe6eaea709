import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { collectivityKinds } from '../domain/collectivity.ts';
import type { DeadlineReference } from '../domain/deadline-rule.ts';
import type { civilities, memberFunctions } from '../domain/member.ts';

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

export const memberTable = sqliteTable('member', {
  id: integer().primaryKey({ autoIncrement: true }),
  civility: text().$type<(typeof civilities)[number]>().notNull(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  function: text().$type<(typeof memberFunctions)[number]>().notNull(),
  functionTitle: text().notNull(),
  collectivityId: integer().references(() => collectivityTable.id, { onDelete: 'set null' }),
  email: text().notNull(),
  phone: text().notNull(),
});
