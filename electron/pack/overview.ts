import { getMeeting } from '../../db/queries/meeting.ts';
import { documentOf } from '../documents/catalogue.ts';
import { documentHtml } from '../documents/html.ts';
import { planAnnexes } from './plan.ts';
import type { PackDesk } from './prepare.ts';

/** Pages of a PDF that our own printer made, which writes each in clear; null when it tells none. */
const pagesPrinted = (bytes: Uint8Array): number | null => {
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?![a-zA-Z])/g);
  return found?.length ?? null;
};

/** What the dossier de séance will hold, before it is made. The cover counts for one page. */
export const packOverview = async (meetingId: number, { db, store, now, pdf }: PackDesk) => {
  const meeting = getMeeting(db, meetingId, now);
  const agenda = documentOf(db, { kind: 'agenda', id: meetingId }, now);
  const agendaPages = pagesPrinted(await pdf(documentHtml(agenda)));
  const annexes = await planAnnexes(db, store, meeting);
  const own = { itemNumber: '', state: 'in' as const, reason: '' };
  const parts = [
    { key: 'cover', label: 'Couverture', title: 'Sommaire du dossier', pages: 1, ...own },
    { key: 'agenda', label: 'Ordre du jour', title: '', pages: agendaPages, ...own },
    ...annexes.map(({ id, letter, title, itemNumber, state, reason, pages }) => ({
      key: `annex-${id}`,
      label: `Annexe ${letter}`,
      title,
      itemNumber,
      state,
      reason,
      pages,
    })),
  ];
  const counted = parts.reduce((sum, { pages }) => sum + (pages ?? 0), 0);
  return { parts, total: agendaPages === null ? null : counted };
};
