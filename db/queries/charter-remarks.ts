import { asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { viewsOf, type OpenRemark } from '../domain/charter-views.ts';
import type { ReadHandle } from '../handles.ts';
import { charterRemarkTable } from '../schema/charter.ts';
import { collectivityTable } from '../schema/collective.ts';

const voice = { id: collectivityTable.id, kind: collectivityTable.kind, name: collectivityTable.name };

/** Open remarks by the key of their article. */
export const openRemarks = (db: ReadHandle): Map<string, OpenRemark[]> => {
  const rows = db
    .select({
      articleKey: charterRemarkTable.articleKey,
      id: charterRemarkTable.id,
      collectivityName: charterRemarkTable.collectivityName,
      stance: charterRemarkTable.stance,
      saidOn: charterRemarkTable.saidOn,
      voice,
    })
    .from(charterRemarkTable)
    .leftJoin(collectivityTable, eq(charterRemarkTable.collectivityId, collectivityTable.id))
    .where(isNull(charterRemarkTable.settledOn))
    .orderBy(asc(charterRemarkTable.saidOn), asc(charterRemarkTable.id))
    .all();
  const byKey = new Map<string, OpenRemark[]>();
  for (const { articleKey, ...remark } of rows)
    byKey.set(articleKey, [...(byKey.get(articleKey) ?? []), remark]);
  return byKey;
};

/** Every remark on an article, open ones first, the last said first; and how views stand. */
export const remarksOn = (db: ReadHandle, key: string) => {
  const rows = db
    .select({ remark: charterRemarkTable, voice })
    .from(charterRemarkTable)
    .leftJoin(collectivityTable, eq(charterRemarkTable.collectivityId, collectivityTable.id))
    .where(eq(charterRemarkTable.articleKey, key))
    .orderBy(
      sql`${charterRemarkTable.settledOn} is not null`,
      desc(charterRemarkTable.saidOn),
      desc(charterRemarkTable.id),
    )
    .all();
  const open = rows.filter(({ remark }) => remark.settledOn === null);
  return {
    remarks: rows.map(({ remark: { articleKey: _articleKey, ...remark }, voice: of }) => ({
      ...remark,
      collectivityName: of?.name ?? remark.collectivityName,
    })),
    views: viewsOf(
      open.map(({ remark: { id, collectivityName, stance, saidOn }, voice: of }) => ({
        id,
        collectivityName,
        stance,
        saidOn,
        voice: of,
      })),
    ),
  };
};
