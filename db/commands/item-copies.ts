import { asc, eq } from 'drizzle-orm';
import type { WriteHandle } from '../handles.ts';
import { agendaPresenterTable } from '../schema/agenda.ts';
import { annexTable, annexVersionTable } from '../schema/annex.ts';

/** Gives an item the presenters of another. */
export const copyPresenters = (tx: WriteHandle, from: number, to: number): void => {
  const rows = tx
    .select()
    .from(agendaPresenterTable)
    .where(eq(agendaPresenterTable.itemId, from))
    .orderBy(asc(agendaPresenterTable.position), asc(agendaPresenterTable.id))
    .all();
  for (const { id: _, ...presenter } of rows)
    tx.insert(agendaPresenterTable)
      .values({ ...presenter, itemId: to })
      .run();
};

/** Gives an item the annexes of another, every version, by the same stored files: no content is written twice. */
export const carryAnnexes = (tx: WriteHandle, from: number, to: number): void => {
  const annexes = tx
    .select()
    .from(annexTable)
    .where(eq(annexTable.itemId, from))
    .orderBy(asc(annexTable.position), asc(annexTable.id))
    .all();
  for (const { id, ...annex } of annexes) {
    const copy = tx
      .insert(annexTable)
      .values({ ...annex, itemId: to })
      .returning({ id: annexTable.id })
      .get();
    const versions = tx
      .select()
      .from(annexVersionTable)
      .where(eq(annexVersionTable.annexId, id))
      .orderBy(asc(annexVersionTable.number), asc(annexVersionTable.id))
      .all();
    for (const { id: _, ...version } of versions)
      tx.insert(annexVersionTable)
        .values({ ...version, annexId: copy.id })
        .run();
  }
};
