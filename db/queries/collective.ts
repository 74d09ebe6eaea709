import { asc, eq, sql } from 'drizzle-orm';
import { DEFAULT_DEADLINE_RULE, type DeadlineRule } from '../domain/deadline-rule.ts';
import type { ReadHandle } from '../handles.ts';
import { collectiveTable, collectivityTable, memberTable } from '../schema/collective.ts';

const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** Collectivities in the order papers use: the EPCI then the communes by name; an order of reading, not of rank. */
export const listCollectivities = (db: ReadHandle) => {
  const memberCount = sql<number>`count(${memberTable.id})`;
  const rows = db
    .select({
      id: collectivityTable.id,
      kind: collectivityTable.kind,
      name: collectivityTable.name,
      inseeCode: collectivityTable.inseeCode,
      siren: collectivityTable.siren,
      population: collectivityTable.population,
      memberCount,
    })
    .from(collectivityTable)
    .leftJoin(memberTable, eq(memberTable.collectivityId, collectivityTable.id))
    .groupBy(collectivityTable.id)
    .all();
  const rank = { epci: 0, commune: 1, other: 2 };
  return rows.toSorted((a, b) => rank[a.kind] - rank[b.kind] || french.compare(a.name, b.name));
};

export const getCollective = (db: ReadHandle) => {
  const row = db.select().from(collectiveTable).where(eq(collectiveTable.id, 1)).get() ?? null;
  return {
    collective: row && {
      name: row.name,
      secretariat: row.secretariat,
      deadlineHours: row.deadlineHours,
      deadlineReference: row.deadlineReference,
    },
    collectivities: listCollectivities(db),
    memberCount: db.select({ id: memberTable.id }).from(memberTable).all().length,
  };
};

/** The rule by which deadlines are computed, and whether the two holidays of Alsace and Moselle count. */
export const deadlineSettings = (db: ReadHandle): { rule: DeadlineRule; alsaceMoselle: boolean } => {
  const row = db.select().from(collectiveTable).where(eq(collectiveTable.id, 1)).get();
  const departments = db
    .selectDistinct({ department: collectivityTable.department })
    .from(collectivityTable)
    .all();
  return {
    rule: row ? { hours: row.deadlineHours, reference: row.deadlineReference } : DEFAULT_DEADLINE_RULE,
    alsaceMoselle: departments.some(({ department }) => ['57', '67', '68'].includes(department)),
  };
};

export const listMembers = (db: ReadHandle) => {
  const rows = db
    .select({ member: memberTable, collectivityName: collectivityTable.name })
    .from(memberTable)
    .leftJoin(collectivityTable, eq(memberTable.collectivityId, collectivityTable.id))
    .orderBy(asc(memberTable.id))
    .all();
  return rows
    .map(({ member, collectivityName }) => ({ ...member, collectivityName: collectivityName ?? '' }))
    .toSorted((a, b) => french.compare(a.lastName, b.lastName) || french.compare(a.firstName, b.firstName));
};
