import { asc, count, eq, inArray } from 'drizzle-orm';
import { isFoundingSection } from '../domain/agenda-section.ts';
import { itemNumbers } from '../domain/item-numbers.ts';
import { memberName } from '../domain/member.ts';
import { runningClock } from '../domain/running-clock.ts';
import type { ReadHandle } from '../handles.ts';
import {
  agendaItemTable,
  agendaPresenterTable,
  agendaSectionTable,
  recurringItemTable,
  templateItemTable,
} from '../schema/agenda.ts';
import { collectivityTable, memberTable } from '../schema/collective.ts';
import type { meetingTable } from '../schema/meeting.ts';

type MeetingRow = typeof meetingTable.$inferSelect;

/** Who presents each item, in order; `label` is what prints: the person, the collectivity, or the name given. */
export const presentersOf = (db: ReadHandle, itemIds: readonly number[]) => {
  const rows = db
    .select({ presenter: agendaPresenterTable, member: memberTable, collectivity: collectivityTable.name })
    .from(agendaPresenterTable)
    .leftJoin(memberTable, eq(agendaPresenterTable.memberId, memberTable.id))
    .leftJoin(collectivityTable, eq(agendaPresenterTable.collectivityId, collectivityTable.id))
    .where(inArray(agendaPresenterTable.itemId, [...itemIds]))
    .orderBy(asc(agendaPresenterTable.position), asc(agendaPresenterTable.id))
    .all();
  return Map.groupBy(
    rows.map(({ presenter, member, collectivity }) => ({
      itemId: presenter.itemId,
      memberId: presenter.memberId,
      collectivityId: presenter.collectivityId,
      name: presenter.name,
      label: member ? memberName(member) : (collectivity ?? presenter.name),
    })),
    ({ itemId }) => itemId,
  );
};

/** « A, B et C ». */
const enumerated = (labels: readonly string[]): string =>
  labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} et ${labels.at(-1)}`;

/** The items of a meeting in their order, numbered, each with its place in the running clock. */
export const readAgenda = (db: ReadHandle, meeting: Pick<MeetingRow, 'id' | 'startTime' | 'endTime'>) => {
  const rows = db
    .select({ item: agendaItemTable, section: agendaSectionTable, originName: collectivityTable.name })
    .from(agendaItemTable)
    .innerJoin(agendaSectionTable, eq(agendaItemTable.sectionId, agendaSectionTable.id))
    .leftJoin(collectivityTable, eq(agendaItemTable.originId, collectivityTable.id))
    .where(eq(agendaItemTable.meetingId, meeting.id))
    .orderBy(asc(agendaItemTable.position), asc(agendaItemTable.id))
    .all();
  const presenters = presentersOf(
    db,
    rows.map(({ item }) => item.id),
  );
  const numbers = itemNumbers(rows.map(({ item }) => item));
  const { starts, total, end, over } = runningClock(
    meeting.startTime,
    meeting.endTime,
    rows.map(({ item }) => item.minutes),
  );
  const items = rows.map(({ item, section, originName }, index) => {
    const { meetingId: _, position: __, ...fields } = item;
    const named = presenters.get(item.id) ?? [];
    return {
      ...fields,
      kind: section.kind,
      section: section.title,
      /** « 3 », « 3.1 », '' for a break. */
      number: numbers[index] ?? '',
      originName: originName ?? '',
      presenters: named.map(({ memberId, collectivityId, name }) => ({ memberId, collectivityId, name })),
      /** The presenters as they print. */
      presenter: enumerated(named.map(({ label }) => label)),
      fromCouncil: item.councilItemId !== null,
      startsAt: starts[index] ?? meeting.startTime,
    };
  });
  return { items, clock: { total, end, over } };
};

/** Sections in their order, hidden ones last, each with how many items hold on to it. */
export const listSections = (db: ReadHandle) => {
  const uses = new Map<number, number>();
  for (const table of [agendaItemTable, templateItemTable, recurringItemTable]) {
    const rows = db.select({ id: table.sectionId, n: count() }).from(table).groupBy(table.sectionId).all();
    for (const { id, n } of rows) uses.set(id, (uses.get(id) ?? 0) + n);
  }
  return db
    .select()
    .from(agendaSectionTable)
    .orderBy(asc(agendaSectionTable.hidden), asc(agendaSectionTable.position), asc(agendaSectionTable.id))
    .all()
    .map((section) => ({
      ...section,
      uses: uses.get(section.id) ?? 0,
      isFounding: isFoundingSection(section.id),
    }));
};
