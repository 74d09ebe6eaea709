import type { AttendanceState } from '../../db/domain/attendance.ts';
import type { WriteHandle } from '../../db/handles.ts';
import { attendanceTable, decisionTable, itemRecordTable, sittingTable } from '../../db/schema/sitting.ts';
import { write } from '../../db/write.ts';
import type { TestApp } from './app.ts';
import { ids } from './small-dossier.ts';

type Person = { name: string; post?: string; state: AttendanceState; memberId?: number | null } & Partial<
  Record<'substituteName' | 'arrivedAt' | 'leftAt', string>
>;

/** Who was at a meeting. */
export const attend = (tx: WriteHandle, meetingId: number, people: readonly Person[]): void => {
  for (const person of people) {
    const { post = '', substituteName = '', arrivedAt = '', leftAt = '', memberId = null } = person;
    tx.insert(attendanceTable)
      .values({ ...person, meetingId, memberId, post, substituteName, arrivedAt, leftAt })
      .run();
  }
};

type Agreed = { meetingId: number; itemId: number | null; text: string; reason?: string; number: number };

export const agree = (tx: WriteHandle, { reason = '', ...row }: Agreed): void => {
  tx.insert(decisionTable)
    .values({ ...row, reason, position: row.number, year: 2026 })
    .run();
};

export const noteItem = (tx: WriteHandle, itemId: number, notes: string): void => {
  tx.insert(itemRecordTable).values({ itemId, notes, seconds: 0 }).run();
};

export const heldFrom = (tx: WriteHandle, meetingId: number, openedAt: string, closedAt: string): void => {
  tx.insert(sittingTable)
    .values({ meetingId, openedAt, closedAt, currentItemId: null, currentSince: null })
    .run();
};

/** The meeting of the small dossier, held: three people, a decision and its reason, an action, a note. */
export const holdSmallMeeting = async (app: TestApp): Promise<void> => {
  app.clock.now = '2026-12-09T11:00:00Z';
  write(app.data, { label: 'séance' }, (tx) => {
    heldFrom(tx, ids.meeting, '2026-12-08T08:35:00Z', '2026-12-08T11:05:00Z');
    attend(tx, ids.meeting, [
      { name: 'Mme\u00a0Anne Robert', post: 'DGS, Mortagne-sur-Sèvre', state: 'present', arrivedAt: '10:05' },
      {
        name: 'M.\u00a0Jean Petit',
        post: 'SG, Évrunes',
        state: 'substitute',
        substituteName: 'Mme\u00a0Léa Roy, adjointe au DGS',
      },
      { name: 'Mme\u00a0Inès Faure', state: 'excused' },
    ]);
    agree(tx, {
      meetingId: ids.meeting,
      itemId: ids.item,
      number: 12,
      text: 'Mutualiser l’achat de sel',
      reason: 'les stocks se perdent dans les petites communes',
    });
    noteItem(tx, ids.item, 'Le Département livre en janvier.\nDeux communes gardent leur fournisseur.');
  });
  await app.call('action.save', {
    id: null,
    text: 'Chiffrer le transport',
    dueOn: '2027-01-15',
    owners: [{ memberId: ids.member, collectivityId: null, name: '' }],
    meetingId: ids.meeting,
    itemId: ids.item,
  });
};
