import type { AgendaLine } from './agenda-due.ts';
import { formatDate, formatTime } from './french-dates.ts';
import { count } from './plural.ts';
import { articleInWords } from './rules-in-force.ts';

/** Where a line of « À faire » leads. */
export type TodoTarget =
  | { place: 'members' }
  | { place: 'new-council' }
  | { place: 'council'; id: number }
  | { place: 'new-meeting'; sessionId: number | null }
  | { place: 'meeting'; id: number }
  | { place: 'sitting'; id: number }
  | { place: 'sending'; id: number }
  | { place: 'charter' }
  | { place: 'adhesions'; id: number }
  | { place: 'opinion'; id: number }
  | { place: 'opinions' }
  | { place: 'overdue-actions' }
  | { place: 'record'; id: number };

export type TodoLine = {
  key: string;
  text: string;
  detail: string;
  action: string;
  late: boolean;
  target: TodoTarget;
};

export type TodoFacts = {
  /** Meetings opened and not closed: a machine that stopped brings back to them. */
  sittings: readonly { id: number; date: string; since: string }[];
  /** What avis leave to do, in its order. */
  opinionLines: readonly TodoLine[];
  /** How many actions are past their day. */
  overdueActions: number;
  /** Meetings of the day, not opened yet. */
  toHold: readonly { id: number; startTime: string }[];
  /** Relevés to put on the agenda of the next meeting, or to note as approved; `date` is their meeting's. */
  records: readonly { id: number; date: string; gesture: 'propose' | 'approve' }[];
  memberCount: number;
  /** The charter's review to hold: its day, and the number of the article that gives it, '' for the preamble. */
  review: { on: string; isPast: boolean; articleNumber: string } | null;
  /** The version of the charter adopted last, and how many collectivities are to be asked to sign it. */
  signing: { id: number; number: number; toAsk: number } | null;
  session: { id: number; date: string; pointCount: number } | null;
  meeting: {
    id: number;
    date: string;
    hasHost: boolean;
    hasFacilitator: boolean;
    /** What is left to do of its ordre du jour; null once it has left. */
    agenda: AgendaLine | null;
    /** Since its ordre du jour left: whether it says something else, and how many messages wait to leave. */
    changedSince: boolean;
    messagesReady: number;
    withoutPresenter: number;
    pointsToTake: number;
    over: boolean;
    /** A conseil is ahead, and the meeting does not say that it prepares it. */
    unlinked: boolean;
  } | null;
  /** Ordres du jour of other meetings that are to be prepared or sent: those due before `meeting`’s own, and after. */
  sooner: readonly AgendaLine[];
  pressing: readonly AgendaLine[];
};

const ofOthers = (agendas: readonly AgendaLine[]): TodoLine[] =>
  agendas.map((line) => ({ key: `${line.target.place}-${line.target.id}`, ...line }));

/** What goes on now, then what is late; the rest in the order it is written. */
const rank = ({ key, late }: TodoLine): number => {
  if (/^(?:sitting|hold)-/.test(key)) return 0;
  return late || key === 'actions' ? 1 : 2;
};

/** What is left to do, the most pressing first. Every line names the one gesture that ends it. */
export const todoList = ({
  sittings,
  memberCount,
  review,
  signing,
  session,
  meeting,
  opinionLines,
  overdueActions,
  records,
  toHold,
  sooner,
  pressing,
}: TodoFacts): TodoLine[] => {
  const lines: TodoLine[] = [];
  const add = (key: string, text: string, detail: string, action: string, target: TodoTarget, late = false) =>
    lines.push({ key, text, detail, action, late, target });
  for (const { id, date, since } of sittings) {
    const text = `Séance du ${formatDate(date, 'long')} en cours`;
    add(`sitting-${id}`, text, `Ouverte à ${formatTime(since)}, à reprendre ou à clore`, 'Reprendre', {
      place: 'sitting',
      id,
    });
  }
  for (const { id, startTime } of toHold)
    add(
      `hold-${id}`,
      `Réunion du CoDir aujourd’hui à ${formatTime(startTime)}`,
      'Présences, notes et décisions s’écrivent au fil de la séance',
      'Tenir',
      { place: 'sitting', id },
    );
  if (!session) {
    add('council', 'Aucun conseil communautaire à venir', 'Les délais partent de sa date', 'Ajouter', {
      place: 'new-council',
    });
  }
  if (session && session.pointCount === 0) {
    const detail = `Conseil du ${formatDate(session.date, 'long')}`;
    add('points', 'Points du conseil à saisir ou à coller', detail, 'Saisir', {
      place: 'council',
      id: session.id,
    });
  }
  if (!meeting) {
    const detail = session
      ? `En amont du conseil du ${formatDate(session.date, 'long')}`
      : 'Avec ou sans conseil';
    add('meeting', 'Réunion du CoDir à fixer', detail, 'Fixer', {
      place: 'new-meeting',
      sessionId: session?.id ?? null,
    });
  }
  lines.push(...ofOthers(sooner));
  if (meeting && !meeting.over && meeting.agenda) {
    const key = meeting.agenda.target.place === 'sending' ? 'send' : 'agenda';
    lines.push({ key, ...meeting.agenda });
  }
  lines.push(...ofOthers(pressing));
  if (meeting && !meeting.over) {
    const detail = `Réunion du ${formatDate(meeting.date, 'long')}`;
    const target: TodoTarget = { place: 'meeting', id: meeting.id };
    const sending: TodoTarget = { place: 'sending', id: meeting.id };
    if (meeting.changedSince)
      add('changed', 'Ordre du jour modifié depuis son envoi', detail, 'Envoyer', sending);
    if (meeting.messagesReady > 0) {
      const text = count(
        meeting.messagesReady,
        'message prêt n’est pas noté parti',
        'messages prêts ne sont pas notés partis',
      );
      add('ready', text, detail, 'Voir', sending);
    }
    if (meeting.unlinked) {
      add('link', 'Réunion à relier au conseil qu’elle prépare', detail, 'Relier', target);
    }
    if (meeting.pointsToTake > 0) {
      const text = `${count(meeting.pointsToTake, 'point du conseil n’est pas', 'points du conseil ne sont pas')} à l’ordre du jour`;
      add('take', text, detail, 'Reprendre', target);
    }
    if (meeting.withoutPresenter > 0) {
      add(
        'presenters',
        `${count(meeting.withoutPresenter, 'point', 'points')} sans présentateur`,
        detail,
        'Compléter',
        target,
      );
    }
    if (!meeting.hasHost) add('host', 'Lieu ou commune d’accueil à choisir', detail, 'Choisir', target);
    if (!meeting.hasFacilitator) add('facilitator', 'Animation à confier', detail, 'Choisir', target);
  }
  for (const { id, date, gesture } of records) {
    const detail = `Réunion du ${formatDate(date, 'long')}`;
    const target: TodoTarget = { place: 'record', id };
    if (gesture === 'propose')
      add(`record-${id}`, 'Relevé de décisions à proposer à l’approbation', detail, 'Proposer', target);
    else add(`record-${id}`, 'Approbation du relevé de décisions à noter', detail, 'Noter', target);
  }
  if (overdueActions > 0) {
    const text = count(overdueActions, 'action en retard', 'actions en retard');
    const detail = overdueActions < 2 ? 'Son échéance est passée' : 'Leur échéance est passée';
    add('actions', text, detail, 'Relancer', { place: 'overdue-actions' });
  }
  lines.push(...opinionLines);
  if (memberCount === 0) {
    add(
      'members',
      'Membres du collectif à inscrire',
      'DGS et SG, avec leur adresse électronique',
      'Inscrire',
      {
        place: 'members',
      },
    );
  }
  if (review) {
    const detail = `Réexamen prévu le ${formatDate(review.on, 'long')} par ${articleInWords(review.articleNumber)}`;
    add('review', 'Réexaminer la charte', detail, 'Ouvrir', { place: 'charter' }, review.isPast);
  }
  if (signing && signing.toAsk > 0) {
    const detail = `${count(signing.toAsk, 'collectivité', 'collectivités')} à solliciter pour la version\u00a0${signing.number}`;
    const target: TodoTarget = { place: 'adhesions', id: signing.id };
    add('sign', 'Signatures de la charte à recueillir', detail, 'Recueillir', target);
  }
  return lines.toSorted((a, b) => rank(a) - rank(b));
};
