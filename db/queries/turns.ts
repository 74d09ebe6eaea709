import { asc } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import { memberName, postsLabel } from '../domain/member.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { isHeldOn } from '../domain/post.ts';
import type { TurnKind } from '../domain/turn.ts';
import { ruleOn } from '../domain/rules-in-force.ts';
import { inReadingOrder, named, proposeTurns, type Turn, type TurnProposal } from '../domain/turns.ts';
import type { ReadHandle } from '../handles.ts';
import { collectivityTable, memberTable } from '../schema/collective.ts';
import { meetingTable, turnPassTable } from '../schema/meeting.ts';
import { cancelledReader } from './cancelled.ts';
import { readRuleBook } from './charter-rules.ts';
import { holdersOn, postsByMember } from './posts.ts';

type MeetingRow = typeof meetingTable.$inferSelect;

/** A meeting, planned or only thought of (`id` null), whose turn is asked. */
export type Asked = Pick<MeetingRow, 'date' | 'startTime'> & { id: number | null };

const momentOf = ({ date, startTime }: Pick<MeetingRow, 'date' | 'startTime'>): string =>
  `${date} ${startTime}`;

/** What turns are read from, once for a view. `now` is an instant. */
const readFacts = (db: ReadHandle, now: string) => {
  const posts = postsByMember(db);
  const members = new Map(
    db
      .select()
      .from(memberTable)
      .all()
      .map((member) => [member.id, member]),
  );
  const postsOn = (memberId: number, date: string) =>
    (posts.get(memberId) ?? []).filter((post) => isHeldOn(post, date));
  const book = readRuleBook(db);
  const isCancelled = cancelledReader(db);
  const everyMeeting = db
    .select()
    .from(meetingTable)
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all();
  return {
    today: fromInstant(now).date,
    voices: inReadingOrder(
      db
        .select({ id: collectivityTable.id, kind: collectivityTable.kind, name: collectivityTable.name })
        .from(collectivityTable)
        .all(),
    ),
    everyMeeting,
    /** Those that are somebody's turn: whoever was to receive a meeting that was cancelled received nobody. */
    meetings: everyMeeting.filter((meeting) => !isCancelled(meeting)),
    passes: db.select().from(turnPassTable).orderBy(asc(turnPassTable.id)).all(),
    /** « Mme Chloé Guérin (SG, Tiffauges) » on a day, '' when the member is gone. */
    labelOn: (memberId: number, date: string): string => {
      const member = members.get(memberId);
      if (!member) return '';
      const held = postsLabel(postsOn(memberId, date));
      return held === '' ? memberName(member) : `${memberName(member)} (${held})`;
    },
    nameOf: (memberId: number): string => {
      const member = members.get(memberId);
      return member ? memberName(member) : '';
    },
    postsOn,
    /** Whether a duty goes round on a day, by the rule in force that day. */
    goesRound: (kind: TurnKind, date: string): boolean => ruleOn(book, 'rotation', date).rule[kind],
  };
};
type Facts = ReturnType<typeof readFacts>;

/** The collectivity whose turn a meeting was. Not said, it is that of a facilitator who serves only one. */
const voiceOf = ({ postsOn }: Facts, kind: TurnKind, meeting: MeetingRow): number | null => {
  if (kind === 'host') return meeting.hostId;
  if (meeting.facilitatorForId !== null || meeting.facilitatorId === null) return meeting.facilitatorForId;
  const served = new Set(postsOn(meeting.facilitatorId, meeting.date).map((post) => post.collectivityId));
  const [only] = served;
  return served.size === 1 ? (only ?? null) : null;
};

const isOpen = (kind: TurnKind, meeting: MeetingRow): boolean =>
  kind === 'host'
    ? meeting.hostId === null && meeting.place === ''
    : meeting.facilitatorId === null && meeting.facilitatorName === '';

type Holders = { memberId: number; label: string }[];
export type TurnProposed = {
  collectivityId: number;
  name: string;
  /** The name inside a sentence. */
  spoken: string;
  reason: string;
  /** Who can facilitate for it that day, titulars first. */
  holders: Holders;
};

const namesOf = (facts: Facts, voiceId: number): { name: string; spoken: string } => {
  const voice = facts.voices.find(({ id }) => id === voiceId);
  return voice ? { name: voice.name, spoken: named(voice) } : { name: '', spoken: '' };
};

const proposed = (db: ReadHandle, facts: Facts, date: string, proposal: TurnProposal): TurnProposed => ({
  collectivityId: proposal.voiceId,
  ...namesOf(facts, proposal.voiceId),
  reason: proposal.reason,
  holders: (holdersOn(db, date).get(proposal.voiceId) ?? [])
    .toSorted((a, b) => Number(a.interim) - Number(b.interim))
    .map(({ memberId }) => ({ memberId, label: facts.nameOf(memberId) })),
});

/** Proposals of one kind for `asked`, as if each earlier one that is still open were taken; in the order of `asked`. */
const propose = (
  db: ReadHandle,
  facts: Facts,
  kind: TurnKind,
  asked: readonly Asked[],
): (TurnProposed | null)[] => {
  const ids = new Set(asked.map(({ id }) => id));
  const others = facts.meetings.filter(({ id }) => !ids.has(id));
  const open = others.filter((meeting) => meeting.date >= facts.today && isOpen(kind, meeting));
  const turns: Turn[] = others.flatMap((meeting) => {
    const voiceId = voiceOf(facts, kind, meeting);
    return voiceId === null ? [] : [{ at: momentOf(meeting), voiceId }];
  });
  const everybody = new Set(facts.voices.map(({ id }) => id));
  const ableOn = (date: string): ReadonlySet<number> => {
    // Agreed each time: nobody's turn comes, not even as an earlier open meeting's.
    if (!facts.goesRound(kind, date)) return new Set();
    return kind === 'host' ? everybody : new Set(holdersOn(db, date).keys());
  };
  const questions = [...asked, ...open].map((meeting) => ({
    kind,
    today: facts.today,
    at: momentOf(meeting),
    voices: facts.voices,
    able: ableOn(meeting.date),
    passed: new Set(
      facts.passes
        .filter((pass) => pass.kind === kind && pass.meetingId === meeting.id)
        .map((pass) => pass.collectivityId),
    ),
  }));
  const proposals = proposeTurns(questions, turns);
  return asked.map(({ date }, index) => {
    const proposal = proposals[index];
    return proposal ? proposed(db, facts, date, proposal) : null;
  });
};

const passesOf = (facts: Facts, kind: TurnKind, meetingId: number | null) =>
  facts.passes
    .filter((pass) => pass.kind === kind && pass.meetingId === meetingId)
    .map(({ id, collectivityId, reason }) => ({
      id,
      collectivityId,
      ...namesOf(facts, collectivityId),
      reason,
    }));

/** Who has a turn, in words: the host's name, or the facilitator as on that day. */
const whoHas = (facts: Facts, kind: TurnKind, meeting: MeetingRow): string => {
  if (kind === 'host') return facts.voices.find(({ id }) => id === meeting.hostId)?.name ?? '';
  const label = meeting.facilitatorId === null ? '' : facts.labelOn(meeting.facilitatorId, meeting.date);
  return label === '' ? meeting.facilitatorName : label;
};

/** The proposals for a meeting that is planned, or for a date alone. Past meetings have none. */
const turnsOf = (db: ReadHandle, asked: Asked, now: string) => {
  const facts = readFacts(db, now);
  const isPast = asked.date < facts.today;
  const view = (kind: TurnKind) => ({
    proposal: isPast ? null : (propose(db, facts, kind, [asked])[0] ?? null),
    passes: passesOf(facts, kind, asked.id),
    /** Meetings to come that somebody has: one may exchange with them. */
    swaps: facts.meetings
      .filter((meeting) => meeting.id !== asked.id && meeting.date >= facts.today)
      .map((meeting) => ({
        meetingId: meeting.id,
        date: meeting.date,
        startTime: meeting.startTime,
        who: whoHas(facts, kind, meeting),
      }))
      .filter(({ who }) => asked.id !== null && who !== ''),
  });
  return { host: view('host'), facilitator: view('facilitator') };
};

/** @throws Failure `not-found` */
export const getMeetingTurns = (db: ReadHandle, id: number, now: string) => {
  const meeting = readFacts(db, now).everyMeeting.find((each) => each.id === id);
  if (!meeting) throw new Failure('not-found', 'Cette réunion n’existe plus.');
  return turnsOf(db, meeting, now);
};

/** The same for a meeting that is not there yet. */
export const getDateTurns = (db: ReadHandle, date: string, startTime: string, now: string) =>
  turnsOf(db, { id: null, date, startTime }, now);

/** For meetings about to be planned: who would receive and facilitate each, in the order of `asked`. */
export const proposeForPlan = (db: ReadHandle, asked: readonly Asked[], now: string) => {
  const facts = readFacts(db, now);
  const hosts = propose(db, facts, 'host', asked);
  const facilitators = propose(db, facts, 'facilitator', asked);
  return asked.map((_, index) => ({ host: hosts[index] ?? null, facilitator: facilitators[index] ?? null }));
};

/** Who did what when: by collectivity and by meeting, with the proposals for the meetings to come. */
export const getTurns = (db: ReadHandle, now: string) => {
  const facts = readFacts(db, now);
  const { today, meetings, voices } = facts;
  const proposals = (kind: TurnKind) => {
    const open = meetings.filter((meeting) => meeting.date >= today && isOpen(kind, meeting));
    const answers = propose(db, facts, kind, open);
    return new Map(open.map(({ id }, index) => [id, answers[index] ?? null]));
  };
  const open = { host: proposals('host'), facilitator: proposals('facilitator') };
  const cell = (kind: TurnKind, meeting: MeetingRow) => ({
    voiceId: voiceOf(facts, kind, meeting),
    who: whoHas(facts, kind, meeting) || (kind === 'host' ? meeting.place : ''),
    proposal: open[kind].get(meeting.id) ?? null,
    goesRound: facts.goesRound(kind, meeting.date),
    passes: passesOf(facts, kind, meeting.id),
  });
  const lines = meetings.map((meeting) => ({
    id: meeting.id,
    date: meeting.date,
    host: cell('host', meeting),
    facilitator: cell('facilitator', meeting),
  }));
  const tally = (kind: TurnKind, voiceId: number) => {
    const own = lines.filter((line) => line[kind].voiceId === voiceId);
    return {
      done: own.filter(({ date }) => date < today).length,
      last: own.findLast(({ date }) => date < today)?.date ?? '',
      next: own.find(({ date }) => date >= today)?.date ?? '',
      passes: lines.filter((line) => line[kind].passes.some((pass) => pass.collectivityId === voiceId))
        .length,
    };
  };
  const held = holdersOn(db, today);
  return {
    today,
    voices: voices.map(({ id, kind, name }) => ({
      id,
      name,
      spoken: named({ kind, name }),
      isVacant: !held.has(id),
      host: tally('host', id),
      facilitator: tally('facilitator', id),
    })),
    meetings: lines.toReversed(),
  };
};
