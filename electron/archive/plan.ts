import { archiveName, type PathGiver, pathGiver, readersInName } from '../../db/domain/archive-names.ts';
import { formatDate } from '../../db/domain/french-dates.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { agendaKinds, sendingLabel } from '../../db/domain/sending.ts';
import type { ReadHandle } from '../../db/handles.ts';
import {
  archivedAnnexes,
  archivedCharters,
  archivedCouncils,
  archivedMeetings,
  archivedSendings,
  type ArchivedMeeting,
  type ArchivedSending,
} from '../../db/queries/archive.ts';
import { getCollective } from '../../db/queries/collective.ts';
import { getSending } from '../../db/queries/sending.ts';
import type { DocumentRef } from '../documents/catalogue.ts';

type Paper = { path: string; ref: DocumentRef };
/** A file that was kept, byte for byte; `otherwise` is printed when it is no longer what it was. */
type Kept = { path: string; hash: string; size: number; otherwise?: Paper };
export type PlannedFile = (Paper | Kept) & {
  /** What it belongs to, for who waits: « Réunion du 8 décembre 2026 ». */
  of: string;
};

export type AnnexLine = {
  meetingDate: string;
  letter: string;
  title: string;
  version: number;
  fileName: string;
  size: number;
  path: string;
  hash: string;
};

export type ArchivePlan = {
  collective: string;
  /** Its own folder. */
  name: string;
  files: PlannedFile[];
  annexes: AnnexLine[];
  paths: PathGiver;
  counts: { charters: number; meetings: number; councils: number; opinions: number; sendings: number };
};

const agendaTitle = 'Ordre du jour du CoDir';
const recordTitle = 'Relevé de décisions du CoDir';
const reservedFolder = 'Réservé';

type Making = { db: ReadHandle; paths: PathGiver; today: string; withReserved: boolean };

/** The page as it left, whichever name it left under, and the proof that it did. */
const sentFiles = (
  { db, paths, today }: Making,
  folder: string,
  sending: ArchivedSending,
): (Paper | Kept)[] => {
  if (!sending.hasLeft) return [];
  const day = fromInstant(sending.sentAt ?? sending.preparedAt).date;
  const kind = sendingLabel(sending);
  const version = sending.letter === '' ? '' : `, version ${sending.letter}`;
  const page = getSending(db, sending.id).files.find(({ hash }) => hash === sending.pdfHash);
  const isAgenda = agendaKinds.includes(sending.kind);
  // A reminder goes to each their own: twenty of one day would differ by a number alone.
  const readers = sending.kind === 'reminder' ? ` - ${readersInName(sending.recipients)}` : '';
  const label = isAgenda
    ? `${sending.meetingDate || day} ${kind} du CoDir${version === '' ? '' : ` (version ${sending.letter})`}.pdf`
    : `${sending.meetingDate || day} ${kind}${readers || ` (envoyé le ${day})`}.pdf`;
  const { meetingId } = sending;
  return [
    ...(page
      ? [
          {
            path: paths.file(folder, label),
            hash: page.hash,
            size: page.size,
            ...(isAgenda &&
              meetingId !== null && {
                otherwise: printedAgenda(paths, folder, sending.meetingDate, meetingId, today),
              }),
          },
        ]
      : []),
    {
      path: paths.file(folder, `${day} Attestation d’envoi (${kind}${version})${readers}.pdf`),
      ref: { kind: 'sendingProof', id: sending.id },
    },
  ];
};

/** Named so that nobody takes it for what was sent. */
function printedAgenda(paths: PathGiver, folder: string, date: string, id: number, day: string): Paper {
  return {
    path: paths.file(folder, `${date} ${agendaTitle} (imprimé le ${day}).pdf`),
    ref: { kind: 'agenda', id },
  };
}

const reservedFiles = ({ paths, withReserved }: Making, meeting: ArchivedMeeting): Paper[] => {
  if (!withReserved) return [];
  const { id, date } = meeting;
  return [
    ...(meeting.hasRestricted
      ? [
          {
            path: paths.file(reservedFolder, `${date} ${agendaTitle} (notes réservées).pdf`),
            ref: { kind: 'agenda' as const, id, withRestricted: true },
          },
        ]
      : []),
    ...(meeting.hasNotes
      ? [
          {
            path: paths.file(reservedFolder, `${date} ${recordTitle} (avec les notes).pdf`),
            ref: { kind: 'record' as const, id, withNotes: true },
          },
        ]
      : []),
  ];
};

const annexFiles = (
  { db, paths }: Making,
  folder: string,
  meetingId: number | null,
  meetingDate: string,
): { files: Kept[]; lines: AnnexLine[] } => {
  const lines = archivedAnnexes(db, meetingId).flatMap(({ letter, title, versions }) =>
    versions.map(({ number, fileName, size, hash }, index): AnnexLine => {
      const mark = [letter, index === 0 ? '' : `(version ${number})`].filter((part) => part !== '').join(' ');
      const path = paths.file(folder, mark === '' ? fileName : `${mark} - ${fileName}`);
      return { meetingDate, letter, title, version: number, fileName, size, path, hash };
    }),
  );
  return { lines, files: lines.map(({ path, hash, size }) => ({ path, hash, size })) };
};

const labelled = (of: string, files: readonly (Paper | Kept)[]): PlannedFile[] =>
  files.map((file) => ({ ...file, of }));

/** Everything the copy will hold but its tables and lists, each under its name; nothing is printed yet. */
export const planArchive = (db: ReadHandle, now: string, withReserved: boolean): ArchivePlan => {
  const { date: today } = fromInstant(now);
  const collective = getCollective(db, now).collective?.name ?? '';
  const name = archiveName(collective, today);
  const paths = pathGiver(name);
  const making: Making = { db, paths, today, withReserved };
  const charters = archivedCharters(db);
  const meetings = archivedMeetings(db);
  const councils = archivedCouncils(db);
  const sendings = archivedSendings(db);
  const byMeeting = Map.groupBy(sendings, ({ meetingId }) => meetingId);
  const annexes: AnnexLine[] = [];
  const files: PlannedFile[] = labelled(
    'Charte',
    charters.map(({ id, number, effectiveFrom, adoptedOn }) => ({
      path: paths.file(
        'Charte',
        `${effectiveFrom ?? adoptedOn ?? today} Charte du CoDir (version ${number}).pdf`,
      ),
      ref: { kind: 'charter', id },
    })),
  );
  for (const meeting of meetings) {
    const { id, date } = meeting;
    const sent = byMeeting.get(id) ?? [];
    const isKept = sent.some(
      ({ hasLeft, kind, pdfHash }) => hasLeft && agendaKinds.includes(kind) && pdfHash !== null,
    );
    const folder = paths.dayFolder('Réunions', date, 'Réunion');
    const joined = annexFiles(making, `${folder}/Annexes`, id, date);
    annexes.push(...joined.lines);
    files.push(
      ...labelled(`Réunion du ${formatDate(date, 'long')}`, [
        ...sent.flatMap((each) => sentFiles(making, folder, each)),
        ...(isKept || !meeting.hasAgenda ? [] : [printedAgenda(paths, folder, date, id, today)]),
        ...(!meeting.hasRecord
          ? []
          : [
              {
                path: paths.file(
                  folder,
                  `${date} ${recordTitle}${meeting.isApproved ? '' : ' (projet)'}.pdf`,
                ),
                ref: { kind: 'record' as const, id },
              },
            ]),
        ...joined.files,
        ...reservedFiles(making, meeting),
      ]),
    );
  }
  const waiting = annexFiles(making, 'Points en réserve', null, 'en réserve');
  annexes.push(...waiting.lines);
  files.push(...labelled('Points en réserve', waiting.files));
  for (const sending of byMeeting.get(null) ?? []) {
    const year = fromInstant(sending.sentAt ?? sending.preparedAt).date.slice(0, 4);
    files.push(...labelled('Autres envois', sentFiles(making, `Autres envois/${year}`, sending)));
  }
  for (const { id, date, opinions } of councils) {
    if (opinions.length === 0) continue;
    const folder = paths.dayFolder('Conseils', date, 'Conseil');
    files.push(
      ...labelled(`Conseil du ${formatDate(date, 'long')}`, [
        ...opinions.map((opinion) => ({
          path: paths.file(folder, `${date} Avis technique (${opinion.title}).pdf`),
          ref: { kind: 'opinion' as const, id: opinion.id },
        })),
        { path: paths.file(folder, `${date} Recueil des avis.pdf`), ref: { kind: 'councilOpinions', id } },
        { path: paths.file(folder, `${date} Tableau des suites.pdf`), ref: { kind: 'followUps', id } },
      ]),
    );
  }
  return {
    collective,
    name,
    files,
    annexes,
    paths,
    counts: {
      charters: charters.length,
      meetings: meetings.length,
      councils: councils.length,
      opinions: councils.reduce((sum, { opinions }) => sum + opinions.length, 0),
      sendings: sendings.filter(({ hasLeft }) => hasLeft).length,
    },
  };
};
