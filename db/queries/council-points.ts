import { and, asc, eq, notExists, sql } from 'drizzle-orm';
import type { ReadHandle } from '../handles.ts';
import { agendaItemTable } from '../schema/agenda.ts';
import { councilItemTable } from '../schema/council.ts';

/**
 * Points of a conseil that wait for a place, in its order: on no agenda, and not in the reserve either. One put off to
 * another meeting has its place there, and is not offered twice.
 */
export const pointsWaiting = (db: ReadHandle, sessionId: number) =>
  db
    .select({ id: councilItemTable.id, title: councilItemTable.title })
    .from(councilItemTable)
    .where(
      and(
        eq(councilItemTable.sessionId, sessionId),
        notExists(
          db
            .select({ one: sql`1` })
            .from(agendaItemTable)
            .where(eq(agendaItemTable.councilItemId, councilItemTable.id)),
        ),
      ),
    )
    .orderBy(asc(councilItemTable.position), asc(councilItemTable.id))
    .all();
