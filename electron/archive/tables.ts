import { attendanceLabels } from '../../db/domain/attendance.ts';
import { collectivityKindLabels } from '../../db/domain/collectivity.ts';
import { councilOutcomeLabels, followUpLabels } from '../../db/domain/council-decision.ts';
import { memberName } from '../../db/domain/member.ts';
import { addresseeLabels } from '../../db/domain/opinion-words.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { functionLabel } from '../../db/domain/post.ts';
import { readRichText, richTextWords } from '../../db/domain/rich-text.ts';
import { sendingLabel, sendingStateLabels } from '../../db/domain/sending.ts';
import type { ReadHandle } from '../../db/handles.ts';
import { readActions } from '../../db/queries/action.ts';
import { agendaSentReader } from '../../db/queries/agenda-sent.ts';
import {
  archivedAttendance,
  archivedCollectivities,
  archivedCouncilPoints,
  archivedCouncils,
  archivedItems,
  archivedMeetings,
  archivedMembers,
  archivedRoles,
  archivedSendings,
} from '../../db/queries/archive.ts';
import { readDecisions } from '../../db/queries/follow-up.ts';
import { getOpinion } from '../../db/queries/opinion.ts';

/** A table of the copy: its name, its headings, its rows. */
export type Table = { name: string; columns: readonly string[]; rows: string[][] };

/** Wall time in Paris, which spreadsheets read as a date: « 2026-12-05 14:02 ». */
const moment = (instant: string | null): string => {
  if (instant === null || instant === '') return '';
  const { date, time } = fromInstant(instant);
  return `${date} ${time}`;
};

const plain = (stored: string): string => {
  const text = readRichText(stored);
  return text ? richTextWords(text) : '';
};

const figure = (value: number | null): string => (value === null ? '' : String(value));
const yes = (value: boolean): string => (value ? 'oui' : 'non');

const members = (db: ReadHandle): Table => ({
  name: 'Membres',
  columns: [
    'Civilité',
    'Nom',
    'Prénom',
    'Fonction',
    'Intérim',
    'Collectivité',
    'Depuis le',
    'Jusqu’au',
    'Adresse électronique',
    'Téléphone',
  ],
  rows: archivedMembers(db).map(({ member, post, collectivity }) => [
    member.civility,
    member.lastName,
    member.firstName,
    post ? functionLabel(post) : '',
    post ? yes(post.interim) : '',
    collectivity ?? '',
    post?.startDate ?? '',
    post?.endDate ?? '',
    member.email,
    member.phone,
  ]),
});

const collectivities = (db: ReadHandle): Table => ({
  name: 'Collectivités',
  columns: ['Nature', 'Nom', 'Code INSEE', 'SIREN', 'Population', 'Département'],
  rows: archivedCollectivities(db).map(({ kind, name, inseeCode, siren, population, department }) => [
    collectivityKindLabels[kind],
    name,
    inseeCode,
    siren,
    figure(population),
    department,
  ]),
});

const roles = (db: ReadHandle): Table => ({
  name: 'Réseaux et missions',
  columns: ['Réseau ou mission', 'Description', 'Référent', 'Collectivité', 'Depuis le', 'Jusqu’au'],
  rows: archivedRoles(db).map(({ role, holder, member, collectivity }) => [
    role.name,
    role.description,
    member ? memberName(member) : (holder?.holderName ?? ''),
    collectivity ?? '',
    holder?.startDate ?? '',
    holder?.endDate ?? '',
  ]),
});

const meetings = (db: ReadHandle): Table => {
  const sentAt = agendaSentReader(db);
  return {
    name: 'Réunions',
    columns: [
      'Date',
      'Début prévu',
      'Fin prévue',
      'Lieu',
      'Collectivité hôte',
      'Conseil préparé',
      'Ordre du jour envoyé le',
      'Séance ouverte',
      'Séance close',
    ],
    rows: archivedMeetings(db).map((meeting) => [
      meeting.date,
      meeting.startTime,
      meeting.endTime,
      meeting.place,
      meeting.hostName ?? '',
      meeting.councilDate ?? '',
      moment(sentAt(meeting)),
      moment(meeting.openedAt),
      moment(meeting.closedAt),
    ]),
  };
};

const stateWords = {
  open: '',
  treated: 'Traité',
  'not-reached': 'Non abordé',
  postponed: 'Reporté',
} as const;

const items = async (db: ReadHandle, rest: () => Promise<void>): Promise<Table> => {
  const rows: string[][] = [];
  for (const meeting of [...archivedMeetings(db), null]) {
    await rest();
    rows.push(
      ...archivedItems(db, meeting?.id ?? null).map((item) => [
        meeting?.date ?? 'en réserve',
        item.number,
        item.nature === 'break' ? '' : item.section,
        item.title,
        item.question,
        item.expectedOutcome,
        item.origin,
        item.presenters.join(', '),
        String(item.minutes),
        stateWords[item.state],
        plain(item.note),
      ]),
    );
  }
  return {
    name: 'Points des ordres du jour',
    columns: [
      'Réunion',
      'Numéro',
      'Rubrique',
      'Point',
      'Question',
      'Résultat attendu',
      'Demandé par',
      'Présenté par',
      'Minutes',
      'Suite en séance',
      'Note de préparation',
    ],
    rows,
  };
};

const attendance = (db: ReadHandle): Table => ({
  name: 'Présences',
  columns: ['Réunion', 'Nom', 'Fonction', 'Présence', 'Suppléant', 'Arrivée', 'Départ'],
  rows: archivedAttendance(db).map(({ meeting, attendance: row }) => [
    meeting.date,
    row.name,
    row.post,
    attendanceLabels[row.state],
    row.substituteName,
    row.arrivedAt,
    row.leftAt,
  ]),
});

const decisions = (db: ReadHandle): Table => ({
  name: 'Décisions',
  columns: ['Numéro', 'Réunion', 'Point', 'Décision', 'Raison', 'Relevé approuvé'],
  rows: readDecisions(db, { year: null, meetingId: null })
    .toReversed()
    .map(({ number, meeting, item, text, reason, isApproved }) => [
      number,
      meeting.date,
      item?.title ?? '',
      text,
      reason,
      yes(isApproved),
    ]),
});

const actions = (db: ReadHandle, today: string): Table => ({
  name: 'Actions',
  columns: [
    'Écrite le',
    'Réunion',
    'Point',
    'Action',
    'Qui',
    'Échéance',
    'État',
    'Terminée le',
    'Ce qu’il en est',
  ],
  rows: readActions(db, undefined, today)
    .toSorted((a, b) => (a.createdOn === b.createdOn ? a.id - b.id : a.createdOn < b.createdOn ? -1 : 1))
    .map((action) => [
      action.createdOn,
      action.meeting?.date ?? '',
      action.item?.title ?? '',
      action.text,
      action.ownerLabels.join(', '),
      action.dueOn,
      action.stateLabel,
      action.closedOn,
      action.outcome,
    ]),
});

const councilPoints = (db: ReadHandle): Table => ({
  name: 'Points des conseils',
  columns: [
    'Conseil',
    'Point',
    'Décision du conseil',
    'Délibération',
    'Pour',
    'Contre',
    'Abstentions',
    'Précision',
  ],
  rows: archivedCouncilPoints(db).map(({ session, point, decision }) => [
    session.date,
    point.title,
    decision ? councilOutcomeLabels[decision.outcome] : '',
    decision?.number ?? '',
    figure(decision?.votesFor ?? null),
    figure(decision?.votesAgainst ?? null),
    figure(decision?.abstentions ?? null),
    decision?.note ?? '',
  ]),
});

const sendings = (db: ReadHandle): Table => ({
  name: 'Envois',
  columns: [
    'Réunion',
    'Envoi',
    'Version',
    'État',
    'Parti le',
    'Échéance',
    'Objet',
    'Message',
    'Destinataires',
    'Refusés',
    'Empreinte SHA-256 du message',
  ],
  rows: archivedSendings(db).map((sending) => {
    const addressesOf = (refused: boolean): string =>
      sending.recipients
        .filter(({ outcome }) => (outcome === 'refused') === refused)
        .map(({ name, email }) => (name === '' ? email : `${name} <${email}>`))
        .join(', ');
    return [
      sending.meetingDate,
      sendingLabel(sending),
      sending.letter,
      sendingStateLabels[sending.state],
      moment(sending.sentAt),
      moment(sending.dueAt),
      sending.subject,
      sending.body,
      addressesOf(false),
      addressesOf(true),
      sending.messageHash ?? '',
    ];
  }),
});

/** The two tables of avis: what they say, and what may leave the secretariat of the positions. */
async function* opinionTables(db: ReadHandle, now: string, rest: () => Promise<void>): AsyncGenerator<Table> {
  const told: string[][] = [];
  const published: string[][] = [];
  for (const { opinions } of archivedCouncils(db))
    for (const { id } of opinions) {
      // A reading of some milliseconds: others get their turn between two.
      await rest();
      const opinion = getOpinion(db, id, now);
      const which = [opinion.session.date, opinion.judged.title, opinion.askedOn];
      told.push([
        ...which,
        addresseeLabels[opinion.addressee],
        opinion.dueOn,
        opinion.closedOn ?? '',
        opinion.stateLabel,
        opinion.judged.question,
        opinion.shared,
        opinion.reservations,
        opinion.divergences,
        opinion.transmissions
          .map(({ addressee, sentOn }) => `${addresseeLabels[addressee]} (${sentOn})`)
          .join(', '),
        opinion.followed ? followUpLabels[opinion.followed] : '',
        opinion.followedWhy,
        opinion.judged.hash,
      ]);
      for (const line of opinion.published)
        published.push([...which, line.label, line.reason, line.reservations, line.who.join(', ')]);
    }
  const which = ['Conseil', 'Point', 'Avis demandé le'];
  yield {
    name: 'Avis techniques',
    columns: [
      ...which,
      'Destinataire',
      'Réponse attendue le',
      'Rédigé le',
      'État',
      'Question posée',
      'Position partagée',
      'Réserves',
      'Divergences',
      'Transmis à',
      'Suite donnée',
      'Raison connue',
      'Empreinte SHA-256 du texte soumis',
    ],
    rows: told,
  };
  yield {
    name: 'Positions publiées',
    columns: [...which, 'Position', 'Raison', 'Réserves', 'Collectivités (si l’avis les nomme)'],
    rows: published,
  };
}

/** Every table of the copy. `rest` lets others have their turn. */
export async function* archiveTables(
  db: ReadHandle,
  now: string,
  rest: () => Promise<void>,
): AsyncGenerator<Table> {
  const { date: today } = fromInstant(now);
  yield await items(db, rest);
  for (const make of [members, collectivities, roles, meetings, attendance, decisions, councilPoints]) {
    yield make(db);
    await rest();
  }
  yield actions(db, today);
  yield sendings(db);
  yield* opinionTables(db, now, rest);
}
