import { eq } from 'drizzle-orm';
import { Failure, invalidField } from '../domain/failure.ts';
import type { RecurringItem } from '../domain/recurrence.ts';
import type { WriteHandle } from '../handles.ts';
import { agendaSectionTable, recurringItemTable } from '../schema/agenda.ts';

/** Adds a recurring item (`id` null) or writes one anew. @throws Failure `not-found`; `invalid` on `sectionId` */
export const saveRecurring = (tx: WriteHandle, id: number | null, item: RecurringItem): void => {
  if (!tx.select().from(agendaSectionTable).where(eq(agendaSectionTable.id, item.sectionId)).get())
    throw invalidField('sectionId', 'Cette rubrique n’existe plus\u00a0: choisissez-en une autre.');
  if (id === null) {
    tx.insert(recurringItemTable).values(item).run();
    return;
  }
  const { changes } = tx.update(recurringItemTable).set(item).where(eq(recurringItemTable.id, id)).run();
  if (changes === 0) throw new Failure('not-found', 'Ce point récurrent n’existe plus.');
};

/** It is proposed no more; agendas that took it keep their items. */
export const removeRecurring = (tx: WriteHandle, id: number): void => {
  tx.delete(recurringItemTable).where(eq(recurringItemTable.id, id)).run();
};
